"""What was typed into a section: raw, kept until it can be read, and beside what others publish."""

from django.http import QueryDict

from desk.other_values import with_values
from desk.section_forms import SectionForms
from desk.sections import SECTIONS
from desk.tabs import NUMBER, SEEN, TAB, stand_of
from desk.uploads import FIELD
from evidence.values.sent_texts import texts_of
from projects.release.open_work import at_work_on, take_in

NOT_TYPED = ("csrfmiddlewaretoken", "schritt", FIELD, SEEN, TAB, NUMBER)


def typed_in(data):
    """{field: [texts]} of a QueryDict, without what no person typed."""
    return {name: data.getlist(name) for name in data if name not in NOT_TYPED}


def typed_texts(proposal):
    """What was typed and cannot be read yet: [(title of the section, [texts])]."""
    told = [(each, proposal.typed.get(each.name, {})) for each in SECTIONS]
    texts = [(each.title, [text for row in typed.values() for text in row]) for each, typed in told]
    return [(title, [text for text in row if text]) for title, row in texts if row]


def query_of(typed):
    """The QueryDict of {field: [texts]}."""
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, values)
    return data


def bring_up_to_date(proposal, user, decided=None, others=None):
    """Take in what others published, so that neither raw texts nor an open page undo it later;
    first what was typed anew for places that are `decided` (`others`, see `with_values`).

    Raises Conflicting where both changed a place that is not `decided`, and Refused if the
    proposal is handed in or decided.
    """
    with at_work_on(proposal) as current:
        before = current.document
        stands = [stand_of(current, section) for section in SECTIONS]
        current.document = with_values(before, others or {})
        take_in(current, decided)
        for section, stand in zip(SECTIONS, stands, strict=True):
            if stand_of(current, section) != stand:
                current.kept_by.pop(section.name, None)
                retype(current, section, before, user)


def retype(proposal, section, before, user):
    """Where raw texts only repeat the document as it was `before`, let them say what it says now.

    A section is kept whole, so all its fields are there, also those that nobody touched.
    """
    typed = proposal.typed.get(section.name)
    if typed is None:
        return
    raw = SectionForms(section, proposal.project, before, user, data=query_of(typed))
    now = SectionForms(section, proposal.project, proposal.document, user)
    rows = {row.key: row.form for row in now.rows}
    pairs = [(raw.form, now.form), (raw.links, now.links)]
    pairs += [(row.form, rows.get(row.key)) for row in raw.rows if row.form.is_bound]
    for form, present in pairs:
        if form and present:
            for name in {*form.fields} & {*present.fields} - {*form.changed_data}:
                typed[form.add_prefix(name)] = texts_of(present[name])
