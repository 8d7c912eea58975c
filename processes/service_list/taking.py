"""A list of services from the upload to the saved rows: all of them, or none.

Between the preview and the yes to it the table travels with the page, signed: nothing is kept of
a list that nobody took in.
"""

import json
from hashlib import sha256

import pghistory
from django.core import signing
from django.db import transaction

from evidence.keys import free_key
from evidence.models import Citation, Source
from evidence.values.blanks import forget_linked
from processes.models import Service
from processes.service_list.comparing import Comparison, State, UnfitList

SALT = "processes.service_list"


def carried(table, comparison, source):
    """The text that a page carries along: the table, what was seen of it, and its source."""
    told = {"table": table, "seen": digest(comparison), "source": source.pk if source else None}
    return signing.dumps(told, salt=SALT, compress=True)


def unpacked(text):
    """(table, what was seen of it, `Source` or None); UnfitList where the text is not ours."""
    try:
        told = signing.loads(text, salt=SALT)
    except signing.BadSignature as error:
        raise UnfitList("Bitte die Datei noch einmal auswählen.") from error
    return told["table"], told["seen"], Source.objects.filter(pk=told["source"]).first()


def digest(comparison):
    return sha256(json.dumps(comparison.told).encode()).hexdigest()


@transaction.atomic
def take_in(table, seen, source):
    """Save what a person agreed to; (comparison, whether it was saved).

    Nothing is saved where a row is wrong, or where the services are others by now than those the
    person saw beside the table.
    """
    list(Service.objects.select_for_update().order_by("pk").values("pk"))
    comparison = Comparison(table)
    if comparison.is_wrong or digest(comparison) != seen:
        return comparison, False
    with pghistory.context(reason="Liste eingelesen"):
        for row in comparison.changes:
            save(row, source)
    return comparison, True


def save(row, source):
    service = row.form.save(commit=False)
    if not service.slug:
        service.slug = free_key(Service, "slug", service.name)
    service.save()
    forget_linked(service)
    if source:
        for name in cited_fields(row):
            cite(service, name, source)


def cited_fields(row):
    """A new service is cited as a whole, of one that was there what the list changed."""
    names = [name.removesuffix("_edtf") for name in row.form.changed_data]
    return [""] if row.state == State.NEW else names


def cite(service, name, source):
    """The source speaks for the value now; a citation that it had for it before is set anew."""
    about = {"target": service, "field": name, "source": source}
    known = service.citations.filter(field=name, source=source, portion="", remark=None).first()
    citation = known or Citation(**about)
    citation.vouch()
    citation.save()
