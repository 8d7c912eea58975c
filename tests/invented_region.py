"""The Auental: a small region that does not exist, with something of everything a page can show.

Three counties full of what is awkward: names that do not fit, sources that contradict each other,
sums that cannot be added, dates nobody knows exactly. The code is tested on it; what the files of
the real region say is tested in `tests/region/`.
"""

from decimal import Decimal

from django.db import transaction

from evidence.models import Remark
from evidence.values.dates import FlexDate
from evidence.values.money import Amount, Percentage, Qualifier
from funding.models import (
    Application,
    Call,
    Decision,
    Event,
    FurtherAmount,
    Handover,
    Part,
    Programme,
    ProgrammeFunder,
    ProgrammeRate,
    Status,
    Witness,
)
from projects.models import (
    Activity,
    Alias,
    Milestone,
    Participation,
    Phase,
    Place,
    ProjectLink,
    Relation,
)
from regions.models import Committee, OfficeHolder, Organisation, OrganisationName
from regions.models import PopulationFigure as Population
from tests.builders import (
    cite,
    make_barrier,
    make_decision,
    make_district,
    make_event,
    make_field,
    make_municipality,
    make_organisation,
    make_programme,
    make_project,
    make_source,
    make_statement,
    make_theme,
    make_version,
)
from tests.processes.invented import fill_register
from tests.strategy.invented import fill_strategies

LONGEST_WORD = "Breitbandausbaugesellschaft"
COUNTIES = [("Nordaue", "nordaue", "03901"), ("Südaue", "suedaue", "03902")]
COUNTIES += [("Osterwald/Aue", "osterwald-aue", "03903")]


def about(low, high=None, **more):
    return Amount(Qualifier.ABOUT, Decimal(low), Decimal(high or low), **more)


def derived(edtf, note=""):
    return FlexDate(edtf, basis="derived", note=note)


@transaction.atomic
def fill():
    """Make all of it, in one moment of the history."""
    land = Land()
    work = Work(land)
    work.fill()
    fill_register(land, work.first)
    fill_strategies(land, work.first, work.second)
    statement = make_statement(key="portal")
    make_barrier(statement, part="Landkarte")


