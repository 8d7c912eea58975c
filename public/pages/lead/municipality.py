"""The lead of a municipality: how many projects name it, and what is granted for them."""

from public.german_values import number_word
from public.money_cells import GrantSum
from public.pages.money_sentence import in_words, limit, without_amount


def municipality_lead(name: str, projects: int, whole: GrantSum) -> str:
    """German sentences; `whole` are the grants in force of at least one project."""
    return " ".join(filter(None, [named_by(name, projects), money(whole), limit(whole.total)]))


def named_by(name: str, projects: int) -> str:
    if projects == 1:
        return f"Ein Projekt betrifft {name}."
    return f"{number_word(projects).capitalize()} Projekte betreffen {name}."


def money(whole: GrantSum) -> str:
    if not whole:
        return "Eine Bewilligung dafür ist nicht bekannt."
    if not whole.total.says_something:
        return f"Dafür gibt es {without_amount(whole)}."
    return f"Dafür sind {in_words(whole.total)} bewilligt."
