"""Silent is not the same as not entered: why a value is blank is said, released and kept."""

from copy import deepcopy
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection, models
from django.urls import reverse

from evidence.models import Remark
from evidence.values.blanks import REASONS, BlanksInput, MayBeBlank, choices_of, label_in, why_blank
from evidence.values.dates import FlexDate
from evidence.values.fields import QuantityField
from evidence.values.forms import composites
from funding.admin.versions import values_taken_over
from funding.models import DecisionVersion, RecipientShare
from projects.models import Activity, Project, Proposal
from projects.release.open_work import working_copy
from projects.release.proposals import accept, submit
from tests.builders import make_decision, make_organisation, make_project
from tests.desk_forms import form_of, send, text_of
from tests.proposing import keep
from weserportal.region.values import read_value

SILENT_MODELS = [
    model for model in apps.get_models() if issubclass(model, MayBeBlank) and model.MAY_BE_BLANK
]


@pytest.fixture
def project(cast):
    project = make_project("Glasfaser", slug="glasfaser", lead=cast.holzminden)
    Activity.objects.create(project=project, title="Kulturcheck", kind="living_lab")
    return project


def section(editor, project, name):
    editor.post(reverse("desk:begin", args=[project.pk]))
    return editor.get(reverse("desk:section", args=[project.pk, name]))


@pytest.mark.parametrize("model", SILENT_MODELS, ids=lambda model: model.__name__)
def test_what_may_be_blank_for_a_reason_has_a_name_and_says_none_of_its_own(model):
    assert all(label_in(model, name) for name in model.MAY_BE_BLANK)
    assert not set(composites(model, QuantityField)) & set(model.MAY_BE_BLANK)
    plain = {field.name: field for field in model._meta.concrete_fields}
    columns = [plain[name] for name in model.MAY_BE_BLANK if name in plain]
    assert all(column.blank for column in columns)


@pytest.mark.parametrize("reason", REASONS)
def test_the_public_reads_the_reason(project, client, reason):
    before = text_of(client.get("/projekte/glasfaser/"))
    assert "Teilnehmende: unbekannt" in before
    Activity.objects.update(blanks=f"participants={reason}")
    after = text_of(client.get("/projekte/glasfaser/"))
    assert f"Teilnehmende: {REASONS[reason]}" in after
    assert "Ergebnis: unbekannt" in after


def test_links_and_rows_say_it_as_well(project, client):
    assert "Seiten im Netz" not in text_of(client.get("/projekte/glasfaser/"))
    reasons = "districts=not_applicable milestones=undecided websites=not_published"
    Project.objects.filter(pk=project.pk).update(blanks=reasons)
    page = text_of(client.get("/projekte/glasfaser/"))
    assert "Landkreise entfällt" in page
    assert "Meilensteine noch nicht entschieden" in page
    assert "Seiten im Netz nicht veröffentlicht" in page


def test_a_decision_says_why_nobody_is_named(project, client):
    decision = make_decision(project)
    page = f"/foerderung/{decision.pk}/"
    assert "Empfangende Stellen unbekannt" in text_of(client.get(page))
    DecisionVersion.objects.update(blanks="decided=not_stated recipients=not_recorded")
    told = text_of(client.get(page))
    assert "Empfangende Stellen noch nicht erfasst" in told
    assert "Bescheid nicht genannt" in told


def test_a_value_ends_its_reason_whoever_saves_it(project, client):
    project.blanks = "end=not_stated start=undecided"
    project.save()
    project.start = FlexDate("2021")
    project.save()
    project.refresh_from_db()
    assert project.blanks == "end=not_stated"
    Project.objects.filter(pk=project.pk).update(end_edtf="2022", end_first="2022-01-01")
    assert "Ende 2022" in text_of(client.get("/projekte/glasfaser/"))


def test_at_the_desk_the_reason_stands_beside_the_blank_and_is_released(
    project, cast, as_user, client
):
    editor = as_user(cast.editor)
    page = section(editor, project, "aktivitaeten")
    assert "Warum ist „Teilnehmende“ leer?" in text_of(page)
    assert "Warum ist „Titel“ leer?" not in text_of(page)
    row = project.activities.get().pk
    sent = form_of(page, "bearbeiten/aktivitaeten/")
    sent |= {f"{row}-blanks": ["participants=not_recorded", "result=not_stated"], "schritt": "x"}
    assert editor.post(page.request["PATH_INFO"], sent).status_code == 302
    proposal = Proposal.objects.get()
    said = proposal.document["rows"]["activities"][str(row)]["blanks"]
    assert said == "participants=not_recorded result=not_stated"
    assert "Teilnehmende: unbekannt" in text_of(client.get("/projekte/glasfaser/"))
    submit(proposal, by=cast.editor, note="Nachgesehen")
    compared = text_of(as_user(cast.reviewer).get(reverse("desk:release", args=[proposal.pk])))
    assert "Teilnehmende noch nicht erfasst, Ergebnis nicht genannt" in compared
    accept(proposal, by=cast.reviewer)
    assert "Teilnehmende: noch nicht erfasst" in text_of(client.get("/projekte/glasfaser/"))
    history = text_of(as_user(cast.editor).get(reverse("desk:history", args=[project.pk])))
    assert "Teilnehmende noch nicht erfasst, Ergebnis nicht genannt" in history


