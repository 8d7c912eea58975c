"""Who takes part, as the desk shows it: organisations and proposed ones in one list of rows.

In the document the proposed ones are rows of a part of their own; both share their keys.
"""

from projects.snapshot.shape import MODELS, columns, values_of

OLD, NEW = "participations", "new_partners"
ADDED = " (neu vorgeschlagen)"


def participants(document):
    """{key: values} of both, in their order."""
    rows = {**document["rows"][OLD], **document["rows"][NEW]}
    if not document["rows"][NEW]:
        return rows
    return dict(sorted(rows.items(), key=lambda row: row[1]["position"]))


def initial_of(values):
    """{field: value} of what the form of a participation asks of a proposed organisation."""
    names = {columns(NEW)[each].name: each for each in ("name", "kind", "district_id", "website")}
    return {name: values[each] for name, each in names.items() if each in values}


def put_participant(document, row):
    """Write a row of the section into the part where it belongs by what was typed."""
    rows = document["rows"]
    if row.goes or row.is_empty:
        for part in (OLD, NEW):
            rows[part].pop(row.key, None)
    elif row.is_new or row.form.is_bound:
        here, there = (NEW, OLD) if row.form.proposes else (OLD, NEW)
        left = rows[there].pop(row.key, None)
        known = rows[here].get(row.key) or blank(here, document, left)
        rows[here][row.key] = known | said(row.form, here)


def said(form, part):
    if part == NEW:
        return form.proposed
    shown = {columns(OLD)[name].name: name for name in columns(OLD)}
    values = values_of(OLD, form.instance)
    return {shown[name]: values[shown[name]] for name in form.fields if name in shown}


def blank(part, document, left):
    """The values of a row that begins: after all others, or where it was in the other part."""
    places = [each["position"] for each in participants(document).values()]
    position = left["position"] if left else max(places, default=-1) + 1
    return values_of(part, MODELS[part]()) | {"position": position}
