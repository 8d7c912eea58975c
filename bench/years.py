"""Twenty years of life for a region: what people will have changed, amended, handed over, merged.

Unlike the rows of `generate` all this goes through the models, with the triggers awake, so that it
leaves the history that such years leave; then that history is moved to its year.
"""

from datetime import timedelta

import pghistory
from django.db.models import F, Value
from django.db.models.functions import Concat
from django.utils.timezone import localdate, now

from bench import words
from evidence.history.changes import event_models
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import (
    Decision,
    DecisionVersion,
    FunderShare,
    Handover,
    ProjectShare,
    RecipientShare,
    Status,
)
from projects.models import Project, State
from projects.publication import PUBLIC, Publication
from regions.models import District, Municipality, Organisation

YEARS = 20
YEAR = timedelta(days=365)
JUST_NOW = YEAR / 2  # what the history tells of since then was not moved yet


def live(changes, years=YEARS):
    """Let so many years pass with so many changes each; what is there was there before them."""
    move_history(years + 1)
    for year in range(years, 0, -1):
        with pghistory.context(reason=f"Pflege vor {year} Jahren"):
            change_projects(year, changes)
            amend_decisions(year, changes // 4 + 1)
            hand_over(year, changes // 4 + 1)
            end_organisations(year, changes // 16 + 1)
            if year % 5 == 0:
                end_county(year)
                merge_municipalities(year)
        move_history(year)


def move_history(years):
    """What the history tells of today happened so many years ago."""
    for model in event_models().values():
        recent = model.objects.filter(pgh_created_at__gt=now() - JUST_NOW)
        recent.update(pgh_created_at=F("pgh_created_at") - YEAR * years)


def day(years):
    """The day so many years ago, as a FlexDate."""
    return FlexDate((localdate() - YEAR * years).isoformat())


def some(queryset, year, number):
    """So many of the records, others each year and the same on every machine."""
    found = list(queryset.order_by("pk"))
    return [found[(31 * year + 7 * each) % len(found)] for each in range(number)] if found else []


def word(words_, year, number=0):
    return words_[(year + number) % len(words_)]


def change_projects(year, number):
    """Texts and states change, and rows are added."""
    for each, project in enumerate(some(Project.objects.all(), year, number)):
        state = word(State.values, year, each)
        sentence = f" {word(words.MIDDLES, year, each)}"
        longer = Concat("summary", Value(sentence))
        shown = longer if len(project.summary) < 1000 else sentence.strip()
        Project.objects.filter(pk=project.pk).update(state=state, summary=shown)
        title = f"{word(words.HAPPENINGS, year, each)} {year}-{each}"
        project.milestones.create(title=title, due=day(year))
        project.news.create(title=title, text=sentence.strip(), day=localdate() - YEAR * year)


def amend_decisions(year, number):
    """A further version with the same givers and takers."""
    public = Decision.objects.filter(publication__in=PUBLIC, versions__is_draft=False).distinct()
    for decision in some(public, year, number):
        version = decision.versions.filter(is_draft=False).last()
        shares = [*version.funders.all(), *version.recipients.all()]
        version.number += 1
        version.changes = f"Die Laufzeit wurde verlängert ({year})."
        version.decided = day(year)
        copy(version)
        for share in shares:
            share.version = version
            copy(share)


def copy(record):
    """The record as it is now, a second time."""
    record.pk, record._state.adding = None, True
    record.save()


def hand_over(year, number):
    """New decisions for projects that there are, handed over on the day."""
    funders = some(Organisation.objects.filter(level__in=["state", "federal"]), year, number)
    takers = some(Organisation.objects.filter(level__in=["district", "local"]), year, number)
    projects = some(Project.objects.all(), year, number)
    for each, project in enumerate(projects):
        decision = Decision.objects.create(
            key=f"jahr-{year}-{each}", publication=Publication.PUBLISHED
        )
        ProjectShare.objects.create(decision=decision, project=project)
        version = DecisionVersion.objects.create(
            decision=decision,
            status=Status.GRANTED,
            wording=word(words.WORDINGS, year, each),
            amount=Amount.exactly(1000 * (year + each)),
            decided=day(year),
        )
        for share, found in ((FunderShare, funders), (RecipientShare, takers)):
            if found:
                share.objects.create(version=version, organisation=found[each])
        mode = Handover.Mode.IN_PERSON
        Handover.objects.create(decision=decision, day=day(year), mode=mode, place="Rathaus")


def end_organisations(year, number):
    """Each has a successor of the same kind, that later may have one too."""
    there = Organisation.objects.filter(ended_edtf="")
    for each, former in enumerate(some(there, year, number)):
        members = list(former.member_districts.all())
        later = Organisation.objects.get(pk=former.pk)
        later.slug, later.name = f"seit-{year}-{each}", f"{former.name[:180]} neu {year}"
        later.founded = day(year)
        copy(later)
        later.member_districts.set(members)
        former.ended = day(year)
        if former.founded_last and former.founded_last > former.ended_first:
            former.founded = FlexDate("")
        former.save()
        former.successions.create(successor=later, day=day(year))


def end_county(year):
    """A county that went into one that is there."""
    [successor] = some(District.objects.filter(ended_edtf=""), year, 1)
    former = District.objects.create(
        slug=f"altkreis-{year}",
        ags=f"99{year:03}",
        name=f"Landkreis Altenau {year}",
        short_name=f"Altenau {year}",
        ended=day(year),
    )
    former.successions.create(successor=successor, day=day(year))


def merge_municipalities(year):
    """One of them goes into a neighbour of its county."""
    for district in District.objects.filter(ended_edtf=""):
        there = Municipality.objects.filter(district=district, ended_edtf="")
        former, successor, *_ = [*some(there, year, 2), None, None]
        if former and successor and former != successor:
            former.ended = day(year)
            former.save()
            former.successions.create(successor=successor, day=day(year))
