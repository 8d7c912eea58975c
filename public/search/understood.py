"""How a query was understood, in words: what was looked for as well, and what was left out."""

from public.search.words import Group, Part, Words

NOTHING_WANTED = "Es fehlt ein Wort, das vorkommen soll: Gesagt ist nur, was nicht vorkommen darf."


def understood(words: Words) -> str:
    """A German sentence, or nothing where a query is only words beside each other."""
    if words.excluded and not words.groups:
        return NOTHING_WANTED
    parts = [part for group in words.groups for part in group]
    is_more = any(part.is_exact or (part.is_synonym and part.is_known) for part in parts)
    if words.is_plain and not (is_more or words.excluded):
        return ""
    wanted = " und ".join(group_in_words(group) for group in words.asked)
    without = "".join(f", ohne {quoted(part)}" for part in words.excluded)
    return f"Gesucht: {wanted}{without}."


def group_in_words(group: Group) -> str:
    """„Internet“ (auch „Breitband“, „Glasfaser“)."""
    own = " oder ".join(quoted(part) for part in group if not part.is_synonym)
    others = ", ".join(quoted(part) for part in group if part.is_synonym and part.is_known)
    return f"{own} (auch {others})" if others else own


def quoted(part: Part) -> str:
    return f"genau „{part.text}“" if part.is_exact else f"„{part.text}“"
