"""What a change of a project changes elsewhere, for who releases it."""

from projects.snapshot.shape import units

# Values and links of the project, then rows; each with where they are read besides its own page.
ELSEWHERE = (
    (("title", "short_title"), "der Name in Listen, Suche und auf Seiten, die das Projekt nennen"),
    (("summary",), "die Karte in der Liste der Projekte und die Suche"),
    (("relevance",), "Zahl und Summen der Digitalprojekte"),
    (("state",), "Listen und Zahlen nach Stand"),
    (("start", "end", "planned_start", "planned_end"), "die Projekte im Zeitverlauf"),
    (("districts",), "Seiten und Summen der Landkreise"),
    (("municipalities",), "die Karte der Gemeinden"),
    (("places",), "die Karte der Projekte und was bei einem Landkreis als „nur hier“ zählt"),
    (("fields_of_action",), "Seiten und Summen der Handlungsfelder"),
    (("themes",), "Listen und Summen der Themen"),
    (("participations",), "Seiten der Organisationen"),
    (("relations",), "Seiten der verbundenen Projekte"),
    (("measure_links", "findings"), "Seiten der Maßnahmen"),
    (("news",), "die Chronik"),
)
SUMMED_BY = ("relevance", "districts", "places", "fields_of_action", "themes")


def effects_of(old, new):
    """German sentences; none where only the page of the project itself changes."""
    changed = {name for names, _ in ELSEWHERE for name in names if differs(old, new, name)}
    places = [words for names, words in ELSEWHERE if not changed.isdisjoint(names)]
    if not places:
        return []
    sums = "" if changed & {*SUMMED_BY} else "Summen bleiben gleich."
    return list(filter(None, [f"Mit betroffen: {'; '.join(places)}.", sums]))


def differs(old, new, name):
    if name in old["links"]:
        return old["links"][name] != new["links"][name]
    if name in old["rows"]:
        return old["rows"][name] != new["rows"][name]
    columns = units("project")[name]
    return any(old["project"][each] != new["project"][each] for each in columns)
