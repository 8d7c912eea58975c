"""What no form of a section can see by itself: rows that say the same, and too many of them."""

from functools import partial

from desk.row_limits import MOST_ROWS_OF_A_SECTION
from evidence.twins import places_of, sentence_of, twins, unique_constraints
from projects.snapshot.shape import MODELS
from projects.snapshot.taken_places import citation_place
from regions.namesakes import key_of

TOO_MANY = (
    "Ein Abschnitt nimmt höchstens {most} Einträge auf. Bitte so viele entfernen oder "
    "zusammenfassen, wie darüber sind."
)


def kept(rows):
    return [row for row in rows if row.stays]


def refuse_twins(opened, rows):
    """Say it in the forms of rows that were sent and repeat another; whether there are any."""
    by_key = {row.key: row for row in kept(rows)}
    places = {key: places_of_row(opened, row) for key, row in by_key.items()}
    found = [
        (by_key[key].form, constraint)
        for key, constraint in twins(MODELS.get(opened.section.part), places)
        if by_key[key].form.is_bound
    ]
    for form, constraint in found:
        form.add_error(None, sentence_of(constraint))
    return bool(found)


def places_of_row(opened, row):
    """What no other row of the section may hold as well."""
    model = MODELS[opened.section.part]
    if opened.section.beside and row.form.is_bound and row.form.is_valid() and row.form.proposes:
        said = row.form.proposed
        return {(name, (key_of(said["name"]), said["role"])) for name in unique_constraints(model)}
    if opened.section.part != "citations":
        return places_of(model, partial(getattr, row.form.instance), shared=["project"])
    cited = opened.present.get(row.key)
    cited = cited | {"portion": row.form.instance.portion} if cited else row.form.cited
    return {(name, citation_place(cited)) for name in unique_constraints(model) if cited}


def has_too_many(rows):
    """Only more rows are refused: those that are there can be kept and removed."""
    those = kept(rows)
    return len(those) > MOST_ROWS_OF_A_SECTION and any(row.is_new for row in those)


def errors_of(forms, rows):
    """[(label, sentence, id of the field)] for the summary above the form."""
    found = []
    if has_too_many(rows):
        found.append(("", TOO_MANY.format(most=MOST_ROWS_OF_A_SECTION), ""))
    for form in forms:
        found += told_errors(form)
    for row in rows:
        found += told_errors(row.form, row.title)
    return found


def told_errors(form, row_title=""):
    """[(label, sentence, id)] with the name of the row and the full name of the field: „Euro“
    and „Beginn“ stand more than once on a page."""
    first = next((field.id_for_label for field in form), "")
    for error in form.non_field_errors():
        yield row_title, error, first
    for field in form:
        label = field.field.widget.attrs.get("aria-label", field.label)
        for error in field.errors:
            yield ": ".join(filter(None, [row_title, label])), error, field.id_for_label
