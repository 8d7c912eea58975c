"""Who stands in for whom today, and for whose sake something waits for a deputy."""

from collections import defaultdict

from django.db.models import Prefetch, Value
from django.utils.formats import date_format

from accounts.models import Absence, Membership, User


def stood_in_for_by(deputy):
    """The people who are away today and have named this person, by name."""
    today = Absence.objects.today().filter(deputy=deputy, person__is_active=True)
    held = Prefetch("memberships", Membership.objects.with_offices(), "held")
    people = User.objects.filter(absence__in=today).order_by("name", "pk")
    return people.prefetch_related(held)


def waits_for_them_too(models, absent):
    """{model: {number: names}} of the records that these people could release, were they there.

    The models have the gate `releasable_by`. What a deputy sees is asked of the deputy's own.
    """
    names, people = {model: defaultdict(list) for model in models}, list(absent)
    parts = [
        model.objects.releasable_by(person).order_by().values_list(Value(place), Value(who), "pk")
        for place, model in enumerate(models)
        for who, person in enumerate(people)
    ]
    for place, who, pk in sorted(parts[0].union(*parts[1:], all=True) if parts else ()):
        names[models[place]][pk].append(str(people[who]))
    return names


def in_place_of(names):
    """What the entry of something that waits says of those it waits for as well, or ''."""
    return f", in Vertretung von {' und '.join(names)}" if names else ""


def with_deputies(people):
    """{person: None, or the one they stand in for} of these and of who stands in for them today.

    Who gets a letter anyway gets it once, and for themselves.
    """
    told = dict.fromkeys(people)
    away = Absence.objects.today().filter(person__in=people).order_by("person__name", "pk")
    for absence in away.select_related("person", "deputy"):
        told.setdefault(absence.deputy, absence.person)
    return told


def sentence_on(absence):
    """Who stands in for whom and how long, as a part of a sentence."""
    until = date_format(absence.last_day, "j. F Y")
    return f"{absence.deputy} vertritt {absence.person} bis zum {until}"
