"""The kept figures, and the same added up over everything by the gates and sums themselves."""

from collections import Counter

from django.db.models import Exists, OuterRef

from evidence.models import Citation, Remark
from evidence.values.money import Total, total_in_database
from funding.models import DecisionVersion, FunderShare, Programme
from funding.sums import granted_parts
from projects.counts import digital
from projects.models import Participation
from public.audience import PUBLIC
from public.figures import (
    decisions_benefitting,
    decisions_in,
    decisions_paid_by,
    decisions_received_by,
    is_for_digital,
    own_parts_paid,
    own_parts_received,
    projects_in,
    projects_of_programme,
    projects_with,
    shares_of,
    visible_decisions,
    visible_projects,
    with_reach,
    with_reach_of_project,
    with_start_year,
    with_year,
)
from public.kept_figures import own_part_paid, own_part_received
from public.models import (
    CITATION,
    DATED,
    EVIDENCE,
    PAID,
    RECEIVED,
    REMARK,
    SOURCE,
    TOLD,
    Addition,
    Figure,
    Kind,
)
from public.told import dated_versions, told_events, told_handovers, told_news, told_versions
from regions.models import District, Municipality, Organisation
from strategy.models import FieldOfAction, Theme

KEY = ("kind", "scope", "year", "reach", "state", "payers")
AMOUNTS = ("number", "parts", "blanks", "open", "rounded", "lower", "upper")


def cells():
    """{kind, scope, year, reach, state, payers: what is kept}."""
    rows = Figure.objects.values_list(*KEY, *AMOUNTS)
    return {row[: len(KEY)]: row[len(KEY) :] for row in rows}


def kept():
    """The same with a Total: {kind, scope, year, reach, state, payers: (number, Total)}."""
    return {
        key: (number, Total(lower, None if unlimited else upper, rounded > 0, parts, blanks))
        for key, (number, parts, blanks, unlimited, rounded, lower, upper) in cells().items()
    }


def added_up():
    """What `kept` must be."""
    decisions = with_year(with_reach(visible_decisions()))
    projects = with_start_year(with_reach_of_project(visible_projects()))
    found = {}
    for records, counted, scopes in (
        (Kind.DECISION, {row.pk: counted_decision(row) for row in decisions}, decisions_by_scope()),
        (Kind.PROJECT, {row.pk: counted_project(row) for row in projects}, projects_by_scope()),
    ):
        for scope, rows in scopes.items():
            for pk in rows.values_list("pk", flat=True):
                *key, granted = counted[pk]
                number, so_far = found.get((records, scope, *key), (0, Total()))
                found[records, scope, *key] = number + 1, so_far + granted
    return found


def counted_decision(row):
    version = DecisionVersion.objects.in_force().filter(decision=row.pk)
    state = version.values_list("status", flat=True).first() or ""
    return row.year, row.reach, state, payers_of(version), total_in_database(version, "amount")


def payers_of(versions):
    """The levels of those who pay, as a person would say them."""
    paying = FunderShare.objects.paying().filter(version__in=versions)
    levels = set(paying.values_list("organisation__level", flat=True))
    words = [
        ("federal", "bund"),
        ("state", "land"),
        ("eu", "eu"),
        ("district", "landkreis"),
        ("local", "stadt-oder-gemeinde"),
        ("", "andere"),
    ]
    return "-und-".join(word for level, word in words if level in levels) or "nicht-bekannt"


def counted_project(row):
    parts = granted_parts(PUBLIC).filter(project=row.pk)
    return row.year, row.reach, row.state, "", total_in_database(parts, "part")


