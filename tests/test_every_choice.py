"""Whoever adds a status, a kind or a role is told here what else must know of it.

A table of the code that is keyed by choices has each of them, or says here why not; and the search
knows the German words of the codes that it reads.
"""

import importlib
import inspect
import re
from itertools import product

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.db.models import Choices

from evidence.values.money import BLANKS
from funding.models import DecisionVersion, Ending, RequirementCheck, Status
from processes.maturity import MaturityModel
from processes.models import Offer
from projects.models import Activity, Relation, State
from projects.publication import Publication
from public.figures import Reach
from public.models import Kind
from public.search import find, installing
from regions.models import Organisation
from tests.builders import make_decision, make_project
from tests.clients import finish_transaction_work
from tests.test_architecture import ROOT, python_files
from tests.test_database_promises import columns_with_choices

COMPLETE = {
    "accounts.models.history_of_rights.KINDS": {*Authenticator.Type},
    "funding.models.endings.STATUSES_AFTER": {*Ending},
    "funding.models.statuses.BESIDE": {*Status} - {*DecisionVersion.COUNTED},
    "funding.standing.LOOK": {*RequirementCheck.State},
    "processes.maturity.HIGHEST": {*MaturityModel},
    "projects.badges.PROJECT_LOOK": {*State},
    "projects.badges.PUBLICATION_LOOK": {*Publication},
    "public.added_money.REACH_WORDS": {*Reach},
    "public.badges.DECISION_LOOK": {*Status},
    "public.lists.money_context.ASIDE": {*Status} - {*DecisionVersion.COUNTED} | {""},
    "public.lists.living_labs.BECAME": {*Activity.Decision},
    "public.pages.district_money.TONES": {*Reach},
    "public.payers.LABELS": {*Organisation.Level} | {""},
    "public.pages.lead.beside.SENTENCES": {*Status} - {*DecisionVersion.COUNTED},
    "public.pages.project_strip.WORDS": {*Status} - {*DecisionVersion.COUNTED},
    "public.pages.branches.WORDS": {*Relation.Kind},
    "public.pages.money_course.PAID": {*BLANKS},
    "public.pages.money_course.PROVED": {*BLANKS},
    "public.pages.lineage.DIRECTIONS": {*product(Relation.Kind, (True, False))},
    "public.pages.lineage.OUTSIDE": {*Relation.Kind},
    "public.pages.offers.BLOCKS": {*Offer.IN_CELLS},
}
FOR_SOME_ONLY = {
    "funding.lapsing.LATE": "what was handed in is not late",
    "desk.intake.entries.LINKS": "the other facts are no check boxes",
    "desk.intake.entries.MONEY": "the other amounts are the grant office's",
    "desk.intake.amounts.SAYS": "as what an amount is named; the other roles are of other facts",
    "desk.intake.days.SAYS": "what happens on a day; the other roles are of other facts",
    "desk.intake.work.ACTIVITIES": "„Konzept“ stands in every text and says of none what it is",
    "desk.views.confirming.SAID": "what nobody has said anything to is not answered",
    "desk.applying.forms.GROUPS": "all others stand together as the last group",
    "funding.application_guards.TAKEN_IN": "of any other kind a person has to look",
    "funding.models.kinds.CARRIED_OUT": "a paper and its correction become "
    "versions, and are not closed",
    "grant_office.award.WORDING": "with what a decision begins; the others come later",
    "grant_office.award_form.KINDS": "with what a decision begins; the others come later",
    "projects.models.photos.Photo.FOR_LICENCE": "the others have nothing to be said with",
    "projects.models.photos.Photo.LICENCE_ADDRESSES": "another licence brings its address, a "
    "permission for this site is none for others",
    "public.pages.lead.papers.HANDED_OVER": "whatever way else, it was handed over",
    "public.pages.lead.state.DONE": "only these two are done, and since when",
    "public.pages.lead.state.PLAIN": "the others are told with their dates",
    "public.pages.lead.words.LEVELS": "counties and towns are called by their names",
    "public.pages.money_course.NOTHING_FOLLOWS": "of all others something may be paid out",
    "public.pages.money_sentence.ASIDE": "of the others no money can be asked for",
    "public.pages.search_hits.PAGE_OF_KIND": "people and events lead to what they belong to",
    "public.pages.search_hits.ANCHORS": "of all others the page as a whole is meant",
    "public.pages.search_hits.IN_WORDS": "all others are called by their label",
    "public.machines.linked_data.TYPES": "all others are an Organization to machines",
}
# Columns of tables that the search reads, whose words would find nearly everything, or what no
# page says in these words.
NOT_A_WORD = {
    "projects.Project.publication": "says who may read, and what is found is public",
    "projects.Project.fields_basis": "how the fields of action are known, not what they are",
    "projects.Participation.role": "every project has a lead",
    "projects.Participation.basis": "how the role is known, not what it is",
    "projects.Relation.kind": "a tie is found by the names of both its ends",
    "projects.Document.accessibility": "how a document is made, not what it is about",
    "projects.DocumentText.state": "why there is no text, and then it is found by none",
    "projects.Activity.decision": "three verbs that stand on the page of every living lab",
    "regions.Organisation.level": "a filter of its own",
    "regions.OrganisationName.kind": "whether a name is official, not the name",
    "processes.Service.leika_type": "how a key is made, not what the service is",
    "processes.Service.responsible_level": "every second service would be found by each",
    "strategy.FieldOfAction.basis": "how the field is known, not what it is",
    "strategy.Strategy.existence": "how well it is proven, not what it is",
    "strategy.Strategy.status": "how far it is, not what it is about",
    "strategy.VersionField.basis": "how the field is known, not what it is",
    "strategy.Measure.status": "how far it is, not what it is about",
    "strategy.Measure.fields_basis": "how the fields of action are known, not what they are",
    "funding.Call.state_fixed": "only where days are missing; the state follows from the day",
    "funding.Decision.publication": "says who may read, and what is found is public",
    "funding.Decision.proof_state": "how far a grant is, not what it is for",
    "funding.DecisionVersion.kind": "how a version came about, which its badge says",
    "funding.DecisionVersion.financing_type": "every second decision would be found by each",
    "funding.DecisionVersion.ending": "the status says what a list is asked for",
    "funding.Handover.mode": "how the paper came, not what it says",
    "funding.FunderShare.basis": "how the share is known, not what it is",
    "funding.ProgrammeFunder.role": "every programme has a funder",
}


