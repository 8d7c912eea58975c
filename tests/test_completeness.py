"""Whoever adds a field is told here what else must know of it.

Where something leaves a field out on purpose, it stands in a list with the reason.
"""

from html import unescape

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.urls import reverse

from desk.form_classes import form_class
from desk.sections import SECTIONS
from evidence.admin.record_inlines import RecordInline
from evidence.values.fields import BoundaryDay, Composite
from evidence.values.forms import composites
from four_eyes.models import WaitingChange
from funding.admin.versions import VersionAdmin
from funding.models import DraftCitation
from projects.snapshot.shape import LINKS, MODELS, columns, units
from public.pages.change_log import CHILDREN, FIELDS
from public.search import find
from tests.builders import make_project
from tests.clients import finish_transaction_work
from tests.full_project import full_project, word
from tests.test_architecture import OURS, editorial_models
from weserportal.region.shape import CITATION, REMARK, STATEMENT
from weserportal.region.shapes import FILES

ORDER = "the order of the rows says it"
AT_DESK_ONLY = "for the desk, which may say by it when and why a photo is shown"
BINDING = "kept by the portal, to compare with what the record holds"
OWN_WAY = "changed by steps of its own, not by typing"
PROPOSED = "new_partners"  # a public project has none: they are organisations by then
UNITS = [
    *((part, unit) for part in MODELS if part != PROPOSED for unit in units(part)),
    *(("project", name) for name in LINKS),
]
POSITIONS = {
    (part, "position"): ORDER
    for part in ("participations", "phases", "activities", "milestones", "citations", "websites")
}
WHY = "said only of what is blank, beside it"
BLANKS = {(part, "blanks"): WHY for part in MODELS if "blanks" in columns(part)}

NOT_AT_DESK = {
    **POSITIONS,
    **BLANKS,
    ("photos", "file_id"): "a row begins with its upload and keeps it",
    ("documents", "file_id"): "a row begins with its upload and keeps it",
    ("citations", "field"): "chosen together with the record, in one list",
    ("citations", "vouches_for"): BINDING,
}
NOT_SHOWN = {
    **POSITIONS,
    ("citations", "vouches_for"): BINDING,
    ("photos", "rank"): ORDER,
    ("documents", "rank"): ORDER,
    ("photos", "permission"): AT_DESK_ONLY,
    ("photos", "people"): AT_DESK_ONLY,
    ("photos", "valid_until"): AT_DESK_ONLY,
}
# What a page says in other words than the value has.
SHOWN_AS = {
    ("relations", "kind"): "Dach, zu dem dieses Projekt gehört.",
    ("relations", "is_documented"): 'class="open ',
    ("citations", "field"): "Projekt: Zusammenfassung",
    ("citations", "agrees"): "Projekt: Zusammenfassung (abweichend)",
}
NOT_LOGGED = {
    **NOT_SHOWN,
    ("photos", "file_id"): "an upload never changes; its row tells what it shows",
    ("documents", "file_id"): "an upload never changes; its row tells what it shows",
}
NOT_SHOWN |= BLANKS  # where everything has a value
NOTE = "a note on how another value is to be read"
PHOTO = "a photo goes by itself on the day its permission ends, which no trigger notices"
OF_SOURCES = "the list of sources is searched by itself"
NOT_SEARCHED = {
    **BLANKS,
    ("project", "state_wording"): "found by the state itself",
    **dict.fromkeys([("project", "districts_note"), ("project", "partners_note")], NOTE),
    ("project", "notes"): NOTE,
    **dict.fromkeys([("participations", "note"), ("relations", "note")], NOTE),
    **dict.fromkeys([("aliases", "note"), ("milestones", "note")], NOTE),
    ("documents", "accessibility_note"): NOTE,
    ("websites", "label"): "leads elsewhere",
    ("measure_links", "measure_id"): "the measure is found, and names its projects",
    ("findings", "measure_id"): "the measure is found, and tells what led to it",
    ("findings", "reason"): "the measure is found, and tells what led to it",
    ("relations", "target_id"): "the other project is found, and names this one",
    **{("photos", unit): PHOTO for unit in ("alt", "caption", "author", "rights_holder")},
    **{("photos", unit): PHOTO for unit in ("permission", "file_id")},
    ("documents", "file_id"): "how its owner called the upload, which no page shows",
    **{("citations", unit): OF_SOURCES for unit in ("source_id", "stated_value", "quotation")},
    **{("citations", unit): OF_SOURCES for unit in ("passage", "note")},
}


