"""Public records as schema.org JSON-LD (R70): facts as numbers and ISO dates, nothing localised.

Everything comes from a page, so it has passed the gate. What is unknown is left out,
never 0; a `Project` is an organisation there and has no start date.
"""

import re

from django.conf import settings
from django.urls import reverse

from duties.provider import provider
from evidence.values.money import Qualifier
from funding.models import DecisionVersion
from regions.models import Organisation
from strategy.models import Strategy

CONTEXT = {"@vocab": "https://schema.org/"}
DISTRICT_KEY = "http://dcat-ap.de/def/politicalGeocoding/districtKey/"
ISO_DAY = re.compile(r"\d{4}(-(0\d|1[012])(-\d\d)?)?")
Kind = Organisation.Kind
TYPES = {
    **dict.fromkeys(
        (
            *(Kind.DISTRICT, Kind.MUNICIPALITY, Kind.ASSOCIATION, Kind.STATE, Kind.STATE_MINISTRY),
            *(Kind.STATE_OFFICE, Kind.FEDERAL_MINISTRY, Kind.PUBLIC_BODY),
        ),
        "GovernmentOrganization",
    ),
    Kind.UNIVERSITY: "CollegeOrUniversity",
    Kind.RESEARCH: "ResearchOrganization",
}


def absolute(path):
    return f"{settings.SITE_URL}{path}"


def address_of(name, *arguments):
    return absolute(reverse(f"public:{name}", args=arguments))


def told(**facts):
    """The facts that are known."""
    return {name: value for name, value in facts.items() if value}


def node(kind, address, **facts):
    return {"@type": kind, "@id": address, "url": address, **told(**facts)}


def whole(*nodes):
    """One document of one or several nodes."""
    return {"@context": CONTEXT, **(nodes[0] if len(nodes) == 1 else {"@graph": list(nodes)})}


# ---- The pages ----


def website():
    search = address_of("search")
    action = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    publisher = told(name=provider().name)
    return whole(
        node(
            "WebSite",
            absolute("/"),
            name="Weserportal",
            inLanguage="de",
            potentialAction=action,
            publisher=publisher and {"@type": "GovernmentOrganization", **publisher},
        )
    )


def of_project(page):
    """From a `ProjectPage`."""
    project = page.project
    names = [project.short_title, *(alias.name for alias in page.profile.aliases)]
    grants = [grant(decision) for decision in page.grants.decisions if is_grant(decision)]
    return whole(
        node(
            "Project",
            address_of("project-detail", project.slug),
            identifier=f"weserportal:projekt:{project.pk}",
            name=project.title,
            alternateName=[name for name in names if name and name != project.title],
            description=project.summary,
            image=[
                address_of("project-picture", project.slug),
                *(photo_of(project, photo) for photo in page.photos),
            ],
            keywords=[field.name for field in page.profile.fields],
            areaServed=[area(district) for district in page.profile.involved_districts],
            funding=grants,
            subjectOf=coverage(page.evidence.newest_source),
        )
    )


def coverage(source):
    """What was published last about a record, if anything with a date was."""
    if source is None:
        return None
    day = source.published.edtf
    return {
        "@type": "CreativeWork",
        **told(name=source.title, url=source.url, datePublished=ISO_DAY.fullmatch(day) and day),
        "publisher": {"@type": "Organization", "name": source.publisher},
    }


def of_decision(page):
    """From a `DecisionPage`; None unless it grants money (R43)."""
    decision = page.decision
    if not is_grant(decision):
        return None
    shown = decision.shown
    funded = [
        node("Project", address_of("project-detail", project.slug), name=project.title)
        for project in shown.projects
    ]
    funded += [{"@type": "Project", "name": share.name} for share in shown.elsewhere]
    programme = decision.programme
    scheme = programme and node(
        "FundingScheme", address_of("programme-detail", programme.slug), name=programme.name
    )
    return whole(
        {
            **grant(decision),
            **told(
                name=f"{shown.wording}: {shown.title}",
                fundedItem=funded,
                isPartOf=scheme,
                subjectOf=coverage(page.evidence.newest_source),
            ),
        }
    )


def of_programme(page):
    programme = page.programme
    funders = {each.organisation for each in page.funders if each.role != "approval_body"}
    return whole(
        node(
            "FundingScheme",
            address_of("programme-detail", programme.slug),
            identifier=f"weserportal:programm:{programme.pk}",
            name=programme.name,
            funder=[brief(each) for each in sorted(funders, key=lambda each: each.name)],
        )
    )