def tables_of_choices():
    """{dotted name: table} of all dicts of modules and their classes that are keyed by choices."""
    return {
        f"{space}.{name}": table
        for space, names in spaces().items()
        for name, table in names.items()
        if isinstance(table, dict) and not name.startswith("_")
        if any(isinstance(each, Choices) for key in table for each in unfolded(key))
    }


def spaces():
    """{dotted name: names} of the modules of the house and of the classes written in them."""
    found = {}
    for path in python_files():
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        module, written = importlib.import_module(name), path.read_text()
        for word in re.findall(r"^(?:class )?(\w+)(?: = |[(:])", written, re.MULTILINE):
            value = getattr(module, word, None)
            found.setdefault(name, {})[word] = value
            found |= {f"{name}.{word}": vars(value)} if inspect.isclass(value) else {}
    return found


def unfolded(key):
    return [part for each in key for part in unfolded(each)] if isinstance(key, tuple) else [key]


def test_every_table_of_choices_is_known_here():
    assert sorted(tables_of_choices()) == sorted({**COMPLETE, **FOR_SOME_ONLY})
    assert all(FOR_SOME_ONLY.values())


@pytest.mark.parametrize("name", COMPLETE)
def test_a_table_of_choices_has_each_of_them(name):
    assert set(tables_of_choices()[name]) == COMPLETE[name]


def test_the_search_asks_for_no_label_that_nobody_gives():
    sql = "\n".join(installing.functions(connection).values())
    assert set(re.findall(r"search_label\('(\w+)'", sql)) == set(installing.LABELS)


def test_every_code_that_the_search_reads_has_its_word():
    """Dates and amounts say how they are known; nobody searches for that."""
    said = [choices.choices for choices in installing.LABELS.values()]
    silent = {
        f"{model._meta.label}.{name}"
        for model, name in columns_with_choices()
        if model._meta.db_table in installing.ENTRIES_OF
        if not name.endswith(("_basis", "_qualifier")) or name == "fields_basis"
        if model._meta.get_field(name).choices not in said
    }
    assert silent == set(NOT_A_WORD)
    assert all(NOT_A_WORD.values())


@pytest.mark.parametrize("status", Status)
def test_a_decision_is_found_by_its_status(db, status):
    make_decision(make_project("Bauamt"), status=status, wording="Papier")
    finish_transaction_work()
    assert [hit.kind for hit in find(status.label, [Kind.DECISION]).hits[0:9]] == [Kind.DECISION]


def test_the_newest_migration_installs_the_search_as_it_is_now():
    """Labels and SQL reach an installation by a migration only: a change needs a new one."""
    operation = installing.newest("public")
    assert operation.of == installing.fingerprint(connection)


def test_the_guide_for_editors_explains_every_kind_of_blank():
    table = (ROOT / "docs" / "redaktion.md").read_text()
    assert [kind.label for kind in BLANKS if f"| {kind.label} | " not in table] == []