COPIED = "whoever runs the portal looks at the licence and answers for the copy"
NOT_LOADED = {
    "evidence.Citation.vouches_for": BINDING,
    "evidence.Source.licence": COPIED,
    "evidence.Source.may_be_copied": COPIED,
    "regions.Organisation.has_four_eyes": "a rule of the portal, not of the region",
    "projects.Project.publication": "loaded records are published by a step of the life cycle",
    "funding.Decision.publication": "loaded records are published by a step of the life cycle",
    "funding.DecisionVersion.kind": "a correction is made in the portal; what is loaded is a paper",
    "funding.DecisionVersion.cancelled_on": "cancelled in the admin, by a person with a reason",
    "funding.DecisionVersion.cancelled_reason": "cancelled in the admin, by a person with a reason",
}
NEVER_LOADED = {
    "News": "written at the desk, and dated by the day of its publication",
    "Photo": "uploaded at the desk, with the answers the law asks for",
    "Document": "uploaded at the desk",
    "StoredFile": "uploaded at the desk",
    "Proposal": "the work of a person",
    "NewPartner": "what an editor proposes, until its release",
    "Finding": "no source names the measure that an activity led to; entered in the portal",
    "ApplicationPlan": "how an application is prepared, by those who prepare it",
    "RequirementCheck": "how an application is prepared, by those who prepare it",
    "DraftShare": "what a draft of a version changes, until its release",
    "DraftHandover": "what a draft of a version changes, until its release",
    "DraftCourse": "what a draft of a version changes, until its release",
    "DraftCitation": "a source that a person asks to be released",
    "WaitingChange": "what a person asks to be released",
    "User": "a person, who is invited",
    "Confirmation": "what a county says in the portal",
    "Guest": "the right of a person",
    "Membership": "the right of a person",
    "FieldHint": "how the coordination words the desk",
    "Absence": "said by a person for a time",
}
NEVER_LOADED["Multiplier"] = "a person, whom a county names to its own staff alone"
NEVER_LOADED |= dict.fromkeys(
    ["Assessment", "AssessmentScore", "CultureCheck"],
    "what a county finds when it assesses itself, entered at the desk",
)
INNER = "what the grant office enters, and no file of the region says"
NEVER_LOADED |= dict.fromkeys(
    [
        *("FinancingPlan", "PlanLine", "Payment", "PaymentRequest", "Spending", "OwnShare"),
        *("Proof", "Obligation", "Deadline", "Correspondence", "RepaymentClaim", "Forwarding"),
        "CalendarFeed",
        *("Scan", "SavedView", "ListExport", "Contact", "Disposal"),
    ],
    INNER,
)
NOT_LOADED |= {
    f"grant_office.{model}.{name}": INNER
    for model, names in {
        "GrantFile": (
            *("e_file_number", "filed_at", "first_contract_on", "fulfilled_on", "start_by"),
            *("proof_by", "last_drawdown_on", "appeal_waived_on", "binding_until", "notes"),
            *("retained_until", "early_start_from", "early_start_reference"),
            *("early_start_until", "early_start_letter", "early_start_excuse"),
            *("is_forwarding_allowed", "forwarding_clause", "in_kind_clause"),
            "is_small_company",
        ),
        "RuleParameter": ("decision",),
    }.items()
    for name in names
}
NOT_IN_ADMIN = {
    "projects.Project.publication": OWN_WAY,
    "funding.Decision.publication": OWN_WAY,
    "evidence.Citation.vouches_for": BINDING,
    "evidence.Citation.remark": "contradictions and their statements come with the content files",
    "evidence.SourceCheck.digest": "a checksum tells people nothing",
    "duties.Feedback.page": "shown as a link, for the reader chose it",
    "accounts.User.password": "set by its owner alone, by a link",
    "accounts.User.last_login": "written by signing in",
    "accounts.User.user_permissions": "rights come by roles and groups only",
}
NOT_IN_ADMIN |= dict.fromkeys(
    [
        f"accounts.Letter.{name}"
        for name in ("content", "person", "about", "about_id", "is_gathered")
    ],
    "letters are looked at, not read",
)
NOT_IN_ADMIN |= dict.fromkeys(
    [
        f"funding.DraftCitation.{column.name}"
        for column in DraftCitation._meta.concrete_fields
        if column.editable and column.name not in ("id", "decision")
    ],
    "looked at before its release, and typed on the page of what it is a source for",
)
NOT_IN_ADMIN |= dict.fromkeys(
    [
        f"four_eyes.WaitingChange.{column.name}"
        for column in WaitingChange._meta.concrete_fields
        if column.editable and column.name != "id"
    ],
    "looked at before its release, and typed on the page of what it changes",
)
# Rows stand in the order in which they were entered.
AS_ENTERED = {
    f"{model._meta.label}.position"
    for model in apps.get_models()
    if hasattr(model, "position") and model._meta.label != "strategy.FieldOfAction"
}


