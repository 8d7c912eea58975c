"""Writing what prepares an application: it begins, and its rows are kept if nobody was quicker."""

import json
from contextlib import contextmanager
from hashlib import sha256

from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction
from django.forms.models import model_to_dict

from evidence.keys import free_key
from funding.models import Application, ApplicationPlan, RequirementCheck
from funding.one_application import TWICE


class ChangedMeanwhile(Exception):
    """Somebody else kept the same row after this person opened it."""


class Closed(Exception):
    """The application is past the stage in which this may change; the text says so in German."""


LOCKED = "Der Antrag ist „{}“ und deshalb nicht zu ändern; bitte erst wieder bearbeiten."
# Until somebody approves it, an application can be written.
IN_WRITING = (Application.Stage.DRAFT,)


def stand_of(record):
    """A short text that changes with everything a form of the record shows; of None too."""
    values = model_to_dict(record) if record and record.pk else {}
    shown = {name: getattr(value, "pk", value) for name, value in values.items() if value}
    for name, value in shown.items():
        if isinstance(value, list):
            shown[name] = sorted(each.pk for each in value)
    text = json.dumps(shown, sort_keys=True, cls=DjangoJSONEncoder)
    return sha256(text.encode()).hexdigest()[:16]


def begin(form, call):
    """A draft to the call out of a form, with a plan; raises Closed if a body has one (R44)."""
    application = form.instance
    application.call, application.programme = call, call.programme
    application.stage = Application.Stage.DRAFT
    application.key = free_key(Application, "key", application.title)
    with one_place_each():
        form.save()
        ApplicationPlan.objects.create(application=application)
    return application


@contextmanager
def one_place_each():
    """Turn the refusal of the database, where somebody was quicker, into a sentence (R44)."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise Closed(TWICE) from error


@transaction.atomic
def keep(form, application, seen):
    """Save a form about the application or its plan; `seen` is the `stand_of` it was opened on.

    Raises Closed or ChangedMeanwhile.
    """
    current = Application.objects.select_for_update(of=("self",)).get(pk=application.pk)
    if current.stage not in IN_WRITING and not form.is_for_any_stage:
        raise Closed(LOCKED.format(current.get_stage_display()))
    record = type(form.instance).objects.get(pk=form.instance.pk)
    if stand_of(record) != seen:
        raise ChangedMeanwhile
    with one_place_each():
        form.save()


@transaction.atomic
def keep_check(form, seen):
    """Save how far a requirement is met; raises ChangedMeanwhile."""
    check = form.instance
    Application.objects.select_for_update(of=("self",)).get(pk=check.application_id)
    rows = RequirementCheck.objects.filter(application=check.application_id)
    current = rows.filter(requirement=check.requirement_id).first()
    if stand_of(current) != seen:
        raise ChangedMeanwhile
    form.save()
