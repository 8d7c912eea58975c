"""A contradiction is made where it is found, decided when it can be, and released like all else."""

import pytest
from django.urls import reverse

from evidence.models import Remark
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from projects.models import Project, Proposal
from projects.release.proposals import accept
from projects.snapshot import document_of, write
from tests.builders import cite, make_district, make_field, make_project, make_source
from tests.desk_forms import beside, links_of, send, text_of


@pytest.fixture
def project(cast):
    project = make_project(
        "Glasfaser für alle",
        lead=cast.holzminden,
        districts=[make_district()],
        fields=[make_field()],
        start=FlexDate("2019"),
        total_expenditure=Amount.exactly(80_000),
    )
    harke = make_source("Los geht es", publisher="Die Harke")
    cite(project, harke, field="start", quotation="seit 2019")
    return project


@pytest.fixture
def other():
    return make_source("Vorlage", publisher="Kreistag")


@pytest.fixture
def editor(cast, as_user):
    return as_user(cast.editor)


@pytest.fixture
def box(project, editor):
    """A function that opens „Beleg“ at a value of the project in the editor's working copy."""
    editor.post(reverse("desk:begin", args=[project.pk]))

    def open_box(field="start"):
        address = reverse("desk:proof", args=[project.pk])
        return editor.get(address, {"angabe": f"project//{field}"})

    return open_box


def work():
    return Proposal.objects.get(step="working").document


def only_dispute():
    [dispute] = work()["contradictions"].values()
    return dispute


def said(dispute):
    return {each["stated_value"]: each["agrees"] for each in dispute["statements"].values()}


DISAGREES = {"typed": "Vorlage", "stands": "differs", "quotation": "Baubeginn im März 2018"}


def test_both_statements_stand_beside_each_other_and_none_is_chosen(editor, box, other):
    kept = send(editor, box(), **DISAGREES, stated_value="März 2018")
    assert "Die Harke nennt „2019“; Kreistag nennt „März 2018“" in text_of(kept)
    assert "Gewählt: noch offen" in text_of(kept)
    assert said(only_dispute()) == {"2019": False, "März 2018": False}
    assert [each["agrees"] for each in work()["citations"].values()] == [True]


def test_our_value_stays_with_a_reason(editor, box, other):
    choice = {"choice": "ours", "reason": "Die Vorlage war nur ein Plan."}
    send(editor, box(), **DISAGREES, stated_value="März 2018", **choice)
    assert said(only_dispute()) == {"2019": True, "März 2018": False}
    assert only_dispute()["reason"] == choice["reason"]
    assert work()["project"]["start_edtf"] == "2019"


def test_the_other_value_becomes_ours_with_its_source_and_the_earlier_stays_beside(
    editor, box, other
):
    choice = {"choice": "other", "reason": "Die Vorlage ist amtlich."}
    kept = send(editor, box(), **DISAGREES, stated_value="März 2018", **choice)
    assert work()["project"]["start_edtf"] == "2018-03"
    [citation] = work()["citations"].values()
    assert (citation["source_id"], citation["vouches_for"]) == (other.pk, "2018-03")
    assert said(only_dispute()) == {"2019": False, "März 2018": True}
    assert "Gewählt: „März 2018“" in text_of(kept)


def test_an_amount_is_read_as_it_is_typed(editor, box, other):
    choice = {"choice": "other", "reason": "Die Vorlage ist amtlich."}
    send(editor, box("total_expenditure"), **DISAGREES, stated_value="bis zu 82.500,50 €", **choice)
    values = work()["project"]
    assert values["total_expenditure_qualifier"] == "up_to"
    assert values["total_expenditure_max"] == "82500.50"


REFUSED = [
    ({"choice": "ours"}, "reason", "Bitte begründen"),
    ({"reason": "weil"}, "choice", "Bitte wählen, welche Angabe gilt"),
    ({"stands": "agrees", "choice": "ours", "reason": "weil"}, "stands", "Zu wählen ist nur"),
    ({"choice": "other", "reason": "weil", "stated_value": "bald"}, "stated_value", "Datum"),
    ({"choice": "other", "reason": "weil", "stated_value": "x" * 300}, "stated_value", "Zeichen"),
]