def test_a_section_keeps_the_reasons_of_others(project, cast, as_user):
    Project.objects.filter(pk=project.pk).update(blanks="end=not_stated websites=undecided")
    editor = as_user(cast.editor)
    page = section(editor, project, "zeit")
    sent = form_of(page, "bearbeiten/zeit/")
    assert sent["blanks"] == ["", "end=not_stated", ""]
    sent |= {"blanks": ["start=not_published"], "end_edtf": ["2022"], "schritt": "sichern"}
    editor.post(page.request["PATH_INFO"], sent)
    assert Proposal.objects.get().document["project"]["blanks"] == (
        "start=not_published websites=undecided"
    )


def test_links_and_rows_at_the_desk_end_their_reason(project, cast, as_user):
    Project.objects.filter(pk=project.pk).update(blanks="websites=not_stated")
    editor = as_user(cast.editor)
    page = section(editor, project, "seiten")
    assert "Warum ist „Seiten im Netz“ leer?" in text_of(page)
    more = {"neu-1-kind": "app", "neu-1-label": "App", "neu-1-url": "https://app.example/"}
    sent = form_of(page, "bearbeiten/seiten/") | {"zeile": ["neu-1"], "schritt": "sichern"} | more
    editor.post(page.request["PATH_INFO"], sent)
    assert Proposal.objects.get().document["project"]["blanks"] == ""


def test_a_release_writes_no_reason_for_what_came_meanwhile(project, cast):
    proposal = working_copy(project, by=cast.editor)
    document = deepcopy(proposal.document)
    document["project"] |= {"blanks": "end=not_stated websites=undecided", "end_edtf": "2022"}
    keep(proposal, document)
    submit(proposal, by=cast.editor)
    accept(proposal, by=cast.reviewer)
    project.refresh_from_db()
    assert project.blanks == "websites=undecided"


def test_work_begun_before_there_were_reasons_is_kept(project, cast):
    proposal = working_copy(project, by=cast.editor)
    older = deepcopy(proposal.document)
    del older["project"]["blanks"]
    for row in older["rows"]["activities"].values():
        del row["blanks"]
    Proposal.objects.update(document=older, base=older)
    migration = import_module("projects.migrations.0010_blanks_have_reasons")
    with connection.cursor() as cursor:
        for sql in migration.CARRY_ALONG:
            cursor.execute(sql)
    now = Proposal.objects.get()
    assert now.document == now.base == proposal.document


def test_the_grant_office_says_it_on_the_page_of_a_version(project, as_user, cast):
    version = make_decision(project, publication="draft").versions.get()
    boss = as_user(cast.superuser)
    address = reverse("admin:funding_decisionversion_change", args=[version.pk])
    page = boss.get(address)
    assert "Warum etwas fehlt" in text_of(page)
    send(boss, page, address, blanks=["recipients=not_published", "served=not_applicable", ""])
    version.refresh_from_db()
    assert version.blanks == "recipients=not_published served=not_applicable"
    RecipientShare.objects.create(version=version, organisation=make_organisation())
    send(boss, boss.get(address), address)
    version.refresh_from_db()
    assert version.blanks == "served=not_applicable"


def test_a_field_has_one_reason():
    field = BlanksInput(choices=choices_of(Activity, Activity.MAY_BE_BLANK), required=False)
    with pytest.raises(Exception, match="nur einen Grund"):
        field.clean(["place=not_stated", "place=undecided"])
    with pytest.raises(Exception, match="keine gültige Auswahl"):
        field.clean(["title=not_stated"])


def test_an_amendment_takes_over_no_reasons_for_days_of_its_own(project):
    version = make_decision(project).versions.get()
    version.blanks = "decided=not_stated recipients=not_published"
    assert values_taken_over(version)["blanks"] == "recipients=not_published"


def test_the_files_say_it(db):
    said = read_value(Activity, "blanks", {"result": "not_stated", "participants": "not_recorded"})
    assert said == "participants=not_recorded result=not_stated"
    with pytest.raises(ValueError, match="Unbekannter Schlüssel „title“"):
        read_value(Activity, "blanks", {"title": "not_stated"})
    with pytest.raises(ValueError, match="nicht vorgesehen"):
        read_value(Activity, "blanks", {"result": "unknown"})


def test_nobody_gave_a_reason_for_what_has_none():
    assert why_blank(Activity(), "result") == ""
    assert why_blank(Remark(), "text") == ""
    assert why_blank(None, "recipients") == ""
    assert isinstance(Activity._meta.get_field("blanks"), models.CharField)
