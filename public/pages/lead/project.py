"""The lead of a project: what was granted, how far it is, and what came of it."""

from evidence.quoting import in_quotes
from evidence.values.money import Amount, total_of
from funding.models import Application
from projects.models import Relation
from public.german_values import number_word
from public.pages.lead.beside import beside_a_grant, instead_of_a_grant, kinds_beside
from public.pages.lead.granted import Granted, granted_sentence
from public.pages.lead.pieces import Piece, sentence, strong
from public.pages.lead.state import state_sentence
from public.pages.lead.words import joined

MOST_SENTENCES = 3
MOST_NAMED = 2
NOTHING = "Eine Förderentscheidung ist nicht bekannt"


def project_lead(project, grants, relations, applications, districts, proved_until):
    """List of at most three `Sentence`; all arguments are what the page shows.

    `grants` are its `ProjectGrants`, `districts` all of the region of this day.
    """
    told = money_sentences(project, grants, districts)
    told.append(state_sentence(project, proved_until))
    if len(told) < MOST_SENTENCES and (more := outcome(project, relations, applications)):
        told.append(more)
    return told


def money_sentences(project, grants, districts):
    in_force = grants.in_force
    granted = [each for each in in_force if each.shown.current.is_counted]
    counted = [each for each in granted if applies(grants.money.parts[each.pk])] or granted
    shared = frozenset(each.pk for each in in_force if each.number_of_projects != 1)
    others = [each for each in in_force if not each.shown.current.is_counted]
    kinds = kinds_beside(others, grants.money.parts, shared)
    if counted:
        counties = frozenset(each.pk for each in districts)
        is_part = any(each.pk in shared for each in counted)
        told = Granted(counted, grants.money.granted, is_part, county_ids=counties)
        return [each for each in (granted_sentence(told), beside_a_grant(kinds)) if each]
    if kinds:
        return instead_of_a_grant(kinds[0])
    return [nothing_known(project)]


def applies(amount: Amount):
    return amount.blank != "not_applicable"


def nothing_known(project):
    if not total_of([project.total_expenditure]).says_something:
        return sentence(f"{NOTHING}.")
    total = strong(project.total_expenditure, ((project, "total_expenditure"),))
    return sentence(f"{NOTHING}; als Gesamtausgaben sind ", total, " genannt.")


def outcome(project, relations, applications):
    """What builds on the project, belongs to it, or was to come of it; None if nothing did."""
    toward = [each for each in relations if each.target_id == project.pk and each.is_documented]
    followers = [each for each in toward if each.kind == Relation.Kind.BUILDS_ON]
    members = [each for each in toward if each.kind == Relation.Kind.PART_OF]
    if followers:
        return list_of(followers, "Darauf baut ", "Darauf bauen ", " auf.")
    if members:
        return list_of(members, "Dazu gehört ", "Dazu gehören ", ".")
    for each in applications:
        if each.stage == Application.Stage.INTENDED:
            words = Piece(in_quotes(each.title), proofs=((each, "record title stage"),))
            return sentence("Als Absicht nennen die Quellen: ", words, ".")
    return None


def list_of(relations, one, many, end):
    if len(relations) > MOST_NAMED:
        return sentence(f"{many}{number_word(len(relations))} Projekte{end}")
    names = joined([in_quotes(each.project.name) for each in relations])
    proofs = tuple((each, "record target kind") for each in relations)
    return sentence(one if len(relations) == 1 else many, Piece(names, proofs=proofs), end)
