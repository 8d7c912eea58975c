"""The call cockpit: who gets in, what is missing first, what is kept, what nobody else reads."""

import io
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from evidence.values.dates import FlexDate
from evidence.values.money import Amount, Percentage
from funding.models import Application, RequirementCheck
from projects.publication import Publication
from tests.builders import (
    make_application,
    make_call,
    make_district,
    make_organisation,
    make_plan,
    make_project,
    make_requirement_check,
    make_source,
)
from tests.desk_forms import text_of
from tests.strategy.builders import make_measure, make_strategy
from tests.test_desk_access import PEOPLE

pytestmark = pytest.mark.django_db
PREPARE = {"editor", "reviewer", "coordinator", "superuser"}
READ = {*PREPARE, "grant_admin", "auditor"}
# Canaries: none of these words may stand on a page of a reader.
QUERIES = 17  # of the list, whatever the number of applications
CANARIES = ("Kanarienentwurf", "Kanariennachweis", "123.456,78")


@pytest.fixture
def draft(cast):
    """A draft of Holzminden to a call that ends on a Sunday next year, with one met requirement."""
    make_district(ags="03255")
    call = make_call(closes=FlexDate("2099-03-15"), is_one_per_body=True)
    call.rates.create(label="Regelsatz", percent=Percentage.exactly(65), cap=Amount.exactly(90_000))
    project = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    application = make_application(
        call, cast.holzminden, project=project, lead=cast.holzminden, stage="draft",
        title="Kanarienentwurf",
    )  # fmt: skip
    make_plan(application, rate=call.rates.get(), total_cost="123456.78", requested=80_000)
    met = call.requirements.create(text="Ein Plan liegt vor.", basis="source")
    make_requirement_check(application, met, state="met", proven_by="Kanariennachweis")
    call.requirements.create(text="Der Kreistag stimmt zu.", basis="source", position=1)
    return application


def addresses(draft):
    """{address: methods} of everything about one application."""
    wanted = draft.call.requirements.last()
    return {
        reverse("desk:application", args=[draft.pk]): ("get",),
        reverse("desk:application-about", args=[draft.pk]): ("get", "post"),
        reverse("desk:application-plan", args=[draft.pk]): ("get", "post"),
        reverse("desk:application-requirement", args=[draft.pk, wanted.pk]): ("get", "post"),
        reverse("desk:application-step", args=[draft.pk, "reopen"]): ("post",),
        reverse("office:application-pack", args=[draft.pk]): ("get",),
    }


@pytest.mark.parametrize("who", PEOPLE)
def test_who_gets_in_where(cast, as_user, draft, who):
    client = as_user(getattr(cast, who, None))
    listed = client.get(reverse("desk:calls"))
    at_desk = READ | {"neighbour"}
    assert listed.status_code == (302 if who == "stranger" else 200 if who in at_desk else 403)
    assert ("Kanarienentwurf" in listed.content.decode()) == (who in READ)
    begun = client.get(reverse("desk:begin-application", args=[draft.call.slug])).status_code
    assert begun == (302 if who == "stranger" else 200 if who in at_desk - {"auditor"} else 403)
    for address, methods in addresses(draft).items():
        only_reads = address.endswith(("mappe/", f"antraege/{draft.pk}/"))
        for method in methods:
            status = getattr(client, method)(address).status_code
            if who == "stranger":
                assert status == 302, address
            elif who in PREPARE or (who in READ and only_reads):
                assert status in (200, 302), address
            elif who == "reader":
                assert status in (403, 404), address
            else:
                assert status == (403 if who in READ else 404), address
        for method in {"get", "post", "put", "delete"} - {*methods}:
            expected = {302} if who == "stranger" else {403, 405}
            assert getattr(client, method)(address).status_code in expected, address
    assert Application.objects.get().stage == "draft"


def test_no_public_page_tells_what_is_prepared(client, draft):
    Application.objects.update(project=None)
    for stage in ("draft", "submitted"):
        Application.objects.update(stage=stage)
        for address in ("/foerderaufrufe/", f"/foerderaufrufe/{draft.call.slug}/", "/aenderungen/"):
            page = client.get(address).content.decode()
            told = [word for word in CANARIES if word in page]
            # Handed in, an application is known; how it was prepared never is.
            assert told in ([], ["Kanarienentwurf"] if stage == "submitted" else [])


