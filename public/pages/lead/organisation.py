"""The lead of an organisation: what it leads, where it takes part, which sums it has a part in."""

from public.german_values import number_word
from public.pages.lead.pieces import sentence, strong
from public.pages.lead.words import times

TOGETHER = ", auch zusammen mit anderen, "
RECEIVED, PAID = "empfang", "geldgeber"


def organisation_lead(led, joined, money_roles, beside=0, programmes=0):
    """List of at most three `Sentence`, at least one.

    `led` and `joined` are numbers of projects, `beside` that of those in which it does neither;
    `money_roles` are those of its page, `programmes` is in how many programmes it has a role.
    """
    sums = {role.facet: role for role in money_roles if role.grants.granted.says_something}
    told = [projects_sentence(led, joined)] if led or joined else []
    if role := sums.get(RECEIVED):
        told.append(sum_sentence(f"Bewilligt sind {'ihr' if told else 'dieser Stelle'}", role))
    if role := sums.get(PAID):
        told.append(sum_sentence(f"{'Sie' if told else 'Diese Stelle'} bewilligte", role))
    return told or [without_sum(money_roles, beside, programmes)]


def without_sum(money_roles, beside, programmes):
    """What it is known for, where it is neither a project nor a sum."""
    if money_roles:
        [first, *more] = money_roles
        where = "mehreren Entscheidungen" if more else times(first.grants.number)
        return sentence(f"Diese Stelle kommt in {where} vor; ein Betrag ist nicht bewilligt.")
    if beside:
        projects = "einem Projekt" if beside == 1 else f"{number_word(beside)} Projekten"
        return sentence(f"Diese Stelle ist an {projects} interessiert oder zahlt dort mit.")
    if programmes:
        count = counted(programmes, "einem Förderprogramm", "Förderprogrammen")
        return sentence(f"Diese Stelle wirkt an {count} mit.")
    return sentence(
        "In den veröffentlichten Projekten und Entscheidungen hat diese Stelle keine Rolle."
    )


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