class Land:
    """Counties, who acts in them, what is wanted, and who writes about it."""

    def __init__(self):
        self.sources = {
            key: make_source(title, key=key, publisher=publisher, published=FlexDate(day))
            for key, title, publisher, day in [
                ("q-bote-2019", "Auf dem Weg zur klugen Region", "Auentaler Bote", "2019-12-11"),
                ("q-amt-2019", "Die Region erhält weitere Fördergelder", "Amt für Land", "2019-12"),
                ("q-bote-2021", "Glasfaser für zehn Orte", "Auentaler Bote", "2021-03-04"),
                ("q-rat", "Vorlage 17/2022 des Kreistags", "Landkreis Südaue", "2022-05"),
                ("q-nie-belegt", f"Bericht der {LONGEST_WORD}", "Osterwald aktuell", ""),
            ]
        }
        self.fields = {
            name: make_field(name, slug=slug)
            for name, slug in [
                ("Verwaltung & eGovernment", "verwaltung"),
                ("Bildung", "bildung"),
                ("Mobilität", "mobilitaet"),
                ("Infrastruktur", "infrastruktur"),
            ]
        }
        self.theme = make_theme("Netzausbau", slug="netzausbau")
        self.districts = [self.county(number, *each) for number, each in enumerate(COUNTIES)]
        self.offices = {each.slug: self.office(each) for each in self.districts}
        self.others = self.other_organisations()

    def county(self, number, name, slug, ags):
        """A square beside the one before it, cut into four municipalities."""
        left = number * 120
        district = make_district(
            name,
            slug=slug,
            ags=ags,
            seat=f"{name}stadt",
            area_km2=Decimal("500.50") + number,
            outline=square(left / 4, 0, 28),
            map_path=square(left, 40 * number, 110),
            map_borders=f"M{left} {40 * number + 55}h110",
            label_x=left + 55,
            label_y=40 * number + 55,
            municipalities_count=4,
            licence_plates=["AU", slug[:1].upper()],
            website=f"https://{slug}.example.org",
        )
        for place in range(4):
            make_municipality(
                district,
                f"{('Ober', 'Nieder', 'Groß', 'Klein')[place]}{name.lower()}",
                ags=f"{ags}{place + 1:03d}",
                kind="Gemeinde",
                map_path=square(left + 55 * (place % 2), 40 * number + 55 * (place // 2), 55),
            )
        for year, people in ((2022, 150_000), (2023, 150_377)):
            figure = Population.objects.create(
                district=district, people=people + number, counted=FlexDate(f"{year}-12-31")
            )
            cite(figure, self.sources["q-amt-2019"])
        cite(district, self.sources["q-bote-2019"])
        return district

    def office(self, district):
        office = make_organisation(
            f"Landkreis {district.short_name}",
            slug=f"lk-{district.slug}",
            district=district,
            level=Organisation.Level.DISTRICT,
        )
        OfficeHolder.objects.create(
            organisation=office, office="Landrätin", name="A. Beispiel", as_of=FlexDate("2024")
        )
        return office

    def other_organisations(self):
        kind, level = Organisation.Kind, Organisation.Level
        kinds = [
            ("hochschule", "Hochschule Auental", kind.UNIVERSITY, {"seat": "Nordauestadt"}),
            ("ministerium", "Ministerium für Land", kind.STATE_MINISTRY, {"level": level.STATE}),
            ("bund", "Bundesministerium", kind.FEDERAL_MINISTRY, {"level": level.FEDERAL}),
            ("eu-fonds", "Fonds für Ausgleich", kind.EU_FUND, {"level": level.EU}),
            ("netz-gmbh", LONGEST_WORD, kind.COMPANY, {"is_beyond_region": True}),
            ("stadt", "Stadt Südauestadt", kind.MUNICIPALITY, {"district": self.districts[1]}),
            ("verbund", "Verbund Auental", kind.COOPERATION, {"short_name": "VA"}),
        ]
        found = {
            slug: make_organisation(name, slug=slug, kind=which, **more)
            for slug, name, which, more in kinds
        }
        found["verbund"].member_districts.set(self.districts)
        Committee.objects.create(organisation=found["verbund"], name="Lenkungsgruppe")
        OrganisationName.objects.create(
            organisation=found["ministerium"], name="Ministerium für Früheres",
            valid_from=FlexDate("2017"), valid_until=FlexDate("2022"),
        )  # fmt: skip
        for each in found.values():
            cite(each, self.sources["q-bote-2019"])
        return found


def square(x, y, side):
    return f"M{x:.1f} {y:.1f}h{side}v{side}h-{side}z"


class Work:
    """Projects, and the money and the events around them."""

    def __init__(self, land):
        self.land = land
        self.ministry, self.bund = land.others["ministerium"], land.others["bund"]

    def fill(self):
        self.programmes()
        self.first = self.first_project()
        self.second = self.follow_up()
        self.longest = self.project_with_everything()
        make_project(
            "Anruf-Bus", slug="anruf-bus", relevance="partial", summary="Ein Bus auf Anruf."
        )
        self.fibre = [self.fibre_project(number) for number in range(4)]
        for number in range(18):
            self.small_project(number)
        self.decisions()
        self.events()

    def programmes(self):
        self.impulses = make_programme(
            "Impulse für das Land",
            slug="impulse",
            year=2018,
            budget=Amount.exactly(1_000_000),
            minimum_volume=Amount.exactly(50_000),
            facts="26 Anträge, elf ausgewählt.",
        )
        self.networks = make_programme(
            "Modellnetze: Städtebau und Netze",
            slug="modellnetze",
            level=Programme.Level.FEDERAL,
            number="436",
            budget=about(750_000_000),
            cap=Amount(Qualifier.UP_TO, None, Decimal(15_000_000)),
        )
        for programme, funder in ((self.impulses, self.ministry), (self.networks, self.bund)):
            ProgrammeFunder.objects.create(
                programme=programme, organisation=funder, role=ProgrammeFunder.Role.FUNDER
            )
            ProgrammeRate.objects.create(
                programme=programme,
                label="Höchstsatz",
                percent=Percentage(Qualifier.UP_TO, None, Decimal(75)),
            )
            cite(programme, self.land.sources["q-amt-2019"])
        for year in (2019, 2020, 2021):
            call = Call.objects.create(
                programme=self.networks,
                name=f"{year - 2018}. Staffel",
                year=year,
                closes=FlexDate(f"{year}-05-17"),
                budget=about(170_000_000),
                outcome="rund 10 Projekte",
            )
            cite(call, self.land.sources["q-bote-2021"])
        self.complete(call)

    def complete(self, call):
        """Everything a call can say, on the last of them."""
        call.further_days.create(kind="former", label="zuerst", day=FlexDate("2021-04-17"))
        call.further_days.create(kind="further", label="Fragen bis", day=FlexDate("2021-05-01"))
        call.rates.create(label="Regelsatz", percent=Percentage.exactly(65))
        call.rates.create(label="je Vorhaben", cap=Amount(Qualifier.UP_TO, None, Decimal(15)))
        call.eligible.create(kind="districts", note="auch gemeinsam")
        call.stages.create(name="Bewerbung", note="mit Formular")
        for position, basis in enumerate(("source", "editor")):
            row = call.requirements.create(
                text=f"Anforderung {position + 1}", basis=basis, position=position
            )
            cite(row, self.land.sources["q-bote-2021"])

    def first_project(self):
        """Finished, granted once, with a computed own contribution, and a name that varies."""
        project = self.project(
            "KLUGE REGION Auental – Phase 0",
            "phase-0",
            lead=self.land.others["hochschule"],
            districts=self.land.districts,
            short_title="Phase 0",
            state="implemented",
            state_wording="abgeschlossen",
            start=FlexDate("2018-11"),
            end=derived("2019-12-04", "Abschlusstagung; förmliches Ende nicht belegt"),
            total_expenditure=Amount.exactly(183_080),
            own_contribution=Amount.exactly(45_770, basis="derived"),
        )
        Alias.objects.create(project=project, name="Kluge Region Weser")
        ProjectLink.objects.create(
            project=project, label="Kluge Region im Netz", url="https://kluge-region.example/"
        )
        self.partners(project)
        lab = Activity.objects.create(
            project=project,
            kind=Activity.Kind.LIVING_LAB,
            title="Reallabore",
            question="Welche digitalen Lösungen sparen Wege?",
            description="Hier wurden digitale Lösungen ausprobiert.",
            approach="Je vier Wochen in zwei Ämtern, mit Tagebuch.",
            result="Drei von fünf wurden übernommen.",
            decision=Activity.Decision.ADOPT,
            decision_reason="Sie sparen Wege.",
            lesson="Mit einem Amt beginnen, das es selbst will.",
        )
        cite(lab, self.land.sources["q-bote-2019"])
        for title, day in (("Bescheid übergeben", "2018-11-28"), ("Abschluss", "2019-12-04")):
            Milestone.objects.create(project=project, title=title, met=FlexDate(day))
        for source in ("q-bote-2019", "q-amt-2019", "q-rat"):
            cite(project, self.land.sources[source])
        cite(project, self.land.sources["q-amt-2019"], field="total_expenditure")
        self.remark(project, "contradiction", "title", "Der Name weicht in jeder Quelle ab.")
        self.remark(project, "gap", "end", "Das förmliche Ende nennt keine Quelle.")
        return project

    def follow_up(self):
        """Builds on the first; nobody knows whether it ended."""
        project = self.project(
            "Kluge Region REK – Eine Strategie für das ganze Auental",
            "kluge-region-rek",
            lead=self.land.offices["nordaue"],
            districts=self.land.districts,
            short_title="Kluge Region REK",
            fields=list(self.land.fields.values()),
            summary="Folgevorhaben der Phase 0: ein digitaler Bürger*innenservice für alle.",
        )
        self.partners(project)
        Relation.objects.create(project=project, kind="builds_on", target=self.first)
        Milestone.objects.create(
            project=project,
            title="Bewerbung",
            due=FlexDate(wording="zum nächstmöglichen Aufruf"),
        )
        for source in ("q-bote-2019", "q-amt-2019"):
            cite(project, self.land.sources[source])
        self.remark(project, "hint", "", "Der Ort der Übergabe ist erschlossen.")
        return project

    def project_with_everything(self):
        """Long in every direction."""
        project = self.project(
            f"{LONGEST_WORD} im Landkreis Osterwald/Aue und in den angrenzenden Samtgemeinden",
            "laengstes-projekt",
            lead=self.land.offices["osterwald-aue"],
            districts=self.land.districts[1:],
            state="running",
            start=FlexDate("2021-07"),
            end=FlexDate("2027-12-31"),
            planned_start=FlexDate("2021"),
            planned_end=FlexDate("2025-21"),
            duration_months=78,
            total_expenditure=about(17_500_000, note="als „Projektmittel“ bezeichnet"),
            eligible_expenditure=Amount(Qualifier.AT_LEAST, Decimal(15_000_000), None),
            third_party_share=Amount(Qualifier.UP_TO, None, Decimal(500_000)),
            summary=" ".join(["Ein Satz, der nicht enden will und noch einer."] * 12),
            notes="Ein Hinweis.",
            districts_note="Zwei von drei Landkreisen.",
        )
        project.municipalities.set(self.land.districts[1].municipalities.all())
        Place.objects.create(project=project, name="Region Hannover")
        for position in range(12):
            organisation = make_organisation(
                f"Stadt {LONGEST_WORD[: 12 + position]}",
                slug=f"stadt-{position}",
                kind=Organisation.Kind.MUNICIPALITY,
            )
            Participation.objects.create(
                project=project, organisation=organisation, role="partner", position=position
            )
        for position, name in enumerate(("Strategiephase", "Umsetzungsphase")):
            Phase.objects.create(
                project=project,
                name=name,
                start=FlexDate(f"{2022 + position}"),
                end=FlexDate(f"{2023 + position}"),
                original_end=FlexDate(f"{2022 + position}-06"),
                position=position,
            )
        Relation.objects.create(
            project=project, kind="part_of", external_name="Bundesprogramm für Netze"
        )
        cite(project, self.land.sources["q-rat"])
        return project

    def fibre_project(self, number):
        """One in each county, and one in all: nobody knows how far they are."""
        here = self.land.districts[number : number + 1] or self.land.districts
        project = self.project(
            f"Glasfaser für zehn Gewerbegebiete, {number + 1}. Abschnitt",
            f"glasfaser-{number + 1}",
            lead=self.land.offices[here[0].slug],
            districts=here,
            fields=[self.land.fields["Infrastruktur"]],
            themes=[self.land.theme],
            start=FlexDate(("2020", "2021-23", "2021-36", "2022~")[number]),
        )
        cite(project, self.land.sources["q-bote-2021"])
        return project

    def small_project(self, number):
        states = ("running", "concept", "granted", "applied", "unknown", "closed")
        district = self.land.districts[number % 3]
        project = self.project(
            f"Digitales Vorhaben {number + 1}",
            f"vorhaben-{number + 1}",
            lead=self.land.offices[district.slug],
            districts=[district] if number % 5 else [],
            fields=[list(self.land.fields.values())[number % 4]],
            state=states[number % 6],
            start=FlexDate(f"{2015 + number % 9}") if number % 4 else FlexDate(),
        )
        cite(project, self.land.sources["q-rat"])
        return project

    def decisions(self):
        sources = self.land.sources
        county, stadt = self.land.offices, self.land.others["stadt"]
        first = self.granted(
            self.first, amount=137_310, funder=self.ministry, programme=self.impulses,
            recipient=self.land.others["hochschule"], total_expenditure=Amount.exactly(183_080),
            key="fe-phase-0",
        )  # fmt: skip
        handover = Handover.objects.create(
            decision=first, day=FlexDate("2018-11-28"), mode=Handover.Mode.IN_PERSON,
            place="Amt für Land, Südauestadt", by_name="B. Beispiel", by_office="Ministerin",
            to_organisation=self.land.others["hochschule"],
        )  # fmt: skip
        Witness.objects.create(handover=handover, name="C. Beispiel", office="Landrätin")
        cite(handover, sources["q-bote-2019"])
        second = self.granted(
            self.second, amount=80_000, funder=self.ministry, recipient=county["nordaue"],
            key="fe-kluge-region-rek",
        )  # fmt: skip
        Handover.objects.create(
            decision=second, day=derived("2019-12-04"), mode=Handover.Mode.IN_PERSON
        )
        frame = self.granted(
            self.longest, amount=Amount(Qualifier.UP_TO, None, Decimal(15_000_000)),
            funder=self.bund, recipient=county["osterwald-aue"], programme=self.networks,
            decided=FlexDate("2021-07-15"), status=Status.RECOGNISED, key="fe-zwei-fassungen",
        )  # fmt: skip
        changed = make_version(
            frame, number=2, status=Status.GRANTED, amount=about(12_500_000), funder=self.bund,
            recipient=county["osterwald-aue"], changes="Aus dem Rahmen wurde ein Bescheid.",
            decided=FlexDate("2022-06"), eligible_expenditure=about(16_000_000),
        )  # fmt: skip
        Part.objects.create(version=changed, label="Strategie", amount=about(2_500_000))
        FurtherAmount.objects.create(version=changed, label="Betrieb", amount=Amount.exactly(9_000))
        cite(changed, sources["q-rat"])
        for number, project in enumerate(self.fibre):
            lead = project.participations.get(role="lead").organisation
            self.granted(
                project, amount=(310_500, 1_700_000, 950_000, 2_000_000)[number],
                funder=(self.ministry, self.bund)[number % 2], recipient=lead,
                decided=FlexDate(("2019", "2019-05", "2020-12", "2021")[number]),
                own_contribution=Amount.exactly(1_000), key=f"fe-glasfaser-{number + 1}",
            )  # fmt: skip
        self.granted(
            *self.fibre[:2], amount=600_000, funder=self.land.others["eu-fonds"], recipient=stadt,
            decided=FlexDate("2019-09-01"), key="fe-gemeinsam",
        )  # fmt: skip
        for number, status in enumerate(Status):
            self.granted(
                self.fibre[3], status=status, amount=10_000 * (number + 1), funder=self.ministry,
                recipient=county["suedaue"], decided=FlexDate("2019" if number % 2 else ""),
                file_number=f"AZ {number}/17", key=f"fe-{status}",
            )  # fmt: skip

    def granted(self, *projects, **values):
        decision = make_decision(*projects, **values)
        cite(decision, self.land.sources["q-amt-2019"])
        return decision

    def events(self):
        for year in range(2004, 2027):
            event = make_event(
                self.first, day=f"{year}-06-0{1 + year % 9}", title=f"Regionaltag {year}",
                kind=Event.Kind.CONFERENCE, place="Südauestadt", key=f"regionaltag-{year}",
            )  # fmt: skip
            event.organisations.add(self.land.others["verbund"])
            cite(event, self.land.sources["q-bote-2019"])
        handed_over = make_event(
            self.first,
            day="2018-11-28",
            title="Bescheid übergeben",
            kind=Event.Kind.HANDOVER,
            key="bescheid-phase-0",
        )
        Event.objects.filter(pk=handed_over.pk).update(
            decision=Decision.objects.get(key="fe-phase-0")
        )
        make_event(self.second, day="", title="Ohne Tag", key="ohne-tag")
        application = Application.objects.create(
            key="bewerbung", project=self.second, programme=self.networks,
            title="Gemeinsame Bewerbung", stage=Application.Stage.INTENDED,
        )  # fmt: skip
        application.applicants.set(self.land.offices.values())
        lost = Application.objects.create(
            key="nicht-ausgewaehlt", project=self.first, programme=self.networks,
            call=self.networks.calls.last(), title="Bewerbung der Hochschule",
            stage=Application.Stage.NOT_SELECTED, lead=self.land.others["hochschule"],
            submitted=FlexDate("2021-05"), decided=FlexDate("2021-07"),
        )  # fmt: skip
        lost.applicants.set(self.land.offices.values())

    def project(self, title, slug, *, lead, districts, fields=None, **values):
        fields = fields or [self.land.fields["Verwaltung & eGovernment"]]
        return make_project(
            title, slug=slug, lead=lead, districts=districts, fields=fields, **values
        )

    def partners(self, project):
        for position, office in enumerate(self.land.offices.values()):
            if not project.participations.filter(organisation=office).exists():
                Participation.objects.create(
                    project=project, organisation=office, role="partner", position=position + 1
                )

    def remark(self, record, kind, field, text):
        position = Remark.objects.filter(object_id=record.pk).count()
        remark = Remark.objects.create(
            target=record, kind=kind, field=field, text=text, topic="Angabe", position=position
        )
        for source, agrees in (("q-bote-2019", True), ("q-amt-2019", False)):
            cite(
                record,
                self.land.sources[source],
                remark=remark,
                agrees=agrees,
                stated_value=f"laut {source}",
            )