@pytest.mark.parametrize(("wrong", "field", "sentence"), REFUSED)
def test_what_is_missing_is_said_beside_its_field(editor, box, other, wrong, field, sentence):
    back = send(editor, box(), **(DISAGREES | {"stated_value": "März 2018"} | wrong))
    assert back.status_code == 400 and sentence in " ".join(beside(back, field))
    assert work()["contradictions"] == {}
    assert '<details class="wp-more" open>' in back.content.decode()


def test_words_that_cannot_be_our_value_are_changed_by_hand_first(editor, box, other):
    choice = {"choice": "other", "reason": "weil", "stated_value": "Ein Netz"}
    back = send(editor, box("summary"), **(DISAGREES | choice))
    assert "erst im Abschnitt „Steckbrief“ ändern" in " ".join(beside(back, "stated_value"))


def test_a_third_source_joins_the_same_contradiction(editor, box, other):
    make_source("Interview", publisher="Radio")
    send(editor, box(), **DISAGREES, stated_value="März 2018")
    send(editor, box(), typed="Interview", stands="differs", stated_value="2017")
    assert list(said(only_dispute())) == ["2019", "März 2018", "2017"]


def test_a_source_that_stood_behind_the_value_changes_sides(editor, box):
    send(editor, box(), typed="Los geht es", stands="differs", stated_value="2017")
    assert said(only_dispute()) == {"2017": False} and work()["citations"] == {}


def test_it_is_public_with_its_release_and_both_stand_there(editor, box, other, cast, project):
    choice = {"choice": "ours", "reason": "Die Vorlage war nur ein Plan."}
    send(editor, box(), **DISAGREES, stated_value="März 2018", **choice)
    page = reverse("public:project-detail", args=[project.slug])
    assert "März 2018" not in text_of(editor.get(page))
    editor.post(reverse("desk:own-step", args=[project.pk, "abschliessen"]))
    waiting = Proposal.objects.get(step="submitted")
    told = text_of(editor.get(reverse("desk:release", args=[waiting.pk])))
    assert "Widerspruch „Beginn“: hinzugefügt" in told and "Kreistag: Vorlage" in told
    accept(waiting, by=cast.reviewer)
    shown = text_of(editor.get(page))
    assert "Die Quellen widersprechen sich" in shown
    assert "März 2018 Baubeginn im März 2018" in shown and "2019 seit 2019 Gewählt" in shown
    assert "Die Vorlage war nur ein Plan." in shown


# What is open is found again, and decided


@pytest.fixture
def open_one(project, other):
    """A published contradiction that nobody has decided."""
    remark = Remark.objects.create(
        target=project, kind="contradiction", field="start", topic="Beginn", text="so oder so"
    )
    harke = project.citations.get().source
    for number, (source, year) in enumerate([(harke, "2019"), (other, "März 2018")]):
        said_here = {"stated_value": year, "agrees": False, "position": number}
        cite(project, source, field="start", remark=remark, **said_here)
    return remark


def page_of(remark, project):
    return reverse("desk:contradiction", args=[project.pk, remark.pk])


def test_the_list_leads_to_it_and_looking_begins_no_work(editor, project, open_one):
    listed = editor.get(reverse("desk:task-list", args=["widersprueche"]))
    assert links_of(listed, project.title) == [page_of(open_one, project)]
    shown = text_of(editor.get(page_of(open_one, project)))
    assert "Unsere Angabe: 2019" in shown and "nennt „März 2018“" in shown
    assert not Proposal.objects.exists()


def test_one_of_a_row_is_listed_as_well(editor, project):
    milestone = project.milestones.create(title="Bau", due=FlexDate("2020"))
    remark = Remark.objects.create(target=milestone, kind="contradiction", text="so oder so")
    listed = editor.get(reverse("desk:task-list", args=["widersprueche"]))
    assert links_of(listed, project.title) == [page_of(remark, project)]


