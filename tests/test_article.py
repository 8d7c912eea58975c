"""A press text at the desk: its facts are looked at, and what is chosen goes the way of typing."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from desk.intake.article import LONGEST, Article
from desk.intake.facts import Fact, Kind, Role
from desk.intake.names import Known
from evidence.values.money import Amount
from projects.models import Proposal
from projects.publication import Publication
from tests.builders import (
    make_district,
    make_field,
    make_municipality,
    make_organisation,
    make_programme,
    make_project,
    make_source,
)
from tests.desk_forms import form_of, text_of
from tests.markup import errors_in

TEXT = """Das „Dorfnetz“ kostet rund 5,4 Mio. €, der Eigenanteil liegt bei 1,25 Millionen Euro.

Es startete im Herbst 2023 und baut auf dem „Altnetz“ auf. Die Landkreise Nordaue und Südaue\r
arbeiten mit der Hochschule Aue in Reallaboren zusammen. Handlungsfeld ist die Bildung.

Am vergangenen Mittwoch wurde der Förderbescheid über 80.000 Euro übergeben. Das Projekt „Altnetz“
erhielt Gesamtkosten von 7.000 Euro.
"""


@pytest.fixture
def article(cast):
    """What is typed into the form, about a project of the editor."""
    make_district("Nordaue")
    make_district("Südaue")
    make_field("Bildung")
    make_organisation("Hochschule Aue", kind="university")
    make_programme("Mobil auf dem Land")
    make_project("Altnetz")
    project = make_project("Dorfnetz", lead=cast.holzminden)
    source = make_source("Netz für alle", publisher="Die Harke")
    return {
        "project": str(project.pk),
        "source": str(source.pk),
        "published": "10.02.2025",
        "text": TEXT,
    }


@pytest.fixture
def editor(cast, as_user):
    return as_user(cast.editor)


URL = "/arbeitsplatz/artikel/"


def shown(client, article):
    return client.post(URL, article)


def facts_of(answer):
    return answer.context["found"].proposals


def by_words(answer):
    return {each.words: each for each in facts_of(answer)}


def send(client, answer, *words, **more):
    """The page as it is, with the boxes beside these words ticked."""
    found = by_words(answer)
    keys = [found[each].key for each in words]
    return client.post(URL, form_of(answer) | {"schritt": "eintragen", "angabe": keys} | more)


def proposed(article):
    return Proposal.objects.get(project=article["project"])


def test_every_fact_is_shown_with_what_it_means_and_where_it_would_go(editor, article):
    answer = shown(editor, article)
    told = [(each.words, each.reads, each.entry and each.where) for each in facts_of(answer)]
    assert told == [
        ("Dorfnetz", "Dorfnetz", None),
        ("rund 5,4 Mio. €", "rund 5.400.000,00\u00a0€", "Ausgaben: Gesamtausgaben"),
        ("1,25 Millionen Euro", "1.250.000,00\u00a0€", "Ausgaben: Eigenanteil"),
        ("Herbst 2023", "Herbst 2023", "Zeit: Beginn"),
        ("Altnetz", "Altnetz", None),
        ("Nordaue", "Landkreis Nordaue", "Landkreise und Orte: Landkreise"),
        ("Südaue", "Landkreis Südaue", "Landkreise und Orte: Landkreise"),
        ("Hochschule Aue", "Hochschule Aue", "Beteiligte: Partner"),
        ("Reallaboren", "Reallabor", "Aktivitäten: Aktivität"),
        ("Bildung", "Bildung", "Handlungsfelder und Themen: Handlungsfelder"),
        ("Am vergangenen Mittwoch", "5. Februar 2025", None),
        ("80.000 Euro", "80.000,00\u00a0€", None),
        ("7.000 Euro", "7.000,00\u00a0€", None),
    ]
    page = text_of(answer)
    assert "Gehört zu „Altnetz“." in page
    assert "Förderungen und Übergaben trägt die Fördermittelstelle ein." in page


def test_the_words_are_marked_in_the_text(editor, article):
    page = shown(editor, article).content.decode()
    assert "<mark\n        >Herbst 2023</mark>" in page
    assert "arbeiten mit der <mark" in page


def test_nothing_is_entered_that_nobody_chose(editor, article):
    answer = send(editor, shown(editor, article))
    assert answer.status_code == 400
    assert "Bitte mindestens eine Angabe wählen." in text_of(answer)
    assert not any(proposal.has_changes for proposal in Proposal.objects.all())


def test_what_was_chosen_is_in_the_working_copy_with_its_source(editor, article):
    chosen = ["rund 5,4 Mio. €", "Herbst 2023", "Nordaue", "Südaue", "Hochschule Aue"]
    answer = send(editor, shown(editor, article), *chosen, "Reallaboren", "Bildung")
    assert answer.status_code == 302, text_of(answer)
    assert answer["Location"] == reverse("desk:project", args=[article["project"]])
    document = proposed(article).document
    values, rows = document["project"], document["rows"]
    assert values["total_expenditure_qualifier"] == "about"
    assert values["total_expenditure_min"] == "5400000.00"
    assert values["start_edtf"] == "2023-23"
    assert values["own_contribution_min"] is None
    assert len(document["links"]["districts"]) == 2
    assert len(document["links"]["fields_of_action"]) == 1
    assert [row["title"] for row in rows["activities"].values()] == ["Reallabor"]
    assert [row["role"] for row in rows["participations"].values()] == ["lead", "partner"]
    cited = {(row["part"], row["field"]): row for row in document["citations"].values()}
    assert {
        ("project", "total_expenditure"),
        ("project", "start"),
        ("project", "districts"),
        ("project", "fields_of_action"),
        ("activities", ""),
    } <= set(cited)
    assert {row["source_id"] for row in cited.values()} == {int(article["source"])}
    fields = [row for row in document["citations"].values() if row["field"] == "districts"]
    assert {row["portion"] for row in fields} == {str(n) for n in document["links"]["districts"]}
    quotation = cited["project", "start"]["quotation"]
    assert "Herbst 2023" in quotation
    assert len(quotation.split()) <= 15


def test_it_can_be_handed_in_as_if_it_had_been_typed(editor, article):
    send(editor, shown(editor, article), "rund 5,4 Mio. €", "Herbst 2023", "Reallaboren", "Nordaue")
    finish = reverse("desk:own-step", args=[article["project"], "abschliessen"])
    editor.post(finish, {"note": "Aus der Harke"})
    assert proposed(article).step == "submitted"


def test_what_stands_in_the_project_is_not_offered_again(editor, article):
    send(editor, shown(editor, article), "Nordaue", "Hochschule Aue", "Reallaboren", "Herbst 2023")
    found = by_words(shown(editor, article))
    for words in ("Nordaue", "Hochschule Aue", "Reallaboren"):
        assert found[words].entry is None, words
        assert found[words].why == "Steht schon im Projekt."
    assert found["Herbst 2023"].now == "Herbst 2023"


def test_all_is_entered_or_nothing_and_the_reason_is_told(editor, article, cast):
    text = (
        "Das „Dorfnetz“ kostet 5 Euro. Es läuft von Mai 2024 bis April 2024. Es endete im Mai 2020."
    )
    answer = shown(editor, article | {"text": text})
    both = send(editor, answer, "5 Euro", "Mai 2020")
    assert both.status_code == 302
    began = shown(
        editor, article | {"text": "Das „Dorfnetz“ startete im Juni 2021. Kosten: 9 Euro"}
    )
    wrong = send(editor, began, "Juni 2021", "9 Euro")
    assert wrong.status_code == 400
    assert "Nicht eingetragen" in text_of(wrong)
    document = proposed(article).document
    assert document["project"]["total_expenditure_min"] == "5.00"
    assert document["project"]["start_edtf"] == ""


def test_another_text_than_the_one_that_was_looked_at_enters_nothing(editor, article):
    answer = shown(editor, article)
    wrong = send(editor, answer, "Herbst 2023", text=f"Vorweg. {TEXT}")
    assert wrong.status_code == 400
    assert "Bitte die Angaben noch einmal ansehen." in text_of(wrong)


def test_what_waits_for_release_is_not_changed(editor, article):
    send(editor, shown(editor, article), "Herbst 2023")
    finish = reverse("desk:own-step", args=[article["project"], "abschliessen"])
    editor.post(finish, {"note": "fertig"})
    before = proposed(article).document
    wrong = send(editor, shown(editor, article), "rund 5,4 Mio. €")
    assert wrong.status_code == 400
    assert proposed(article).document == before


def test_a_new_project_in_review_is_left_alone(cast, editor, article):
    project = make_project("Neues", lead=cast.holzminden, publication=Publication.IN_REVIEW)
    answer = shown(editor, article | {"project": str(project.pk)})
    wrong = (
        send(editor, answer, "rund 5,4 Mio. €") if "rund 5,4 Mio. €" in by_words(answer) else None
    )
    assert wrong is None or wrong.status_code == 400
    assert not Proposal.objects.filter(project=project).exists()


def test_raw_texts_of_a_section_are_not_lost(editor, article):
    send(editor, shown(editor, article), "Herbst 2023")
    section = reverse("desk:section", args=[article["project"], "ausgaben"])
    editor.post(section, form_of(editor.get(section)) | {"total_expenditure_min": "viel"})
    wrong = send(editor, shown(editor, article), "rund 5,4 Mio. €")
    assert "In „Ausgaben“ steht noch etwas" in text_of(wrong)
    assert proposed(article).typed["ausgaben"]["total_expenditure_min"] == ["viel"]


def test_only_own_projects_and_known_names_are_there(cast, as_user, article):
    secret = make_project("Zwiebelturm", lead=cast.schaumburg, publication=Publication.DRAFT)
    client = as_user(cast.editor)
    answer = shown(client, article | {"text": "Der Zwiebelturm. „Dorfnetz“ startete im Mai 2020."})
    assert "Zwiebelturm" not in by_words(answer)
    refused = shown(client, article | {"project": str(secret.pk)})
    assert "found" not in refused.context
    assert "Bitte" in text_of(refused) or "Auswahl" in text_of(refused)


def test_the_text_can_be_changed_and_says_what_is_missing(editor, article):
    answer = shown(editor, article)
    again = editor.post(URL, form_of(answer) | {"schritt": "zurueck"})
    assert form_of(again, URL)["text"] == [TEXT.replace("\r\n", "\n").strip()]
    empty = editor.post(URL, {"text": "x" * (LONGEST + 1), "published": "31.02.2025"})
    assert empty.status_code == 200
    assert "Den 31. Februar 2025 gibt es nicht." in text_of(empty)


def test_an_application_is_named_by_its_programme(editor, article):
    text = "Das „Dorfnetz“ will sich bei „Mobil auf dem Land“ bewerben."
    answer = shown(editor, article | {"text": text})
    [told] = [each for each in facts_of(answer) if each.kind == "Antrag"]
    assert (told.reads, told.entry) == ("Mobil auf dem Land", None)
    assert answer.status_code == 200


def test_a_text_without_facts_says_so(editor, article):
    assert "erkennt das Portal nichts" in text_of(shown(editor, article | {"text": "Hallo."}))


def test_a_new_source_leads_back_and_is_chosen(editor):
    page = f"{reverse('desk:new-source')}?weiter={URL}"
    typed = {"title": "Neu", "publisher": "Die Harke", "url": "https://example.org/neu"}
    answer = editor.post(page, typed)
    assert answer["Location"].startswith(f"{URL}?quelle=")
    [chosen] = form_of(editor.get(answer["Location"]), URL)["source"]
    assert answer["Location"].endswith(f"={chosen}")


def test_days_to_come_are_planned(editor, article):
    year = date.today().year + 2
    text = f"Das „Dorfnetz“ läuft bis Ende {year}."
    [task] = [
        each
        for each in shown(editor, article | {"text": text}).context["found"].proposals
        if each.entry
    ]
    assert task.where == "Zeit: Geplantes Ende"


def test_a_quotation_is_the_sentence_and_no_more_than_fifteen_words(editor, article):
    found = by_words(shown(editor, article))
    quoted = {words: each.entry.quotation for words, each in found.items() if each.entry}
    assert quoted["1,25 Millionen Euro"] == TEXT.partition("\n")[0]
    assert quoted["Bildung"] == "Handlungsfeld ist die Bildung."
    assert quoted["Nordaue"].startswith("Die Landkreise Nordaue und Südaue arbeiten")
    assert max(len(each.split()) for each in quoted.values()) <= 15


def test_more_names_and_more_facts_cost_no_query_more(cast, editor, article):
    def cost(text):
        editor.get(URL)
        with CaptureQueriesContext(connection) as captured:
            assert shown(editor, article | {"text": text}).status_code == 200
        return len(captured)

    few = cost("Das „Dorfnetz“ kostet 5 Euro.")
    for number in range(20):
        make_project(f"Netz {number}").aliases.create(name=f"Netzchen {number}")
        make_organisation(f"Stelle Nr. {number}")
        make_district(f"Aue {number}")
    more = " ".join(f"„Netz {number}“ kostet {number} Euro." for number in range(1, 20))
    assert cost(f"{TEXT} {more}") == few


def test_the_page_is_sound_html_whatever_is_pasted(editor, article):
    text = f"{TEXT}\n\n<script>alert(1)</script> {{{{ x }}}} „<b>“ & 80.000 Euro </textarea><mark>"
    html = shown(editor, article | {"text": text}).content.decode()
    assert errors_in(html) == []
    assert "<script>alert" not in html
    assert "</textarea><mark>" not in html


OF_EVERY_KIND = """Ministerin Renate Beispiel hat den Förderbescheid über 80.000 Euro an den
Landkreis Nordaue übergeben. Das „Dorfnetz“ baut auf dem „Altnetz“ auf; in Reallaboren lernt die
Hochschule Aue. Handlungsfeld ist die Bildung. Angestrebt wird eine Bewerbung beim Programm „Mobil
auf dem Land“. Die Gemeinde Auetal macht seit Herbst 2023 mit.
"""


@pytest.mark.parametrize("kind", Kind)
def test_a_fact_of_every_kind_is_read_out_in_german(kind):
    """A programme that is applied for once brought the whole page down."""
    known = Known(**{name: {"Zwiebel": 7} for name in Known.__dataclass_fields__})
    article = Article.__new__(Article)
    article.known = known
    more = 7 if kind == Kind.RELATION else ""
    fact = Fact(kind, 0, 1, VALUES.get(kind, 7), role=Role.INTENDED, more=more)
    assert article.read(fact) == READS.get(kind, "Zwiebel")


VALUES = {
    Kind.AMOUNT: Amount.exactly(80_000),
    Kind.DATE: "2019-12-04",
    Kind.PERSON: "Renate Beispiel",
    Kind.ACTIVITY: "living_lab",
}
READS = {
    Kind.AMOUNT: "80.000,00\N{NO-BREAK SPACE}€",
    Kind.DATE: "4. Dezember 2019",
    Kind.PERSON: "Renate Beispiel, ",
    Kind.ACTIVITY: "Reallabor",
    Kind.RELATION: "Zwiebel baut auf Zwiebel auf",
}


def test_a_ministry_that_is_only_named_is_no_partner(editor, article):
    make_organisation("Bundesministerium für Netze", kind="federal_ministry")
    text = "Als Vorbild gilt ein Modell vom Bundesministerium für Netze und der Hochschule Aue."
    answer = shown(editor, {**article, "text": text})
    ministry, university = facts_of(answer)
    assert ministry.entry is None and "ob sie Partner ist" in ministry.why
    assert university.entry.label == "Partner"


def test_a_text_with_a_fact_of_every_kind_is_shown(editor, article):
    make_municipality(make_district("Südkreis"), "Auetal")
    answer = shown(editor, {**article, "text": OF_EVERY_KIND})
    assert answer.status_code == 200
    assert {each.fact.kind for each in facts_of(answer)} >= {Kind.APPLICATION, Kind.PERSON}


def test_a_word_without_an_end_is_no_work(editor, article):
    before = shown(editor, article)
    after = shown(editor, {**article, "text": f"{TEXT}\n{'9' * 10_000}"})
    assert len(facts_of(after)) == len(facts_of(before))
