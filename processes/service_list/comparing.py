"""Row by row: what a table of services would change, and what of it is wrong and why.

An empty cell says nothing: what the portal knows stays. A row means the service with its key,
else the one with its address, else the one with its name.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from django.db.models import TextChoices

from evidence.values.forms import AsTyped, field_as_typed
from evidence.values.money import NBSP
from evidence.values.sent_texts import texts_of
from processes.models import Service
from processes.service_list.columns import ADDRESS, HEADS, KEY, NAME, choices_of, heads_in, plain

READ = [name for name in HEADS if name != ADDRESS]
ROUNDED = re.compile(r"\d[.,]\d+E\+?\d+", re.IGNORECASE)
FIRST_ROW = 2  # as spreadsheets count, below the heads

NO_NAME = "Die Spalte „Name“ fehlt. Die erste Zeile der Tabelle nennt, was in den Spalten steht."
NO_ROWS = "Unter den Überschriften steht keine Zeile."
ROUNDED_KEY = "Das Programm hat den Schlüssel gerundet. Bitte die Spalte als Text formatieren."
TWICE = "Diese Leistung steht schon in Zeile {}."
KEY_TWICE = "Diesen Schlüssel hat schon Zeile {}."
OTHER_KEY = "Die Leistung dieses Namens hat den Schlüssel {}."
NO_SUCH_ADDRESS = "Diese Adresse gibt es nicht. Für eine neue Leistung bleibt die Spalte leer."
TWO_SERVICES = "Der Schlüssel gehört zu „{}“, die Adresse zu einer anderen Leistung."
SEVERAL = "Mehrere Leistungen heißen so. Bitte Schlüssel oder Adresse nennen."


class UnfitList(Exception):
    """A table is no list of services; its text is a German sentence."""


class State(TextChoices):
    WRONG = "wrong", "falsch"
    NEW = "new", "neu"
    CHANGED = "changed", "geändert"
    SAME = "same", "unverändert"


class ServiceForm(AsTyped):
    class Meta:
        model = Service
        fields = READ
        formfield_callback = field_as_typed


@dataclass
class Cell:
    """A cell of the preview: what it would say, what stands there today, and what is wrong."""

    head: str
    text: str
    before: str = ""
    problem: str = ""


@dataclass
class Row:
    """A row of the table; `number` counts as spreadsheets do."""

    number: int
    state: State
    name: str
    cells: list[Cell] = field(default_factory=list)
    form: ServiceForm | None = None

    @property
    def service(self):
        return self.form.instance if self.form else None


class Comparison:
    """A table beside the services there are: `rows` in its order, `unread` heads, `counts`."""

    def __init__(self, table):
        self.heads = heads_in(table[0])
        if NAME not in self.heads.places:
            raise UnfitList(NO_NAME)
        self.known = Known(Service.objects.order_by("pk"))
        self.seen: dict[int | str, int] = {}
        self.keys: dict[str, int] = {}
        lines = enumerate(table[1:], start=FIRST_ROW)
        self.rows = [self.row(number, line) for number, line in lines if any(line)]
        if not self.rows:
            raise UnfitList(NO_ROWS)
        self.counts = Counter(row.state for row in self.rows)

    @property
    def unread(self):
        return self.heads.unread

    @property
    def is_wrong(self):
        return self.counts[State.WRONG] > 0

    @property
    def changes(self):
        return [row for row in self.rows if row.state in (State.NEW, State.CHANGED)]

    @property
    def shown(self):
        """What has to be looked at: first what is wrong, then what is new or changed."""
        wrong = [row for row in self.rows if row.state == State.WRONG]
        return [*wrong, *self.changes]

    @property
    def told(self):
        """All that a person sees and agrees to, as texts to compare."""
        return [
            [row.number, row.state.value, *[[c.head, c.text, c.before] for c in row.cells]]
            for row in self.rows
        ]

    def row(self, number, line):
        said = self.said(line)
        service, problems = self.known.meant(said)
        problems |= self.twice(number, service, said)
        if ROUNDED.fullmatch(said.get(KEY, "")):
            problems[KEY] = ROUNDED_KEY
        form = form_of(service, said)
        problems = {**errors_of(form), **problems} if form.has_changed() else problems
        state = state_of(service, form, problems)
        cells = [cell_of(name, form, said, problems) for name in told_in(form, said, problems)]
        return Row(number, state, said.get(NAME) or service.name, cells, form)

    def said(self, line):
        """{field: text} of the cells with something in them."""
        places = self.heads.places.items()
        texts = {name: line[place] for name, place in places if place < len(line)}
        return {name: as_sent(name, text) for name, text in texts.items() if text}

    def twice(self, number, service, said):
        """The same service in an earlier row; new ones are the same by key, else by name.

        Nor does a row give the key to another service that an earlier row met or gave it.
        """
        known_as = service.pk or said.get(KEY) or plain(said.get(NAME, ""))
        first = self.seen.setdefault(known_as, number)
        key = said.get(KEY) or service.leika_key
        of_key = self.keys.setdefault(key, number) if key else number
        if first != number:
            return {NAME: TWICE.format(first)}
        return {} if of_key == number else {KEY: KEY_TWICE.format(of_key)}


class Known:
    """The services there are, by what a row may call them."""

    def __init__(self, services):
        self.by_key, self.by_address, self.by_name = {}, {}, {}
        for each in services:
            if each.leika_key:
                self.by_key[each.leika_key] = each
            self.by_address[each.slug] = each
            self.by_name.setdefault(plain(each.name), []).append(each)

    def meant(self, said):
        """(the service of a row or a new one, {field: what is wrong with naming it so})."""
        key, address = said.get(KEY), said.get(ADDRESS)
        of_key, of_address = self.by_key.get(key), self.by_address.get(address)
        if address and not of_address:
            return of_key or Service(), {ADDRESS: NO_SUCH_ADDRESS}
        if of_key and of_address and of_key != of_address:
            return of_key, {KEY: TWO_SERVICES.format(of_key)}
        found = of_key or of_address
        return (found, {}) if found else self.of_name(key, plain(said.get(NAME, "")))

    def of_name(self, key, name):
        same = self.by_name.get(name, [])
        if len(same) > 1:
            return Service(), {NAME: SEVERAL}
        if not same:
            return Service(), {}
        [found] = same
        if key and found.leika_key:
            return found, {KEY: OTHER_KEY.format(found.leika)}
        return found, {}


def as_sent(name, text):
    """A cell as a form would send it: choices by their word, a key without blanks."""
    if name == KEY:
        return text.replace(" ", "").replace(NBSP, "")
    words = {plain(str(label)): value for value, label in choices_of(name).items()}
    return words.get(plain(text), text)


def form_of(service, said):
    """The form of a service, filled in with the cells and else as it is."""
    untouched = ServiceForm(instance=service)
    data = {name: texts_of(untouched[name])[0] for name in READ}
    return ServiceForm({**data, **{n: said[n] for n in said if n in READ}}, instance=service)


def errors_of(form):
    """{field: German sentence}; what concerns the row as a whole stands at the name."""
    found: dict[str, list[str]] = {}
    for name, messages in form.errors.items():
        found.setdefault(name if name in HEADS else NAME, []).extend(messages)
    told = {name: " ".join(messages) for name, messages in found.items() if messages}
    return {**told, **{name: not_offered(name) for name in told if is_unknown_choice(form, name)}}


def is_unknown_choice(form, name):
    return any(error.code == "invalid_choice" for error in form.errors.as_data().get(name, ()))


def not_offered(name):
    words = ", ".join(f"„{label}“" for label in choices_of(name).values())
    return f"Zur Auswahl stehen {words}."


def state_of(service, form, problems):
    if problems:
        return State.WRONG
    if not service.pk:
        return State.NEW
    return State.CHANGED if form.has_changed() else State.SAME


def told_in(form, said, problems):
    """The fields that the preview shows of a row, in the order of the columns."""
    changed = set(form.changed_data) if form.instance.pk else set(said) - {ADDRESS}
    return [name for name in HEADS if name in changed or name in problems]


def cell_of(name, form, said, problems):
    text = said.get(name, "")
    choices = choices_of(name)
    was_there = form.instance.pk and name in form.changed_data
    before = texts_of(form[name])[0] if was_there else ""
    return Cell(
        HEADS[name],
        str(choices.get(text, text)),
        str(choices.get(before, before)),
        problems.get(name, ""),
    )