def decisions_by_scope():
    everything, seen = visible_decisions(), visible_projects()
    for_project = Exists(shares_of(OuterRef("pk")))
    found = {
        "": everything,
        Figure.DIGITAL: everything.filter(is_for_digital()),
        Figure.FOR_PROJECT: everything.filter(for_project),
    }
    for district in District.objects.all():
        found[f"landkreis:{district.slug}"] = decisions_in(district)
    for place in Municipality.objects.all():
        projects = seen.filter(municipalities=place)
        paid = shares_of(OuterRef("pk")).filter(project__in=projects)
        found[f"gemeinde:{place.ags}"] = everything.filter(Exists(paid))
    for programme in [None, *Programme.objects.all()]:
        found[f"programm:{programme.slug if programme else ''}"] = everything.filter(
            programme=programme
        )
    for body in Organisation.objects.all():
        found[f"geldgeber:{body.slug}"] = decisions_paid_by(body)
        found[f"empfang:{body.slug}"] = decisions_received_by(body)
        found[f"benefits:{body.slug}"] = decisions_benefitting(body)
    for field in FieldOfAction.objects.all():
        projects = seen.filter(fields_of_action=field)
        paid = shares_of(OuterRef("pk")).filter(project__in=projects)
        within = f"handlungsfeld:{field.slug}"
        found[within] = everything.filter(Exists(paid))
        for district in District.objects.all():
            both = found[within].filter(pk__in=decisions_in(district).values("pk"))
            found[f" {within} landkreis:{district.slug}"] = both
        for programme in Programme.objects.all():
            both = found[within].filter(programme=programme)
            found[f" {within} programm:{programme.slug}"] = both
    for theme in Theme.objects.all():
        within = f"thema:{theme.slug}"
        found[within] = everything.filter(pk__in=[d.pk for d in everything if is_for(d, theme)])
        for district in District.objects.all():
            both = found[within].filter(pk__in=decisions_in(district).values("pk"))
            found[f" {within} landkreis:{district.slug}"] = both
    return found


def is_for(decision, theme):
    """Whether every project of a decision that everybody may see has the theme."""
    shares = decision.project_shares.all()
    seen = [each.project for each in shares if each.project and each.project.is_public]
    outside = any(each.project is None for each in shares)
    return bool(seen) and not outside and all(theme in each.themes.all() for each in seen)


def projects_by_scope():
    seen = visible_projects()
    found = {"": seen, Figure.DIGITAL: digital(seen)}
    nowhere, without_field = seen.filter(districts=None), seen.filter(fields_of_action=None)
    found["landkreis:nicht-bekannt"], found["handlungsfeld:"] = nowhere, without_field
    found[" handlungsfeld: landkreis:nicht-bekannt"] = nowhere & without_field
    for district in District.objects.all():
        found[f"landkreis:{district.slug}"] = projects_in(district)
        found[f" handlungsfeld: landkreis:{district.slug}"] = without_field.filter(
            districts=district
        )
    for field in FieldOfAction.objects.all():
        within = f"handlungsfeld:{field.slug}"
        found[within] = seen.filter(fields_of_action=field)
        found[f" {within} landkreis:nicht-bekannt"] = nowhere.filter(fields_of_action=field)
        for district in District.objects.all():
            both = seen.filter(fields_of_action=field).filter(districts=district)
            found[f" {within} landkreis:{district.slug}"] = both
    without_theme = seen.filter(themes=None)
    found["thema:"] = without_theme
    found[" thema: landkreis:nicht-bekannt"] = without_theme & nowhere
    for district in District.objects.all():
        found[f" thema: landkreis:{district.slug}"] = without_theme.filter(districts=district)
    for theme in Theme.objects.all():
        within = f"thema:{theme.slug}"
        found[within] = seen.filter(themes=theme)
        found[f" {within} landkreis:nicht-bekannt"] = nowhere.filter(themes=theme)
        for district in District.objects.all():
            both = seen.filter(themes=theme).filter(districts=district)
            found[f" {within} landkreis:{district.slug}"] = both
    found["gemeinde:"] = seen.filter(municipalities=None)
    for place in Municipality.objects.all():
        found[f"gemeinde:{place.ags}"] = seen.filter(municipalities=place)
    for programme in Programme.objects.all():
        found[f"programm:{programme.slug}"] = projects_of_programme(programme)
        for field in FieldOfAction.objects.all():
            both = projects_of_programme(programme).filter(fields_of_action=field)
            found[f" handlungsfeld:{field.slug} programm:{programme.slug}"] = both
    for body in Organisation.objects.all():
        for role in {*Participation.Role} - {*Participation.JOINING[1:]}:  # they count as the first
            found[f"{role}:{body.slug}"] = projects_with(body, role)
    return found


