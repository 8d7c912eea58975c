"""What the forms of the desk offer to choose from; each list is asked for once per page."""

from functools import cached_property
from types import MappingProxyType

from django.db.models import Q

from accounts.models import Role
from desk.models import FieldHint
from desk.proofs.disputed import disputes_of
from desk.proofs.shown import proofs_of
from desk.talk.threads import at_places, threads_at_work
from evidence.history.facts import field_labels
from evidence.models import Cited, Source
from evidence.telling_apart import told_apart
from evidence.vouching import held_in
from projects.models import Activity, Participation, Project
from projects.snapshot.new_rows import number_of
from projects.snapshot.shape import LINKS, MODELS, ROWS, link
from regions.models import District, Municipality, Organisation
from strategy.models import FieldOfAction, Measure, Theme

NOTHING = ("", "bitte wählen")
LONGEST_LABEL = 110
POINTING = ("organisation_id", "target_id")


class Choices:
    """For one person and the document of a project; what the person may not see is no choice.

    What has ended is one only where it stands already. Sources are public documents: everybody
    at the desk may cite any of them.
    """

    def __init__(self, user, project, document):
        self.user, self.project, self.document = user, project, document

    @cached_property
    def organisations(self):
        rows = self.document["rows"]["participations"].values()
        present = [row["organisation_id"] for row in rows]
        return choices_of(self.offered(Organisation, present), "name")

    @cached_property
    def counties(self):
        """Those of today, and of those of the past the ones that stand already."""
        rows = self.document["rows"]["new_partners"].values()
        offered = self.offered(District, [row["district_id"] for row in rows])
        return {str(number): name for number, name in offered.values_list("pk", "name")}

    @cached_property
    def projects(self):
        others = Project.objects.visible_to(self.user).exclude(pk=self.project.pk)
        return choices_of(others, "title")

    @cached_property
    def measures(self):
        return choices_of(Measure.objects.visible_to(self.user), "title")

    @cached_property
    def activities(self):
        """Those of the document, new ones too."""
        rows = self.document["rows"]["activities"].items()
        return {str(number_of(key)): values["title"] for key, values in rows}

    @cached_property
    def sources(self):
        return choices_of(Source.objects.all(), "publisher", "title")

    @cached_property
    def pointed_at(self):
        """{column: {number: name}} of what rows of the document point at instead of a name."""
        rows = [row for part in self.document["rows"].values() for row in part.values()]
        numbers = {name: {row.get(name) for row in rows} - {None} for name in POINTING}
        organisations = Organisation.objects.visible_to(self.user)
        projects = Project.objects.visible_to(self.user)
        return {
            "organisation_id": names_of(organisations, numbers["organisation_id"], "name"),
            "target_id": names_of(projects, numbers["target_id"], "title"),
        }

    @cached_property
    def proofs(self):
        """{(part, row, field): [Proof]} of the values of the document."""
        return proofs_of(self.document)

    @cached_property
    def disputes(self):
        """{(part, row, field): [Dispute]} of the contradictions about the values."""
        return disputes_of(self.document)

    @cached_property
    def threads(self):
        """{(part, row, unit): [Thread]} of what is asked about the person's work."""
        return at_places(threads_at_work(self.user, self.project))

    @cached_property
    def hints(self):
        """{part/unit: hint} of the fields for which the coordination wrote one."""
        return FieldHint.objects.visible_to(self.user).by_place()

    def offered(self, model, present):
        return model.objects.visible_to(self.user).lasting(or_among=present)

    def for_model(self, model):
        """The records that a foreign key of this model may point at: {number as text: label}."""
        lists = {Organisation: "organisations", Project: "projects", Source: "sources"}
        lists |= {Measure: "measures", Activity: "activities", District: "counties"}
        return getattr(self, lists[model])

    def links(self, name):
        """[(group, [(number, label)])] of what a project can be linked with."""
        if name == "districts":
            rows = self.offered(District, self.document["links"]["districts"])
            return [("", list(rows.values_list("pk", "name")))]
        if model := {"fields_of_action": FieldOfAction, "themes": Theme}.get(name):
            rows = model.objects.visible_to(self.user).values_list("pk", "name")
            return [("", list(rows))]
        return self.municipalities()

    def municipalities(self):
        """Also land without a municipality where the project is linked with it already."""
        linked = self.document["links"]["municipalities"]
        rows = self.offered(Municipality, linked)
        rows = rows.filter(Q(is_unincorporated=False) | Q(pk__in=linked))
        groups = {}
        columns = ("pk", "name", "is_unincorporated", "district__name")
        for pk, name, is_unincorporated, district in rows.values_list(*columns):
            label = f"{name} (gemeindefreies Gebiet)" if is_unincorporated else name
            groups.setdefault(district, []).append((pk, label))
        return sorted(groups.items())


def choices_of(records, *columns):
    """{number as text: label} of records, told apart where they read alike."""
    rows = records.values_list("pk", *columns)
    labels = {number: ": ".join(texts)[:LONGEST_LABEL] for number, *texts in rows}
    return {str(number): label for number, label in told_apart(labels, records).items()}


def leads_for(user):
    """Organisations for which a person may begin a project: their own, or any as coordinator."""
    seen = Organisation.objects.visible_to(user).lasting()
    if user.has_role(Role.COORDINATOR):
        leading = Participation.objects.visible_to(user).leading().values("organisation")
        return seen.filter(Q(district__isnull=False) | Q(pk__in=leading))
    return seen.filter(pk__in=user.organisations_as(Role.EDITOR, Role.REVIEWER))


def names_of(records, numbers, column):
    """{number: name} of those records; no query for none."""
    return dict(records.filter(pk__in=numbers).values_list("pk", column)) if numbers else {}


def citable(document, pointed_at=MappingProxyType({})):
    """[(part/row/field, German label)] of everything a source can be cited for: no blanks.

    `pointed_at` names rows that have no name of their own, as `Choices.pointed_at`.
    """
    labels = [("project//", "Projekt insgesamt")]
    fields = field_labels(Project) | {name: str(link(name).verbose_name) for name in LINKS}
    del fields["slug"]
    values = {**document["project"], **document["links"]}
    labels += [(f"project//{n}", label) for n, label in fields.items() if held_in(values, n)]
    for part, model in ROWS.items():
        if issubclass(model, Cited):
            labels += citable_rows(part, document["rows"][part], pointed_at)
    return labels


def citable_rows(part, rows, pointed_at):
    kind = str(MODELS[part]._meta.verbose_name)
    for key, values in rows.items():
        own = [values.get(name) for name in ("title", "name", "label", "external_name")]
        related = [known.get(values.get(name)) for name, known in pointed_at.items()]
        name = next(filter(None, [*own, *related, values.get("note")]), f"Nr. {key}")
        row = f"{kind}: {name}"[:90]
        yield f"{part}/{key}/", row
        for field, label in field_labels(MODELS[part]).items():
            if field != "project" and held_in(values, field):
                yield f"{part}/{key}/{field}", f"{row}: {label}"