def test_what_is_missing_stands_first_with_its_days_and_its_money(cast, as_user, draft):
    page = text_of(as_user(cast.editor).get(reverse("desk:application", args=[draft.pk])))
    assert "1 Anforderung fehlt, 0 in Arbeit, von 2." in page
    assert page.index("Der Kreistag stimmt zu.") < page.index("Ein Plan liegt vor.")
    assert "Der Aufruf schließt am Sonntag, 15. März 2099." in page
    assert "Besser bis Freitag, 13. März 2099." in page
    assert "mindestens 43.209,87 € (35,0 %)" in page
    assert "Eigene Mittel nicht erfasst" in page


def told(client, draft, wanted, **values):
    """Open the form of a requirement and send it with these values."""
    address = reverse("desk:application-requirement", args=[draft.pk, wanted.pk])
    opened = client.get(address).context["form"].initial["opened_on"]
    return client.post(address, {"opened_on": opened, "state": "missing", **values})


def test_a_requirement_is_noted_with_its_proof(cast, as_user, draft):
    editor, wanted = as_user(cast.editor), draft.call.requirements.last()
    refused = told(editor, draft, wanted, state="met")
    assert "Was erfüllt ist, braucht einen Nachweis." in text_of(refused)
    refused = told(editor, draft, wanted, state="not_needed")
    assert "warum die Anforderung nicht nötig ist" in text_of(refused)
    due = timezone.localdate() - timedelta(days=1)
    source = make_source()
    sent = {"due_on": f"{due:%d.%m.%Y}", "source": source.pk, "responsible": cast.holzminden.pk}
    answer = told(editor, draft, wanted, state="in_work", **sent)
    assert answer.status_code == 302
    page = text_of(editor.get(answer.url))
    assert "Keine Anforderung fehlt, 1 in Arbeit, von 2." in page
    assert "also überfällig" in page and source.title in page
    assert told(editor, draft, wanted, responsible=make_organisation().pk).status_code == 200
    assert told(editor, draft, wanted, due_on="irgendwann").status_code == 200


def test_nobody_overwrites_unseen_what_another_kept(cast, as_user, draft):
    editor, wanted = as_user(cast.editor), draft.call.requirements.last()
    address = reverse("desk:application-requirement", args=[draft.pk, wanted.pk])
    opened = editor.get(address).context["form"].initial["opened_on"]
    make_requirement_check(draft, wanted, state="in_work")
    answer = editor.post(address, {"opened_on": opened, "state": "missing", "proven_by": "Meins"})
    assert answer.status_code == 409 and "Meins" in answer.content.decode()
    assert draft.checks.get(requirement=wanted).state == "in_work"
    again = answer.context["form"]["opened_on"].value()
    sent = {"opened_on": again, "state": "missing", "proven_by": "Meins"}
    assert editor.post(address, sent).status_code == 302


def test_a_strategy_and_a_measure_are_proofs_too(cast, as_user, draft):
    strategy, measure = make_strategy("Digitale Strategie"), make_measure("Freies Netz")
    editor, wanted = as_user(cast.editor), draft.call.requirements.last()
    answer = told(editor, draft, wanted, state="met", strategy=strategy.pk, measure=measure.pk)
    page = text_of(editor.get(answer.url))
    assert "Strategie: Digitale Strategie Maßnahme: Freies Netz" in page
    assert "Alles, was der Aufruf verlangt, ist beisammen." in page


def test_a_proof_that_went_is_missing_again(cast, as_user, draft):
    RequirementCheck.objects.update(proven_by="")
    page = text_of(as_user(cast.editor).get(reverse("desk:application", args=[draft.pk])))
    assert "war erfüllt, aber der Nachweis ist weggefallen" in page


def test_a_partner_reads_no_project_of_others(cast, as_user, draft):
    hidden = make_project("Verborgener Plan", publication=Publication.DRAFT)
    RequirementCheck.objects.update(project=hidden)
    page = text_of(as_user(cast.editor).get(reverse("desk:application", args=[draft.pk])))
    assert "Verborgener Plan" not in page and "den Sie nicht sehen dürfen" in page


def test_a_draft_begins_and_is_the_only_one_of_its_body(cast, as_user, draft):
    editor = as_user(cast.editor)
    address = reverse("desk:begin-application", args=[draft.call.slug])
    sent = {"title": "Zweiter", "lead": cast.holzminden.pk}
    assert "schon einen Antrag" in text_of(editor.post(address, sent))
    foreign = editor.post(address, {**sent, "lead": cast.schaumburg.pk})
    assert "eine Ihrer eigenen Stellen" in text_of(foreign)
    Application.objects.filter(pk=draft.pk).update(stage="withdrawn")
    answer = editor.post(address, sent)
    begun = Application.objects.get(title="Zweiter")
    assert (answer.status_code, begun.stage, begun.plan.requested) == (302, "draft", None)