def flat(names):
    return [name for each in names for name in ([each] if isinstance(each, str) else each)]


def test_every_unit_of_a_project_is_in_a_section_of_the_desk():
    at_desk = {("project", unit) for section in SECTIONS for unit in flat(section.units)}
    at_desk |= {(s.part, unit) for s in SECTIONS for unit in flat(s.row_units)}
    at_desk |= {("project", name) for section in SECTIONS for name in section.links}
    assert sorted(set(UNITS) - at_desk) == sorted(NOT_AT_DESK)
    assert at_desk <= set(UNITS)


def test_every_unit_of_a_proposed_organisation_is_in_the_form_of_who_takes_part():
    section = next(each for each in SECTIONS if each.beside == PROPOSED)
    form = form_class(section.part, section.row_units)
    left = {name for name, each in columns(PROPOSED).items() if each.name not in form.base_fields}
    assert left == {"position"}


@pytest.fixture
def filled(db):
    """(project, {(part, unit): text by which a page shows it})."""
    project, told = full_project()
    finish_transaction_work()
    return project, told


def page_of(client, project):
    """Without the foot, which names all counties."""
    response = client.get(reverse("public:project-detail", args=[project.slug]))
    page = response.content.decode().partition("<footer")[0]
    return unescape(page).replace("\N{NO-BREAK SPACE}", " ")


def test_every_unit_of_a_project_is_on_its_page(filled, client):
    """And with it the notes of dates and amounts."""
    project, told = filled
    told = {key: text.replace("\N{NO-BREAK SPACE}", " ") for key, text in told.items()} | SHOWN_AS
    page, other = page_of(client, project), page_of(client, make_project())
    assert set(told) >= set(UNITS)
    missing = [key for key, text in told.items() if text not in page]
    assert sorted(missing) == sorted(NOT_SHOWN)
    assert [key for key, text in told.items() if text in other] == []


def test_every_unit_of_a_project_is_in_its_change_log():
    logged = {("project", name) for name in FIELDS["Project"]}
    logged |= {(part, name) for part, names in CHILDREN["Project"].items() for name in names}
    logged |= {("project", name) for name in LINKS if name in CHILDREN["Project"]}
    missing = [(part, unit) for part, unit in UNITS if (part, name_of(part, unit)) not in logged]
    assert sorted(missing) == sorted(NOT_LOGGED)


def name_of(part, unit):
    """„organisation“ of „organisation_id“."""
    return columns(part)[unit].name if unit in columns(part) else unit