def assert_the_own_parts_add_up():
    """What falls to each organisation alone, of what it pays or receives, and of no other share."""
    for kind, parts in ((PAID, own_parts_paid()), (RECEIVED, own_parts_received())):
        numbers = Addition.objects.filter(kind=kind).values_list("object_id", flat=True)
        assert set(numbers) == set(parts.exclude(organisation=None).values_list("pk", flat=True))
    for body in Organisation.objects.all():
        for parts, kept_part in (
            (own_parts_paid(), own_part_paid(body)),
            (own_parts_received(), own_part_received(body)),
        ):
            assert kept_part == total_in_database(parts.filter(organisation=body), "part")


def told_by_hand():
    """{(kind, number): (day, sort, scopes)} of all that the chronicle tells."""
    kinds = {
        "event": (told_events(), lambda event: event.projects.all()),
        "handover": (told_handovers(), lambda handover: handover.decision.projects.all()),
        "version": (told_versions(), lambda version: version.decision.projects.all()),
        "news": (told_news(), lambda news: [news.project]),
    }
    seen = set(visible_projects())
    return {
        (kind, row.pk): (row.at, row.sort, scopes_of(row, seen.intersection(projects_of(row))))
        for kind, (rows, projects_of) in kinds.items()
        for row in rows
    }


def scopes_of(row, projects):
    districts = {each.slug for project in projects for each in project.districts.all()}
    decision = getattr(row, "decision", None)
    programmes = set(row.programmes.all()) if hasattr(row, "programmes") else set()
    programmes |= {decision.programme} - {None} if decision else set()
    about = ["projekt"] * bool(projects) + ["programm"] * bool(programmes)
    return {
        "",
        *(f"landkreis:{slug}" for slug in districts or ["nicht-bekannt"]),
        *(f"programm:{slug}" for slug in {each.slug for each in programmes} or [""]),
        *(f"bezug:{word}" for word in about or ["ohne"]),
    }


def assert_the_chronicle_is_kept():
    """Each of its entries, the days of versions, and how many there are of each year and sort."""
    rows = Addition.objects.filter(kind__in=TOLD)
    by_hand = told_by_hand()
    assert {
        (row.kind, row.object_id): (row.day, row.state, set(row.scopes)) for row in rows
    } == by_hand
    days = dict(Addition.objects.filter(kind=DATED).values_list("object_id", "day"))
    assert days == {row.pk: row.own_day for row in dated_versions()}
    numbers = Counter(
        (kind, scope, day.year if day else None, "", sort, "")
        for (kind, _), (day, sort, scopes) in by_hand.items()
        for scope in scopes
    )
    assert {key: each[0] for key, each in cells().items() if key[0] in TOLD} == numbers


def seen(rows):
    """Those citations or remarks whose record passes its gate."""
    return [
        row
        for row in rows.select_related("content_type")
        if row.content_type.model_class()
        .objects.visible_to(PUBLIC)
        .filter(pk=row.object_id)
        .exists()
    ]


def assert_the_evidence_is_kept():
    """Each seen citation and remark, the sources of these, and how many there are of each."""
    cited = {row.pk: row.source_id for row in seen(Citation.objects.all())}
    remarks = {row.pk for row in seen(Remark.objects.all())}
    support = Counter(cited.values())
    rows = Addition.objects.filter(kind__in=EVIDENCE)
    assert {(row.kind, row.object_id): (row.scopes, row.parts) for row in rows} == {
        **{(CITATION, pk): ([f"quelle:{source}"], 0) for pk, source in cited.items()},
        **{(REMARK, pk): ([""], 0) for pk in remarks},
        **{(SOURCE, pk): ([""], number) for pk, number in support.items()},
    }
    numbers = {
        **{(CITATION, f"quelle:{pk}"): (number, 0) for pk, number in support.items()},
        **({(REMARK, ""): (len(remarks), 0)} if remarks else {}),
        **({(SOURCE, ""): (len(support), len(cited))} if support else {}),
    }
    assert {key[:2]: row[:2] for key, row in cells().items() if key[0] in EVIDENCE} == numbers


def assert_the_figures_add_up():
    """Every kept figure of these scopes is what adding everything up gives, and none is missing."""
    assert_the_chronicle_is_kept()
    assert_the_evidence_is_kept()
    assert_the_own_parts_add_up()
    scopes = {
        *((Kind.DECISION, scope) for scope in decisions_by_scope()),
        *((Kind.PROJECT, scope) for scope in projects_by_scope()),
    }
    assert {key: each for key, each in kept().items() if key[:2] in scopes} == added_up()
