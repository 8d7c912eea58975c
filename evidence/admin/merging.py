"""What a page was opened on, what was typed and what is there now, made into one (law 15).

Nothing but values: a row is {name of the field: [texts as a browser sends them]}.
"""

from dataclasses import dataclass, field

MINE, THEIRS = "meine", "andere"
DELETE = "DELETE"
Row = dict[str, list[str]]


@dataclass(frozen=True)
class PageState:
    """The record itself, its rows by prefix of their formset and number, and rows just typed."""

    record: Row
    rows: dict[str, dict[str, Row]]
    added: dict[str, list[Row]] = field(default_factory=dict)


@dataclass(frozen=True)
class Clash:
    """A place that both changed; None for a side means that it removed the row.

    `names` are the fields that are one value to a person, or nothing for a whole row. What can
    no longer be typed at all `is_fixed`.
    """

    prefix: str
    number: str
    names: tuple[str, ...]
    base: Row | None
    mine: Row | None
    theirs: Row | None
    is_fixed: bool = False

    @property
    def key(self):
        return "-".join(part for part in (self.prefix, self.number, *self.names[:1]) if part)


class Merging:
    """`page` is what to save, `clashes` what is still to be chosen.

    `wholes` names for each prefix ("" for the record) the fields that are one value together:
    {name: whole}. `is_same(prefix, name, texts, texts)` is asked where the texts differ.
    `chosen` is {key of a clash: MINE or THEIRS}, and `third(clash)` gives the row of another value
    that was typed instead, or None. `own` and `taken_over` list the places (prefix,
    number, names; none for a whole row) that only this person or only others changed.
    """

    def __init__(self, base, typed, now, *, wholes, is_same, chosen=None, third=None):
        self.wholes, self.is_same = wholes, is_same
        self.chosen, self.third = chosen or {}, third or no_third
        self.clashes, self.own, self.taken_over = [], [], []
        record = self._row("", "", base.record, typed.record, now.record)
        merged = {
            prefix: self._rows(prefix, *(each.rows.get(prefix, {}) for each in (base, typed, now)))
            for prefix in now.rows
        }
        rows = {prefix: kept for prefix, (kept, _) in merged.items()}
        added = {p: again + typed.added.get(p, []) for p, (_, again) in merged.items()}
        self.page = PageState(record, rows, added)

    def _rows(self, prefix, base, typed, now):
        """The rows there are, as they shall be, and those to add again."""
        kept = {
            number: self._present(prefix, number, base, typed.get(number), row)
            for number, row in now.items()
        }
        lost = [number for number in typed if number not in now]
        again = [self._lost(prefix, number, base, typed[number]) for number in lost]
        return kept, [row for row in again if row]

    def _present(self, prefix, number, base, typed, now):
        if typed is None:
            self.taken_over += [] if number in base else [(prefix, number, ())]
            return now
        if DELETE not in typed:
            return self._row(prefix, number, base.get(number, {}), typed, now)
        before = base.get(number, {})
        if all(equal(before, now, [name]) for name in now):
            return {**now, DELETE: typed[DELETE]}
        is_mine = self._decide(Clash(prefix, number, (), before, None, now))
        return {**now, DELETE: typed[DELETE]} if is_mine else now

    def _lost(self, prefix, number, base, typed):
        """A row that others removed: gone, unless it was changed here and shall stay."""
        before = base.get(number, {})
        if DELETE in typed or all(equal(before, typed, [name]) for name in typed):
            self.taken_over.append((prefix, number, ()))
            return None
        return typed if self._decide(Clash(prefix, number, (), before, typed, None)) else None

    def _row(self, prefix, number, base, typed, now):
        merged = {}
        for names in self._units(prefix, {**base, **now}):
            side = self._side(prefix, number, names, base, typed, now)
            merged |= {name: side.get(name, []) for name in names}
        return {name: texts for name, texts in merged.items() if name in now}

    def _units(self, prefix, row):
        """The names of the fields, those of one value together."""
        units = {}
        for name in row:
            units.setdefault(self.wholes.get(prefix, {}).get(name, name), []).append(name)
        return units.values()

    def _side(self, prefix, number, names, base, typed, now):
        """The row that says what shall be there."""
        is_fixed = not any(name in now for name in names)
        if equal(typed, base, names):
            if not equal(now, base, names) and not is_fixed:
                self.taken_over.append((prefix, number, tuple(names)))
            return now
        is_known = all(name in base for name in names)
        if is_known and equal(now, base, names) and not is_fixed:
            self.own.append((prefix, number, tuple(names)))
            return typed
        if all(self._says_the_same(prefix, name, typed, now) for name in names):
            return now
        sides = (only(names, each) for each in (base, typed, now))
        clash = Clash(prefix, number, tuple(names), *sides, is_fixed=is_fixed)
        return self.third(clash) or (typed if self._decide(clash) else now)

    def _says_the_same(self, prefix, name, typed, now):
        if equal(typed, now, [name]):
            return True
        return name in now and self.is_same(prefix, name, typed.get(name, []), now[name])

    def _decide(self, clash):
        """True if what was typed here is taken, also while nobody has chosen."""
        chosen = self.chosen.get(clash.key)
        if chosen not in (MINE, THEIRS) or (clash.is_fixed and chosen == MINE):
            self.clashes.append(clash)
        return chosen != THEIRS


def no_third(_clash):
    return None


def equal(one, other, names):
    """True where both rows say the same, whatever a browser does to line ends and empty fields."""
    return all(plain(one.get(name, [])) == plain(other.get(name, [])) for name in names)


def plain(texts):
    return sorted(text.replace("\r\n", "\n") for text in texts if text)


def only(names, row):
    return {name: row[name] for name in names if name in row}
