"""The state of an editing page: read from its forms, carried along by it, read from what is sent.

The page carries it signed, so that nobody can say it was opened on something else.
"""

from dataclasses import asdict

from django.core import signing

from evidence.admin.merging import DELETE, PageState
from evidence.values.sent_texts import texts_of

OPENED_ON, SEEN = "opened_on", "seen_meanwhile"
NOTHING_KNOWN = PageState({}, {})


def state_shown(form, formsets):
    """What a form and its formsets began with; `formsets` are pairs (formset, may be edited)."""
    rows = {formset.prefix: rows_shown(formset, is_open) for formset, is_open in formsets}
    return PageState(row_shown(form, form.fields), rows)


def rows_shown(formset, is_open):
    return {
        str(form.instance.pk): row_shown(form, names_in_a_row(formset) if is_open else ())
        for form in formset.initial_forms
    }


def row_shown(form, names):
    return {name: texts_of(form[name]) for name in names}


def names_in_a_row(formset):
    """What a person types in a row: not its number, not its parent, not its removal."""
    parent = getattr(formset, "fk", None)
    left_out = {formset.model._meta.pk.name, DELETE, parent and parent.name}
    return [name for name in formset.form.base_fields if name not in left_out]


def state_sent(data, names, formsets):
    """What was sent: the fields `names` of the record, and the rows of the formsets.

    A row that is not among what was sent is left out, so that it counts as untouched.
    """
    rows, added = {}, {}
    for formset, is_open in formsets:
        rows[formset.prefix], added[formset.prefix] = rows_sent(data, formset, is_open)
    return PageState({name: data.getlist(name) for name in names}, rows, added)


def rows_sent(data, formset, is_open):
    """{number: row} of the rows that were there, and a list of the new ones."""
    names = names_in_a_row(formset) if is_open else []
    there, new = {}, []
    for index in range(number_of_rows(data, formset)):
        start = f"{formset.prefix}-{index}"
        row = {name: data.getlist(f"{start}-{name}") for name in names}
        if data.get(f"{start}-{DELETE}"):
            row[DELETE] = data.getlist(f"{start}-{DELETE}")
        number = data.get(f"{start}-{formset.model._meta.pk.name}")
        if number and (is_open or DELETE in row):
            there[number] = row
        elif not number and DELETE not in row and any(any(texts) for texts in row.values()):
            new.append(row)
    return there, new


def number_of_rows(data, formset):
    """How many rows were sent, no more than a formset reads."""
    sent = data.get(f"{formset.prefix}-TOTAL_FORMS", "")
    return min(int(sent), formset.absolute_max) if sent.isdecimal() else 0


def data_with(data, page, formsets):
    """What was sent, with the state of the page instead: the QueryDict to be saved.

    Rows of which nothing at all was sent are not made up: Django refuses such a form.
    """
    sent = [formset for formset, _ in formsets if f"{formset.prefix}-TOTAL_FORMS" in data]
    starts = tuple(f"{formset.prefix}-" for formset in sent)
    merged = data.copy()
    for name in [name for name in merged if name.startswith(starts) or name in page.record]:
        del merged[name]
    put_row(merged, "", page.record)
    for formset in sent:
        put_rows(merged, formset, page)
    return merged


def put_rows(data, formset, page):
    there, new = page.rows[formset.prefix], page.added.get(formset.prefix, [])
    data[f"{formset.prefix}-TOTAL_FORMS"] = len(there) + len(new)
    data[f"{formset.prefix}-INITIAL_FORMS"] = len(there)
    numbers = [*there, *[""] * len(new)]
    for index, (number, row) in enumerate(zip(numbers, [*there.values(), *new], strict=True)):
        data[f"{formset.prefix}-{index}-{formset.model._meta.pk.name}"] = number
        put_row(data, f"{formset.prefix}-{index}-", row)


def put_row(data, start, row):
    for name, texts in row.items():
        data.setlist(start + name, texts)


def signed(page, about):
    """The text of a state of the page `about` a record, to be carried along by it."""
    return signing.dumps(asdict(page), salt=salt_of(about), compress=True)


def read(text, about):
    """The state of a signed text; nothing is known where it is not ours."""
    try:
        return PageState(**signing.loads(text or "", salt=salt_of(about)))
    except signing.BadSignature:
        return NOTHING_KNOWN


def salt_of(record):
    return f"opened-on:{record._meta.label_lower}:{record.pk}"
