"""„Beleg“ at a value: entered where the value stands, and asked again when it has changed."""

import pytest
from django.urls import reverse

from desk.proofs.form import LONGEST_TYPED
from evidence.models import Source, SourceQuerySet
from evidence.values.dates import FlexDate
from projects.models import Proposal
from projects.release.lifecycle import Refused
from projects.release.proposals import accept
from tests.builders import cite, make_district, make_field, make_project, make_source
from tests.desk_forms import beside, form_of, links_of, send, text_of


@pytest.fixture
def project(cast):
    project = make_project(
        "Glasfaser für alle",
        summary="Ein Netz für alle Dörfer, gebaut von der Stadt.",
        lead=cast.holzminden,
        districts=[make_district()],
        fields=[make_field()],
        start=FlexDate("2019"),
    )
    project.milestones.create(title="Spatenstich", due=FlexDate("2020"))
    return project


@pytest.fixture
def editor(cast, as_user):
    return as_user(cast.editor)


@pytest.fixture
def section(project, editor):
    """A function that opens a section of the project in the editor's working copy."""
    editor.post(reverse("desk:begin", args=[project.pk]))
    return lambda name: editor.get(reverse("desk:section", args=[project.pk, name]))


def work():
    return Proposal.objects.get(step="working")


def box(editor, section, place="project//start", name="zeit"):
    return send(editor, section(name), f"{name}/", schritt=f"beleg/{place}")


def only_citation():
    [citation] = work().document["citations"].values()
    return citation


def test_a_source_is_cited_where_the_value_stands(editor, section):
    source = make_source("Los geht es", publisher="Die Harke")
    asked = box(editor, section)
    assert "Beleg für „Beginn“" in text_of(asked)
    assert "Die Angabe: 2019" in text_of(asked)
    kept = send(editor, asked, typed="harke", quotation="Los ging es 2019", passage="Absatz 2")
    assert kept.redirect_chain[-1][0].endswith("/bearbeiten/zeit/#beleg-project-start")
    assert "„Los ging es 2019“, Absatz 2" in text_of(kept) and "stützt" in text_of(kept)
    citation = only_citation()
    assert (citation["source_id"], citation["field"]) == (source.pk, "start")
    assert citation["vouches_for"] == "2019"


def test_what_is_typed_in_the_section_is_kept_on_the_way_to_the_source(editor, section):
    send(editor, section("zeit"), "zeit/", start_edtf="2018", schritt="beleg/project//start")
    assert work().document["project"]["start_edtf"] == "2018"


def test_the_key_for_enter_saves_and_begins_no_citation(section):
    page = section("zeit").content.decode()
    first = page.index('name="schritt"')
    assert page.index('value="sichern"', first) < page.index('value="beleg/', first)


NOWHERE = ("project//end", "project//slug", "milestones/999999999/due", "x", "//")


@pytest.mark.parametrize("place", NOWHERE)
def test_a_value_that_is_not_there_has_no_source(project, editor, section, place):
    assert "Bitte erst die Angabe eintragen" in text_of(box(editor, section, place))
    address = reverse("desk:proof", args=[project.pk])
    assert editor.get(address, {"angabe": place}).status_code == 404


def test_a_row_has_its_sources_below_its_own_fields(project, editor, section):
    make_source("Bau beginnt", publisher="Stadt")
    milestone = project.milestones.get()
    asked = box(editor, section, f"milestones/{milestone.pk}/due", "meilensteine")
    kept = send(editor, asked, typed="Stadt: Bau beginnt")
    assert kept.redirect_chain[-1][0].endswith(f"#beleg-milestones-{milestone.pk}-due")
    assert only_citation()["row"] == str(milestone.pk)


def test_several_sources_that_fit_are_a_choice(editor, section):
    make_source("Erster Artikel", publisher="Die Harke")
    second = make_source("Zweiter Artikel", publisher="Die Harke")
    back = send(editor, box(editor, section), typed="Harke")
    assert back.status_code == 400 and "mehrere Quellen" in " ".join(beside(back, "chosen"))
    assert "Gemeint ist nötig" in text_of(back)
    send(editor, back, chosen=str(second.pk))
    assert only_citation()["source_id"] == second.pk


def test_an_address_that_is_known_is_the_source_that_has_it(editor, section):
    known = make_source("Vorlage", publisher="Kreistag", url="https://example.org/vorlage")
    asked = box(editor, section)
    send(
        editor,
        asked,
        typed="",
        neu__publisher="Landkreis",
        neu__title="Dieselbe",
        neu__url=f" {known.url} ",
    )
    assert only_citation()["source_id"] == known.pk
    assert Source.objects.count() == 1


