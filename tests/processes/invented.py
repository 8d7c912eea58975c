"""What sources say is online in the Auental: something of everything that the register shows."""

from evidence.models import Remark
from evidence.values.counts import Count
from evidence.values.dates import FlexDate
from processes.catalogue import SubjectArea
from processes.models import Offer
from tests.builders import cite
from tests.processes.builders import (
    about,
    make_adoption,
    make_figure,
    make_method,
    make_offer,
    make_qualification,
    make_qualification_figure,
    make_service,
    make_shared_service,
)

LONGEST_NAME = "Genehmigung des Breitbandausbaugesellschaftsvertrags in Samtgemeinden"
Status = Offer.Status


def fill_register(land, project):
    """`project` is what brings one of the services online."""
    services = services_of_the_land()
    building, health, licence, defects, longest = services
    north, south, east = land.districts
    offices = land.offices

    def say(status, service, county, **more):
        offer = make_offer(
            *[service] if service else [],
            district=county,
            organisation=offices[county.slug],
            status=status,
            **more,
        )
        cite(offer, land.sources["q-bote-2021"])
        return offer

    whole = say(
        Status.DIGITAL,
        building,
        north,
        title="Virtuelles Bauamt",
        since=FlexDate("2024"),
        as_of=FlexDate("2025", basis="derived", note="das Jahr"),
        product="Formular-Fabrik",
        project=project,
        maturity_model="1.1",
        maturity_level=3,
        note="Die Stadt hat ein eigenes Bauamt.",
    )
    cite(make_figure(whole, quantity=about(650)), land.sources["q-rat"], field="quantity")
    say(Status.APPLICATION, building, south, as_of=FlexDate("2024-08-05"))
    for county in land.districts:
        say(Status.DIGITAL, health, county, since=FlexDate(wording="ab Oktober 2022 oder 2023"))
    say(Status.APPOINTMENT, licence, south, as_of=FlexDate("2022-12"))
    say(Status.SUSPENDED, licence, south, as_of=FlexDate("2021-11"), since=FlexDate("2021-12-01"))
    say(Status.TEST, defects, north, as_of=FlexDate("2025"))
    say(Status.APPLICATION, longest, east, maturity_model="2.0", maturity_level=7)
    say(Status.CONTEXT, building, east, title="Bauamt an einem Ort")
    say(Status.PORTAL, None, east, title="Portal", service_count=about(70))
    town = land.others["stadt"]
    make_offer(defects, district=south, organisation=town, title="App der Stadt")
    law = make_offer(
        building, everywhere=True, organisation=land.others["ministerium"], status=Status.LAW
    )
    cite(law, land.sources["q-amt-2019"])
    shared = make_shared_service(building, provider_land="Land am Meer")
    cite(shared, land.sources["q-amt-2019"])
    make_adoption(shared, district=north, since=FlexDate("2025"))
    Remark.objects.create(target=whole, kind="hint", text="Nur der Landkreis.", topic="Umfang")
    make_method()
    qualify(land, project, building)


def qualify(land, project, service):
    """One that is told in full, and one of which no source names a number."""
    course = make_qualification(
        title="Schulung der Kreisverwaltungen",
        organisation=land.offices["nordaue"],
        districts=land.districts[:2],
        services=[service],
        audience="Beschäftigte",
        start=FlexDate("2018-11"),
        project=project,
        note="Zwei Zählungen.",
    )
    cite(course, land.sources["q-bote-2019"])
    figure = make_qualification_figure(course, quantity=about(40), as_of=FlexDate("2019"))
    cite(figure, land.sources["q-rat"], field="quantity")
    multipliers = make_qualification(title="Multiplikatoren", kind="multipliers")
    make_qualification_figure(multipliers, label="Personen", quantity=Count())


def services_of_the_land():
    """The five of which something is said; four more are made of which nothing is."""
    building = make_service(
        "Bauantrag",
        slug="bauantrag",
        official_name="Baugenehmigung Erteilung",
        leika_key="99012008001000",
        leika_type="LOV",
        typification="4",
        ozg_number="10519",
        ozg_name="Bauvorbescheid und Baugenehmigung",
        subject_area=SubjectArea.BUILDING,
        life_situation="Bauen & Immobilien",
        catalogue=FlexDate("2019-12"),
        legal_basis="§ 1 Bauordnung",
        responsible="Landkreis als Bauaufsicht.",
    )
    health = make_service("Belehrung", slug="belehrung", subject_area=SubjectArea.HEALTH)
    licence = make_service("Führerschein", slug="fuehrerschein", subject_area=SubjectArea.MOBILITY)
    defects = make_service("Mängelmeldung", slug="maengelmeldung", note="Ohne Schlüssel.")
    longest = make_service(LONGEST_NAME, slug="laengste", subject_area=SubjectArea.BUSINESS)
    for number in range(4):
        make_service(f"Stille Leistung {number + 1}", subject_area=SubjectArea.LAW)
    return building, health, licence, defects, longest
