"""What the portal keeps of a person is in the file for them, also what has no history (Art. 15)."""

from datetime import date

import pytest
from allauth.socialaccount.models import SocialAccount
from django.apps import apps
from django.utils import timezone

from accounts.deeds import all_about, moment
from accounts.models import User
from duties.models import Feedback, ReaderReport
from evidence.history.changes import event_models
from projects.models import Comment, Guest, InternalNote
from tests.builders import make_feedback, make_project, make_reader_report
from tests.proposing import proposed

# Models without a history that point at a person.
TOLD = {Comment, InternalNote, ReaderReport, Feedback}
TOLD_WITH_THE_ACCOUNT = {
    *("account.EmailAddress", "usersessions.UserSession", "socialaccount.SocialAccount"),
}
NOT_TOLD = {
    "accounts.Letter": "goes when it is sent; a letter says what the person may read anyway",
    "accounts.Reminder": "remembers until when they were told what is due",
    "grant_office.DeadlineReminder": "remembers of which deadlines they were told",
    "admin.LogEntry": "what was done is in the history",
}


@pytest.fixture
def erika(cast):
    return cast.neighbour


def test_it_says_what_a_person_may_as_a_guest(erika, cast):
    project = make_project("Glasfaser", lead=cast.holzminden)
    rights = {"guest_until": date(2026, 12, 31), "invited_by": cast.editor}
    guest = Guest.objects.create(project=project, guest=erika, **rights)
    Guest.objects.create(project=project, guest=cast.grant_admin, **rights)
    assert all_about(erika)["Gastrechte"] == [
        {
            "wann": moment(guest.invited_at),
            "Projekt": "Glasfaser",
            "bis einschließlich": "2026-12-31",
        }
    ]


def test_it_says_what_a_person_wrote_at_the_desk(erika, cast):
    project = make_project("Glasfaser", lead=cast.holzminden)
    proposal = proposed(project, cast.editor, title="Neu")
    note = project.internal_notes.create(author=erika, text="Anrufen.")
    project.internal_notes.create(author=cast.editor, text="Fremdes.")
    question = proposal.comments.create(
        author=erika, text="Warum?", place="project//title", label="Titel"
    )
    answer = proposal.comments.create(author=erika, text="Darum.", answers_to=question)
    proposal.comments.create(author=cast.editor, text="Fremdes.", answers_to=question)
    settled = proposal.comments.create(
        **{"author": cast.editor, "text": "Fremdes?", "place": "x", "label": "Titel"},
        **{"settled_by": erika, "settled_at": timezone.now()},
    )
    told = all_about(erika)
    at = {"Projekt": "Glasfaser"}
    assert told["Interne Notizen"] == [
        {"wann": moment(note.written_at), **at, "Text": "Anrufen."},
    ]
    assert told["Rückfragen und Antworten"] == [
        {"wann": moment(question.written_at), **at, "was": "Rückfrage", "Text": "Warum?"},
        {"wann": moment(answer.written_at), **at, "was": "Antwort", "Text": "Darum."},
    ]
    assert told["Rückfragen, die die Person als erledigt gekennzeichnet hat"] == [
        {"wann": moment(settled.settled_at), **at},
    ]
    assert "Fremdes" not in str(told)


def test_it_says_what_a_person_answered_readers(erika, cast):
    now = timezone.now()
    project = make_project("Glasfaser", lead=cast.holzminden)
    done = {"closed_by": erika, "closed_at": now}
    make_reader_report(project, answer="Stimmt.", taken_by=erika, taken_at=now, **done)
    others = {"closed_by": cast.editor, "closed_at": now}
    make_reader_report(project, answer="Fremdes.", **others)
    make_feedback(outcome="Behoben.", **done)
    make_feedback(outcome="Fremdes.", **others)
    told = all_about(erika)
    assert told["Hinweise aus der Leserschaft"] == [
        {"wann": moment(now), "Projekt": "Glasfaser", "was": "übernommen"},
        {"wann": moment(now), "Projekt": "Glasfaser", "was": "beantwortet", "Text": "Stimmt."},
    ]
    assert told["Erledigte Rückmeldungen"] == [{"wann": moment(now), "Text": "Behoben."}]
    assert "Fremdes" not in str(told)


def test_it_says_who_else_knows_the_account(erika, cast):
    for person in (erika, cast.editor):
        SocialAccount.objects.create(user=person, provider="oidc", uid=f"kennung-{person.pk}")
    logins = all_about(erika)["Anmeldung über andere Dienste"]
    assert logins == [{"Dienst": "oidc", "Kennung": f"kennung-{erika.pk}"}]


def test_nothing_that_points_at_a_person_and_has_no_history_is_left_out():
    tracked = set(event_models())
    found = {
        model
        for model in apps.get_models()
        if not (model in tracked or model._meta.proxy or hasattr(model, "pgh_tracked_model"))
        and any(each.related_model is User for each in model._meta.fields)
    }
    labels = {model._meta.label for model in found - TOLD}
    assert labels == TOLD_WITH_THE_ACCOUNT | set(NOT_TOLD)