def test_every_word_of_a_project_finds_it(filled):
    project, told = filled
    words = {key: text for key, text in told.items() if text == word(*key)}
    missing = [key for key, word in words.items() if not finds(word, project)]
    assert sorted(missing) == sorted(NOT_SEARCHED)


def finds(word, project):
    found = find(word, ["project"])
    numbers = [hit.object_id for hit in found.hits[0:30]]
    return not found.corrected and project.pk in numbers


def attributes(model):
    """What people fill in of a model: columns, links, and dates and amounts as one."""
    whole = composites(model, Composite)
    parts = tuple(f"{name}_" for name in whole)
    links = [link.name for link in model._meta.many_to_many if made_by_django(link)]
    plain = [column.name for column in editable(model) if not column.name.startswith(parts)]
    return {*whole, *plain, *links}


def editable(model):
    return [
        column
        for column in model._meta.concrete_fields
        if column.editable and not column.primary_key and not isinstance(column, BoundaryDay)
    ]


def made_by_django(link):
    return link.remote_field.through._meta.auto_created


def shapes(these=None):
    """The shapes of the content files, of all that belongs to their records, and of evidence."""
    for shape in these or (*FILES.values(), CITATION, REMARK):
        yield shape
        yield from shapes(shape.parts.values()) if shape.parts else ()


def loaded_names(shape):
    generic = (
        ("content_type", "object_id", "field") if shape in (CITATION, REMARK, STATEMENT) else ()
    )
    own = (*shape.key, *shape.values, *shape.links, *shape.computed, shape.counted, shape.owner)
    return {*own, *generic} - {""}


def test_every_attribute_of_a_loaded_model_is_loaded():
    left = {}
    for shape in shapes():
        names = left.setdefault(shape.model._meta.label, attributes(shape.model))
        names -= loaded_names(shape)
    assert {f"{label}.{name}" for label, names in left.items() for name in names} == set(NOT_LOADED)


def test_every_model_is_loaded():
    loaded = {shape.model for shape in shapes()}
    assert {each.__name__ for each in editorial_models() if each not in loaded} == set(NEVER_LOADED)


def test_every_attribute_that_is_loaded_exists():
    wrong = [
        f"{shape.model.__name__}.{name}"
        for shape in shapes()
        for name in {*loaded_names(shape), *shape.parts}
        if not hasattr(shape.model, name)
    ]
    assert wrong == []


def test_every_column_is_in_a_form_of_the_admin():
    """Of the models that have one: on a page of their own, or as rows of another."""
    left = {}
    for page, rows in forms_of_the_admin():
        label = rows.model._meta.label
        left.setdefault(label, {column.name for column in columns_of_forms(rows.model)})
        left[label] -= {*flat_fields(rows), *ties(page, rows)}
    missing = {f"{label}.{name}" for label, names in left.items() for name in names}
    assert missing - AS_ENTERED == set(NOT_IN_ADMIN)


def forms_of_the_admin():
    """Pairs of a page of the house and itself or one of its inlines."""
    for model, page in admin.site._registry.items():
        if model._meta.app_label in OURS:
            inlines = (inline(page.model, admin.site) for inline in page.inlines)
            yield from ((page, rows) for rows in (page, *inlines))


def columns_of_forms(model):
    return [*editable(model), *filter(made_by_django, model._meta.many_to_many)]


def flat_fields(rows):
    """The names in a form for somebody who may change everything, folded ones included."""
    folded = rows.folded() if isinstance(rows, RecordInline) and not rows.fieldsets else []
    more = [rows.amendment, rows.cancellation] if isinstance(rows, VersionAdmin) else []
    fieldsets = rows.fieldsets or [(None, {"fields": rows.fields})]
    return flatten_fieldsets([*fieldsets, *folded, *more])


def ties(page, rows):
    """The columns that say to what a row belongs, which its place or address on the page says."""
    if rows is page:
        return getattr(page.form, "hidden", ())
    keys = [c.name for c in editable(rows.model) if c.related_model is page.model]
    return (*((rows.fk_name and [rows.fk_name]) or keys[:1]), "content_type", "object_id")
