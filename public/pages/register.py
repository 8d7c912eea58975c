"""What the list of services says around its table: the answer, its figures, and what is general."""

from dataclasses import dataclass

from processes.models import Offer, Qualification, Service, SharedService
from public.audience import PUBLIC
from public.german_values import number_word
from public.pages.offers import OfferRow, offer_rows, records_of
from public.pages.page_evidence import PageEvidence, evidence_of
from public.pages.qualification import QualificationRow, qualification_rows
from public.pages.reuse import SharedRow, shared_rows

Status = Offer.Status
FIGURES = (
    (Offer.ONLINE, "etwas online", "Vollständig digital, Antrag oder Termin online."),
    (
        (Status.DIGITAL, Status.APPLICATION),
        "Antrag online",
        "Vollständig digital oder Antrag online; ein Termin genügt nicht.",
    ),
    (
        (Status.DIGITAL,),
        "vollständig digital",
        "Eine Quelle nennt sie vollständig oder ausschließlich digital.",
    ),
)


@dataclass(frozen=True)
class Figure:
    """How many services have such a cell in a county, and how many have it in all of them (R55)."""

    label: str
    meaning: str
    services: int
    everywhere: int


@dataclass(frozen=True)
class RegisterPage:
    """`totals` are the offers of counties that count services without naming them."""

    total: int
    counties: str
    figures: list[Figure]
    totals: list[OfferRow]
    general: list[OfferRow]
    shared: list[SharedRow]
    qualifications: list[QualificationRow]
    evidence: PageEvidence


def register_page(findings, districts):
    """`RegisterPage` of all services, whatever the list is narrowed to."""
    general = offer_rows(Offer.objects.visible_to(PUBLIC).filter(services=None))
    shared = shared_rows(SharedService.objects.visible_to(PUBLIC), len(districts))
    qualifications = qualification_rows(Qualification.objects.visible_to(PUBLIC))
    records = [*records_of(general), *records_of(shared), *records_of(qualifications)]
    return RegisterPage(
        total=Service.objects.visible_to(PUBLIC).count(),
        counties=number_word(len(districts)),
        figures=[figure(findings, districts, *each) for each in FIGURES],
        totals=[row for row in general if counts_services(row.offer)],
        general=general,
        shared=shared,
        qualifications=qualifications,
        evidence=evidence_of(records),
    )


def figure(findings, districts, statuses, label, meaning):
    numbers = {each.pk for each in districts}
    found = [each for each in findings.of(statuses=statuses) if each.district in numbers]
    services = {each.service for each in found}
    full = [n for n in services if sum(each.service == n for each in found) == len(numbers)]
    return Figure(label, meaning, len(services), len(full))


def counts_services(offer):
    return bool(offer.is_of_county and offer.district_id and offer.service_count)