def test_the_choice_is_made_in_open_work_and_its_past_kept(editor, project, open_one, cast):
    shown = editor.get(page_of(open_one, project))
    kept = send(editor, shown, choice="1", reason="Die Vorlage ist amtlich.")
    assert "Die Wahl ist übernommen" in text_of(kept) and "Gewählt: „März 2018“" in text_of(kept)
    assert Project.objects.get().start == FlexDate("2019")
    editor.post(reverse("desk:own-step", args=[project.pk, "abschliessen"]))
    accept(Proposal.objects.get(step="submitted"), by=cast.reviewer)
    assert str(Project.objects.get().start) == "März 2018"
    listed = editor.get(reverse("desk:task-list", args=["widersprueche"]))
    assert "Nichts zu tun" in text_of(listed)
    history = text_of(editor.get(reverse("desk:history", args=[project.pk])))
    assert "Die Vorlage ist amtlich." in history


def test_none_can_be_right_with_a_reason(editor, project, open_one):
    shown = editor.get(page_of(open_one, project))
    assert "Bitte begründen" in " ".join(beside(send(editor, shown, choice="none"), "reason"))
    send(editor, shown, choice="none", reason="Beides sind Pläne.")
    assert set(said(only_dispute()).values()) == {False}
    assert only_dispute()["reason"] == "Beides sind Pläne."


def test_what_was_decided_can_be_opened_again(editor, project, open_one):
    send(editor, editor.get(page_of(open_one, project)), choice="0", reason="So im Bescheid.")
    again = editor.get(page_of(open_one, project))
    send(editor, again, choice="open", reason="")
    assert only_dispute()["reason"] == "" and set(said(only_dispute()).values()) == {False}


def test_words_that_our_value_says_already_change_nothing(editor, project, open_one):
    open_one.statements.filter(stated_value="März 2018").update(stated_value="im Jahr darauf")
    shown = editor.get(page_of(open_one, project))
    back = send(editor, shown, choice="1", reason="weil")
    assert beside(back, "choice") and back.status_code == 400
    send(editor, back, is_ours="on")
    assert said(only_dispute()) == {"2019": False, "im Jahr darauf": True}
    assert work()["project"]["start_edtf"] == "2019"


def test_a_value_that_changes_makes_the_choice_due_again(editor, project, open_one):
    send(editor, editor.get(page_of(open_one, project)), choice="0", reason="So im Bescheid.")
    section = editor.get(reverse("desk:section", args=[project.pk, "zeit"]))
    told = text_of(send(editor, section, "zeit/", start_edtf="2021", schritt="sichern"))
    assert "Gewählt: neu zu entscheiden: die Angabe ist geändert" in told


def test_one_that_changed_in_another_tab_is_looked_at_again(editor, project, open_one):
    shown = editor.get(page_of(open_one, project))
    open_one.statements.filter(stated_value="2019").update(stated_value="2020")
    back = send(editor, shown, choice="0", reason="weil")
    assert "inzwischen geändert" in text_of(back) and not Proposal.objects.exists()


def test_there_is_nothing_to_decide_where_there_is_none(editor, project, box):
    for key in ("999999", "neu-1", "x"):
        assert editor.get(reverse("desk:contradiction", args=[project.pk, key])).status_code == 404


def test_work_that_does_not_know_of_it_yet_says_so(editor, project, box, other):
    theirs = document_of(project)
    theirs["contradictions"]["neu-1"] = {
        **{"part": "project", "row": "", "field": "", "topic": "", "text": "so", "reason": ""},
        "statements": {},
    }
    write(project, theirs, reason="jemand anderes")
    answer = editor.get(page_of(Remark.objects.get(), project), follow=True)
    assert "kennt diesen Widerspruch noch nicht" in text_of(answer)


def test_a_choice_waits_while_the_work_is_handed_in(editor, project, open_one):
    send(editor, editor.get(page_of(open_one, project)), choice="0", reason="So im Bescheid.")
    editor.post(reverse("desk:own-step", args=[project.pk, "abschliessen"]))
    answer = editor.get(page_of(open_one, project), follow=True)
    assert "bitte erst zurückholen" in text_of(answer)