def of_organisation(page):
    organisation = page.organisation
    names = [organisation.short_name, *(former.name for former in page.names)]
    founded = organisation.founded.edtf
    return whole(
        brief(organisation)
        | told(
            identifier=f"weserportal:organisation:{organisation.pk}",
            alternateName=[name for name in names if name and name != organisation.name],
            sameAs=organisation.website,
            foundingDate=founded if ISO_DAY.fullmatch(founded) else "",
            parentOrganization=organisation.parent and brief(organisation.parent),
            subjectOf=coverage(page.evidence.newest_source),
        )
    )


def of_district(page):
    """Two things with one name: the territory, and the authority that governs it."""
    district, office = page.district, page.office
    territory = area(district) | told(
        identifier=[district.ags, *([district.nuts3] if district.nuts3 else [])],
        sameAs=f"{DISTRICT_KEY}{district.ags}",
        subjectOf=coverage(page.evidence.newest_source),
    )
    if office is None:
        return whole(territory)
    authority = brief(office) | told(
        areaServed={"@id": territory["@id"]}, sameAs=district.website, address=district.address
    )
    return whole(territory, authority)


def of_service(page):
    """From a `ServicePage`; it is served where a source says that something works online."""
    service = page.service
    online = [side for side in page.sides if side.newest and side.newest.offer.is_online]
    return whole(
        node(
            "GovernmentService",
            address_of("service-detail", service.slug),
            identifier=[
                f"weserportal:leistung:{service.pk}",
                *([f"LeiKa {service.leika_key}"] if service.leika_key else []),
            ],
            name=service.name,
            alternateName=service.official_name,
            serviceType=service.get_subject_area_display(),
            areaServed=[area(side.district) for side in online],
            provider=[brief(side.newest.offer.organisation) for side in online],
            subjectOf=coverage(page.evidence.newest_source),
        )
    )


def of_strategy(page):
    """From a `StrategyPage`; None where no source proves that there is such a document."""
    strategy = page.strategy
    if strategy.existence != Strategy.Existence.PROVEN:
        return None
    return whole(
        node(
            "CreativeWork",
            address_of("strategy-detail", strategy.slug),
            identifier=f"weserportal:strategie:{strategy.pk}",
            name=strategy.title,
            abstract=strategy.summary,
            publisher=strategy.body and brief(strategy.body),
            spatialCoverage=[area(district) for district in page.strategy_districts],
            sameAs=strategy.website,
        )
    )


def photo_of(project, photo):
    """A photo with its rights (R84); who took it is a person, whose the rights are may be any."""
    return {
        "@type": "ImageObject",
        "contentUrl": address_of("file", photo.file.key, photo.file.webp[-1].name),
        "width": photo.file.width,
        "height": photo.file.height,
        "caption": photo.caption or photo.alt,
        "creditText": photo.credit,
        **told(
            creator=photo.author and {"@type": "Person", "name": photo.author},
            copyrightNotice=photo.rights_holder,
            license=photo.licence_address,
            acquireLicensePage=photo.may_be_reused
            and f"{address_of('project-detail', project.slug)}#fotos",
        ),
    }


# ---- What several pages name ----


def area(district):
    return node(
        "AdministrativeArea", address_of("district-detail", district.slug), name=district.name
    )


def brief(organisation):
    return node(
        TYPES.get(organisation.kind, "Organization"),
        address_of("organisation-detail", organisation.slug),
        name=organisation.name,
    )


def is_grant(decision):
    """It grants money: no frame, no announcement, nothing waived, revoked or cancelled."""
    current = decision.shown.current
    return current is not None and current.status in DecisionVersion.COUNTED


def grant(decision):
    """A decision that grants money, without what it pays for."""
    shown = decision.shown
    return node(
        "MonetaryGrant",
        address_of("decision-detail", decision.pk),
        identifier=f"weserportal:entscheidung:{decision.pk}",
        funder=[brief(share.organisation) | {"name": share.name} for share in shown.funders],
        amount=amount_of(shown.current.amount),
    )


def amount_of(amount):
    """Euros as stated: a value if it is exact, else its bounds; nothing for „rund“ and blanks."""
    if not amount.is_known or amount.qualifier == Qualifier.ABOUT:
        return None
    if amount.is_exact:
        value = {"value": str(amount.exact)}
    else:
        value = told(minValue=amount.lower and str(amount.lower), maxValue=str(amount.upper or ""))
    return {"@type": "MonetaryAmount", "currency": "EUR", **value}
