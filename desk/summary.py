"""A comparison in one sentence, and in the order in which a reviewer looks at it."""

from dataclasses import dataclass

from projects.snapshot import compared

NUMBERS = (
    *("kein", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben"),
    *("acht", "neun", "zehn", "elf", "zwölf"),
)


@dataclass(frozen=True)
class Summary:
    """`changes` are PartChanges, photos first; `unchanged` {German label: text} of the project."""

    changes: list
    unchanged: dict

    @property
    def words(self):
        """„Vier Felder ändern sich, 18 bleiben gleich. Ein Eintrag kommt dazu.“"""
        own = sum(len(each.facts) for each in self.changes if each.part == "project")
        rows = [each for each in self.changes if each.part != "project"]
        told = [self.words_of_fields(own)] if own or not rows else []
        told += [words for words in map(counted, self.verbs(rows)) if words]
        return " ".join(f"{words[0].upper()}{words[1:]}." for words in told)

    def words_of_fields(self, number):
        fields = "Feld ändert" if number == 1 else "Felder ändern"
        same = len(self.unchanged)
        rest = f", {same} {'bleibt' if same == 1 else 'bleiben'} gleich" if same else ""
        return f"{in_words(number)} {fields} sich{rest}"

    @staticmethod
    def verbs(rows):
        """(number, one, many) of the rows that are new, changed and gone."""
        new = sum(not each.has_old for each in rows)
        gone = sum(not each.has_new for each in rows)
        return (
            (new, "kommt dazu", "kommen dazu"),
            (len(rows) - new - gone, "ändert sich", "ändern sich"),
            (gone, "entfällt", "entfallen"),
        )


def counted(row):
    number, one, many = row
    return number and f"{in_words(number)} {'Eintrag' if number == 1 else 'Einträge'} " + (
        one if number == 1 else many
    )


def in_words(number):
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def summary_of(old, new, user):
    """`Summary` of what a person would change; the queries of one comparison."""
    found, unchanged = compared(old, new, seen_by=user)
    return Summary(sorted(found, key=lambda change: change.part != "photos"), unchanged)