def test_a_new_source_is_made_in_the_same_box(editor, section):
    back = send(editor, box(editor, section), typed="Vorlage 2019/77")
    assert "noch nicht im Portal" in " ".join(beside(back, "typed"))
    kept = send(editor, back, neu__publisher="Kreistag")
    source = Source.objects.get(title="Vorlage 2019/77", publisher="Kreistag")
    assert only_citation()["source_id"] == source.pk and "Beleg übernommen" in text_of(kept)


def test_a_new_source_without_publisher_is_not_lost(editor, section):
    new = {"neu__title": "Vorlage 2019/77", "neu__url": "https://example.org/77"}
    back = send(editor, box(editor, section), typed="", **new)
    assert back.status_code == 400 and beside(back, "neu-publisher")
    assert form_of(back)["neu-title"] == ["Vorlage 2019/77"]
    assert not Source.objects.exists()


def test_a_quotation_of_endless_words_is_refused(editor, section):
    make_source("Artikel", publisher="Stadt")
    back = send(editor, box(editor, section), typed="Artikel", quotation="x" * 401)
    assert back.status_code == 400 and "400 Zeichen" in " ".join(beside(back, "quotation"))


def test_a_quotation_is_short_and_a_passage_is_ours(editor, section):
    make_source("Artikel", publisher="Stadt")
    asked = box(editor, section, "project//summary", "steckbrief")
    back = send(
        editor, asked, typed="Artikel", quotation="Wort " * 16, portion="ein Wort, das nicht da ist"
    )
    assert "höchstens 15 Wörter" in " ".join(beside(back, "quotation"))
    assert "stehen so nicht" in " ".join(beside(back, "portion"))
    send(editor, back, quotation="ein Netz", portion="Netz für alle Dörfer")
    assert only_citation()["vouches_for"] == "Netz für alle Dörfer"


def test_nobody_has_read_a_page_tomorrow(editor, section):
    make_source("Artikel", publisher="Stadt")
    back = send(editor, box(editor, section), typed="Artikel", retrieved="2099-01-01")
    assert beside(back, "retrieved") == ["Dieser Tag liegt in der Zukunft."]


def test_a_source_that_disagrees_says_what_it_names(editor, section):
    make_source("Artikel", publisher="Stadt")
    back = send(editor, box(editor, section), typed="Artikel", stands="differs")
    assert beside(back, "stated_value") == ["Bitte angeben, was die abweichende Quelle nennt."]
    kept = send(editor, back, stated_value="2017")
    assert "Stadt nennt „2017“. Gewählt: noch offen" in text_of(kept)
    assert not work().document["citations"]


def test_the_same_source_twice_counts_once(editor, section):
    make_source("Artikel", publisher="Stadt")
    for quotation in ("erst so", "dann so"):
        send(editor, box(editor, section), typed="Artikel", quotation=quotation)
    assert only_citation()["quotation"] == "dann so"


def test_a_text_far_too_long_is_refused_before_anything_is_looked_for(editor, section, monkeypatch):
    looked_for, of_all_words = [], SourceQuerySet.of_all_words
    monkeypatch.setattr(
        SourceQuerySet,
        "of_all_words",
        lambda all_of_them, text: looked_for.append(text) or of_all_words(all_of_them, text),
    )
    back = send(editor, box(editor, section), typed="ab " * 5_000)
    assert back.status_code == 400 and "600 Zeichen" in " ".join(beside(back, "typed"))
    assert max(map(len, looked_for)) <= LONGEST_TYPED


def test_a_value_changed_in_another_tab_is_looked_at_again(editor, section):
    make_source("Artikel", publisher="Stadt")
    asked = box(editor, section)
    send(editor, section("zeit"), "zeit/", start_edtf="2021", schritt="sichern")
    back = send(editor, asked, typed="Artikel", quotation="seit 2019")
    assert "inzwischen geändert" in text_of(back) and "Die Angabe: 2021" in text_of(back)
    assert "seit 2019" in text_of(back) and not work().document["citations"]
    send(editor, back)
    assert only_citation()["vouches_for"] == "2021"


# What is asked once the value has changed


@pytest.fixture
def changed(project, editor, section):
    """The answer to saving another beginning; the published one is cited."""
    cite(project, make_source("Alt", publisher="Die Harke"), field="start", quotation="seit 2019")
    editor.post(reverse("desk:own-step", args=[project.pk, "verwerfen"]))
    editor.post(reverse("desk:begin", args=[project.pk]))
    return send(editor, section("zeit"), "zeit/", start_edtf="2020", schritt="weiter")


def test_the_editor_is_asked_at_once_what_the_source_says(changed):
    said = text_of(changed)
    assert changed.redirect_chain[-1][0].endswith("/belege-fragen/#fragen")
    assert "Beginn: Die Harke: Alt" in said and "Früher: 2019" in said and "Jetzt: 2020" in said


