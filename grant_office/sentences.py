"""The one sentence that comes first on the pages of the office."""

from evidence.values.dates import WEEKDAYS
from evidence.values.money import euro

WORDS = ("keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht")


def counted(number, one, many):
    """„eine Frist“, „zwei Fristen“, „12 Fristen“; the noun is feminine."""
    word = WORDS[number] if number < len(WORDS) else str(number)
    return f"{word} {one if number == 1 else many}"


def capital(text):
    return text[:1].upper() + text[1:]


def what_is_due(groups, releases, unsorted, again=0):
    """German sentences about the groups of the start page, as one text."""
    late, week, *_ = groups
    said = []
    if late.number:
        verb = "ist" if late.number == 1 else "sind"
        said.append(f"{capital(counted(late.number, 'Frist', 'Fristen'))} {verb} überfällig.")
    if week.number:
        verb = "ist" if week.number == 1 else "sind"
        said.append(
            f"Diese Woche {verb} {counted(week.number, 'Frist', 'Fristen')} fällig{use(week)}."
        )
    if releases:
        verb = "wartet" if releases == 1 else "warten"
        said.append(f"{capital(counted(releases, 'Freigabe', 'Freigaben'))} {verb} auf Sie.")
    if again:
        verb = "ist" if again == 1 else "sind"
        said.append(f"{capital(counted(again, 'Wiedervorlage', 'Wiedervorlagen'))} {verb} fällig.")
    if unsorted:
        word = "Ein Schreiben ist" if unsorted == 1 else f"{unsorted} Schreiben sind"
        said.append(f"{word} noch nicht zugeordnet.")
    return " ".join(said) or "Nichts ist überfällig, und diese Woche ist nichts fällig."


def use(week):
    """„, am Donnerstag müssen 38.800,00 € verwendet sein“, of the first such deadline."""
    for deadline in week.deadlines:
        if deadline.duty == "use" and deadline.amount:
            weekday = WEEKDAYS[deadline.day.weekday()]
            return f", am {weekday} müssen {euro(deadline.amount)} verwendet sein"
    return ""
