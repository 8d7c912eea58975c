"""Text comes in by one door: composed, digits 0 to 9, nothing unseen, in every form and file."""

import importlib

import pytest
from django import forms
from django.contrib import admin
from django.contrib.postgres.forms import SimpleArrayField
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from desk.form_classes import form_class
from evidence.texts import Tidied, TidyText, tidy
from evidence.values.inputs import AmountInput, DayInput, FlexDateInput, NumberInput
from projects.files.keeping import shown_name
from projects.snapshot.shape import MODELS, units
from tests.builders import make_organisation
from tests.examples import examples
from tests.test_architecture import ROOT, python_files
from weserportal.region.values import read_text

APPS = {path.relative_to(ROOT).parts[0] for path in python_files()} - {"tests"}
PARSED = (AmountInput, FlexDateInput, NumberInput, DayInput)  # their own grammar refuses all else
NOT_TEXT = {
    "accounts.forms.CodeForm.code": "digits of a second factor, compared and not kept",
    "accounts.forms.CodeAgainForm.code": "the same",
    "accounts.forms.FirstCodeForm.code": "the same",
    "grant_office.award_form.AwardForm.key": "written by the page, to count a form sent twice once",
    "grant_office.intake.IntakeForm.key": "the same",
    "accounts.absence_form.AbsenceForm.seen": "written by the page: on what it was opened",
    **{
        f"desk.applying.forms.{form}.opened_on": "written by the page: on what it was opened"
        for form in ("OpenedOn", "AboutForm", "PlanForm", "CheckForm")
    },
    "desk.assessments.form.AssessmentForm.based_on": "the same",
    "desk.assessments.multipliers.MultiplierForm.opened_on": "the same",
    "accounts.forms.ForgottenPasswordForm.email": "compared with the addresses there are",
    **{
        f"accounts.forms.{form}.credential": "written by the browser, not by a person"
        for form in (
            "NewPasskeyForm",
            "PasskeyForm",
            "PasskeyAloneForm",
            "PasskeyAgainForm",
        )
    },
}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Fo\u0308rderlotsen fu\u0308r Bu\u0308rger", "Förderlotsen für Bürger"),
        ("\u0662\u0660\u0662\u0661 und \uff11", "2021 und 1"),
        ("Bür\u00adger", "Bür\u00adger"),
        ("a\u200bb\u202ec\u2066d\ufeff\u0007e", "abcde"),
        ("👩\u200d💻 🏳\ufe0f\u200d🌈 👍🏽", "👩\u200d💻 🏳\ufe0f\u200d🌈 👍🏽"),
        ("ab\u200dc", "abc"),
        ("eins\nzwei\r\n\tdrei", "eins\nzwei\r\n\tdrei"),
        ("eins\u2028zwei", "eins\nzwei"),
        ("Absatz\u00a02 von 5 m²", "Absatz\u00a02 von 5 m²"),
        *((nothing, "") for nothing in ("", " ", "\u200b", "\u00ad", "\u3164", "\u2800 \u202e")),
    ],
)
def test_text_is_kept_as_everything_expects_it(typed, kept):
    assert tidy(typed) == kept


@examples(200)
@given(st.text())
def test_what_went_through_the_door_once_stays_as_it_is(text):
    assert tidy(tidy(text)) == tidy(text)


@pytest.mark.parametrize("sent", ["eins\r\nzwei", "eins\r\u200b\nzwei", "eins\nzwei"])
def test_the_end_of_a_line_counts_as_one_sign_as_in_the_browser(sent):
    assert TidyText(max_length=9).clean(sent) == "eins\nzwei"


def own_forms():
    """All classes of forms that are written in the modules of the house."""
    for path in python_files():
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        importlib.import_module(name)
    classes, found = [forms.BaseForm], set()
    while classes:
        found |= set(subclasses := classes.pop().__subclasses__())
        classes += subclasses
    return {f"{form.__module__}.{form.__name__}": form for form in found if is_ours(form)}


def is_ours(written):
    return written.__module__.partition(".")[0] in APPS


def forms_of_sections():
    return {f"desk {part}": form_class(part, tuple(units(part))) for part in MODELS}


def admin_forms():
    """{name: form} of every page of the admin and of its rows, as a superuser gets them."""
    request = RequestFactory().get("/")
    request.user = User(is_superuser=True, is_staff=True, is_active=True)
    found = {}
    for model, page in admin.site._registry.items():
        if not (is_ours(type(page)) and page.has_change_permission(request)):
            continue  # of a package, or for looking things up
        found[f"admin {model._meta.label} new"] = page.get_form(request)
        found[f"admin {model._meta.label}"] = page.get_form(request, model(), change=True)
        for rows in page.get_inline_instances(request):
            name = f"admin {model._meta.label} {rows.model._meta.label}"
            found[name] = rows.get_formset(request).form
    return found


def is_drawn(form, drawn):
    """A page of the admin makes its own form of what is written as one."""
    return any(issubclass(each, form) for each in drawn.values())


def text_fields(form):
    """{name: field} of what people can write into, passwords left out."""
    return {
        name: field.base_field if isinstance(field, SimpleArrayField) else field
        for name, field in form.base_fields.items()
        if isinstance(field, forms.CharField | SimpleArrayField)
        if not isinstance(field, PARSED)
        if not isinstance(field.widget, forms.PasswordInput)
    }


@pytest.mark.django_db
def test_every_form_of_the_house_reads_text_through_the_door():
    drawn = forms_of_sections() | admin_forms()
    own = {name: form for name, form in own_forms().items() if not is_drawn(form, drawn)}
    found = own | drawn
    around = {
        f"{form}.{name}"
        for form, shown in found.items()
        for name, field in text_fields(shown).items()
        if not isinstance(field, Tidied)
    }
    assert around == set(NOT_TEXT)
    assert len(found) > 60


def test_what_nobody_sees_is_no_title(as_user, cast):
    values = {"title": "\u200b\u202e", "lead": cast.holzminden.pk, "relevance": "core"}
    page = as_user(cast.editor).post("/arbeitsplatz/projekte/neu/", values)
    assert page.status_code == 200
    assert "Dieses Feld ist zwingend erforderlich." in page.content.decode()


@pytest.mark.django_db
def test_a_name_typed_in_the_admin_is_kept_composed(as_user, cast):
    organisation = make_organisation("Amt")
    page = admin.site._registry[type(organisation)]
    request = RequestFactory().get("/")
    request.user = cast.superuser
    field = page.get_form(request).base_fields["name"]
    assert field.clean("A\u0308mter\u200b") == "Ämter"


def test_the_files_of_the_region_come_through_the_same_door():
    assert read_text("Fo\u0308rder\u200blotsen") == "Förderlotsen"
    with pytest.raises(ValueError, match="kein Zeichen, das man sieht"):
        read_text("\u200b")


def test_so_do_the_names_of_files():
    assert shown_name("Fo\u0308rder\u202ebescheid.pdf") == "Förderbescheid.pdf"
    assert shown_name("\u200b\u202e") == "ohne Namen"


def test_a_sign_that_cannot_be_kept_is_refused_as_before():
    with pytest.raises(ValidationError):
        form_class("project", ("title",)).base_fields["title"].clean("a\0b")
