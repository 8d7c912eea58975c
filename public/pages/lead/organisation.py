"""The lead of an organisation: what it leads, where it takes part, which sums it has a part in."""

from public.german_values import number_word
from public.pages.lead.pieces import sentence, strong

TOGETHER = ", auch zusammen mit anderen, "
RECEIVED, PAID = "empfang", "geldgeber"


def organisation_lead(led, joined, money_roles):
    """List of at most three `Sentence`, none for an organisation without any role.

    `led` and `joined` are numbers of projects, `money_roles` those of its page.
    """
    sums = {role.facet: role for role in money_roles if role.grants.granted}
    told = [projects_sentence(led, joined)] if led or joined else []
    if role := sums.get(RECEIVED):
        told.append(sum_sentence(f"Bewilligt sind {'ihr' if told else 'dieser Stelle'}", role))
    if role := sums.get(PAID):
        told.append(sum_sentence(f"{'Sie' if told else 'Diese Stelle'} bewilligte", role))
    return told


def projects_sentence(led, joined):
    """„Diese Stelle leitet zwei Projekte und ist an einem beteiligt.“"""
    leads = f"leitet {counted(led, 'ein Projekt', 'Projekte')}" if led else ""
    noun = "" if led else " Projekt" if joined == 1 else " Projekten"
    number = "einem" if joined == 1 else number_word(joined)
    joins = f"ist an {number}{noun} beteiligt" if joined else ""
    return sentence(f"Diese Stelle {' und '.join(filter(None, [leads, joins]))}.")


def counted(number, one, many):
    return one if number == 1 else f"{number_word(number)} {many}"


def sum_sentence(begin, role):
    between = TOGETHER if role.is_shared else " "
    return sentence(f"{begin}{between}", strong(role.grants.granted), ".")