def test_what_is_approved_is_not_rewritten_and_steps_need_their_day(cast, as_user, draft):
    editor = as_user(cast.editor)
    plan = reverse("desk:application-plan", args=[draft.pk])
    opened = editor.get(plan).context["form"].initial["opened_on"]
    sent = {"opened_on": opened, "total_cost": "123.456,78", "requested": "100000"}
    assert editor.post(plan, {**sent, "total_cost": "viel"}).status_code == 200
    assert editor.post(plan, {**sent, "requested": "200.000"}).status_code == 200
    Application.objects.update(stage="approved")
    about = reverse("desk:application-about", args=[draft.pk])
    opened = editor.get(about).context["form"].initial["opened_on"]
    sent = {"opened_on": opened, "title": "Anders", "lead": cast.holzminden.pk}
    assert editor.post(about, {**sent, "applicants": cast.holzminden.pk}).status_code == 409
    step = reverse("desk:application-step", args=[draft.pk, "submit"])
    for day in ("", "irgendwann", "31.12.2098"):
        assert editor.post(step, {"day": day}).status_code == 302
    assert Application.objects.get().stage == "approved"
    assert Application.objects.get().title == "Kanarienentwurf"


def test_the_pack_says_the_same_as_the_page(cast, as_user, draft):
    answer = as_user(cast.editor).get(reverse("office:application-pack", args=[draft.pk]))
    assert answer["Content-Type"] == "application/pdf" and "no-store" in answer["Cache-Control"]
    reader = PdfReader(io.BytesIO(answer.content))
    assert reader.metadata.title == "Antragsmappe: Kanarienentwurf"
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    for said in (
        *("1 Anforderung fehlt, 0 in Arbeit, von 2.", "Sonntag, 15. März 2099"),
        *("Kanariennachweis", "123.456,78 €", "Landkreis Holzminden"),
    ):
        assert said in text, said
    assert bool(reader.trailer["/Root"]["/MarkInfo"]["/Marked"])


@pytest.mark.parametrize("number", [1, 30])
def test_the_list_costs_the_same_for_many(cast, as_user, draft, number, django_assert_num_queries):
    for name in range(number - 1):
        call = make_call(str(name), programme=draft.call.programme)
        other = make_application(call, lead=cast.holzminden, stage="draft")
        make_plan(other)
        make_requirement_check(other)
    client = as_user(cast.editor)
    client.get(reverse("desk:calls"))
    with django_assert_num_queries(QUERIES):
        assert client.get(reverse("desk:calls")).status_code == 200


def test_the_deadline_of_a_day_is_over_at_midnight(cast, as_user, draft):
    assert date(2099, 3, 15).weekday() == 6
    draft.call.closes = FlexDate((timezone.localdate() - timedelta(days=1)).isoformat())
    draft.call.save()
    page = text_of(as_user(cast.editor).get(reverse("desk:application", args=[draft.pk])))
    assert (
        "Der Aufruf schloss am" in page
        and "Besser bis" not in page
        and "Als verfristet vermerken" in page
    )


def test_a_draft_lapses_by_itself_when_its_call_closes_and_says_why(cast, as_user, draft):
    client = as_user(cast.editor)
    pages = [reverse("desk:calls"), reverse("desk:application", args=[draft.pk])]
    assert all("Stand: Entwurf." in text_of(client.get(page)) for page in pages)
    draft.call.closes = FlexDate("2021-03-15")
    draft.call.save()
    why = "Der Aufruf schloss am 15. März 2021; eingereicht war der Antrag nicht."
    for page in pages:
        shown = text_of(client.get(page))
        assert "Stand: verfristet." in shown and why in shown
    assert Application.objects.get().stage == "draft"


def test_of_an_intention_nobody_knows_that_it_lapsed(cast, as_user, client, draft):
    Application.objects.update(stage="intended")
    public = reverse("public:call-detail", args=[draft.call.slug])
    said = "Der Aufruf schloss am 15. März 2021; dass ein Antrag einging, sagt keine Quelle."
    draft.project.publication = Publication.PUBLISHED
    draft.project.save()
    assert said not in text_of(client.get(public))
    draft.call.closes = FlexDate("2021-03-15")
    draft.call.save()
    desk = text_of(as_user(cast.editor).get(reverse("desk:calls")))
    assert "Stand: beabsichtigt." in desk and said in desk
    project = reverse("public:project-detail", args=[draft.project.slug])
    for page in (public, project):
        shown = text_of(client.get(page))
        assert said in shown and "verfristet" not in shown