@pytest.mark.parametrize(
    ("answer", "marks", "beside_it"),
    [("new", True, False), ("earlier", False, True), ("neither", False, False), ("", False, False)],
)
def test_the_answer_decides_what_everybody_reads(
    client, project, editor, changed, cast, answer, marks, beside_it
):
    key = next(iter(work().document["citations"]))
    send(editor, changed, **{f"{key}__answer": answer})
    editor.post(reverse("desk:own-step", args=[project.pk, "abschliessen"]), {"note": "Neu"})
    accept(Proposal.objects.get(step="submitted"), by=cast.reviewer)
    page = client.get(f"/projekte/{project.slug}/").content.decode()
    assert ('2020<sup class="wp-ref">' in page) == marks
    assert ("Projekt: Beginn (abweichend)" in page) == beside_it


def test_an_answer_counts_only_for_the_value_that_was_looked_at(editor, section, changed):
    key = next(iter(work().document["citations"]))
    send(editor, section("zeit"), "zeit/", start_edtf="2021", schritt="sichern")
    back = send(editor, changed, **{f"{key}__answer": "new"})
    assert back.status_code == 400 and "inzwischen geändert" in beside(back, f"{key}-answer")[0]
    assert "Jetzt: 2021" in text_of(back) and only_citation()["vouches_for"] == "2019"


def test_words_that_are_gone_can_stand_beside_as_what_a_source_says(project, editor, section):
    source = make_source("Alt", publisher="Die Harke")
    cite(project, source, field="summary", portion="Netz für alle Dörfer")
    editor.post(reverse("desk:own-step", args=[project.pk, "verwerfen"]))
    editor.post(reverse("desk:begin", args=[project.pk]))
    asked = send(editor, section("steckbrief"), "steckbrief/", summary="Neu.", schritt="weiter")
    key = next(iter(work().document["citations"]))
    send(
        editor,
        asked,
        **{f"{key}__answer": "earlier", f"{key}__stated_value": "Netz für alle Dörfer"},
    )
    assert only_citation()["vouches_for"] == "Neu."
    again = editor.get(reverse("desk:lapsed", args=[project.pk]), follow=True)
    assert "Alle Belege passen" in text_of(again)


def test_no_source_is_left_behind_by_work_that_was_handed_in_meanwhile(
    project, editor, section, monkeypatch
):
    asked = box(editor, section)

    def refuse(*_):
        raise Refused("Schon eingereicht.")

    monkeypatch.setattr("desk.views.proving.keep_citation", refuse)
    told = send(editor, asked, neu__title="Vorlage", neu__publisher="Kreistag")
    assert "Schon eingereicht." in text_of(told)
    assert not Source.objects.exists()


def test_an_earlier_value_needs_words(editor, changed):
    key = next(iter(work().document["citations"]))
    back = send(editor, changed, **{f"{key}__answer": "earlier", f"{key}__stated_value": ""})
    assert back.status_code == 400
    assert beside(back, f"{key}-stated_value") == ["Bitte angeben, was die Quelle nennt."]


def test_a_change_without_a_source_is_named_before_it_is_handed_in_and_released(
    project, editor, changed, cast, as_user
):
    page = editor.get(reverse("desk:project", args=[project.pk]))
    assert "spricht keine Quelle: Beginn" in text_of(page)
    assert links_of(page, "1 Beleg nennt noch die frühere Angabe")
    editor.post(reverse("desk:own-step", args=[project.pk, "abschliessen"]), {"note": "Neu"})
    release = reverse("desk:release", args=[Proposal.objects.get(step="submitted").pk])
    assert "spricht keine Quelle: Beginn" in text_of(as_user(cast.reviewer).get(release))


def test_the_comparison_says_that_a_source_does_not_agree_any_more(project, editor, changed):
    key = next(iter(work().document["citations"]))
    send(editor, changed, **{f"{key}__answer": "earlier"})
    page = said(text_of(editor.get(reverse("desk:project", args=[project.pk]))))
    assert "Die Harke („Alt“) sagt zu Beginn: „seit 2019“. Das stützt die Angabe: 2019." in page
    assert "Alt“) nennt „2019“ als Beginn" in page and "Unsere Angabe ist eine andere: 2020" in page


def said(page):
    """Without the words that mark what goes and what is new."""
    return " ".join(page.replace("entfällt:", "").replace("neu:", "").split())


def test_whoever_is_not_at_work_is_asked_nothing(project, editor):
    for name in ("proof", "lapsed"):
        answer = editor.get(reverse(f"desk:{name}", args=[project.pk]), follow=True)
        assert "Bitte erst „Bearbeiten“ wählen." in text_of(answer)
