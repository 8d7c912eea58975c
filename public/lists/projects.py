"""The list of projects: its filters, what their values are called, its orders."""

from django.contrib.postgres.lookups import Unaccent
from django.db.models import Case, IntegerField, Value, When
from django.db.models.functions import Lower

from funding.models import Programme
from projects.models import State
from public.audience import PUBLIC
from public.fragments import kept, kept_each
from public.german_values import named, slugs
from public.lists.entry_filters import EntryFilterSet, ValueFacet, known_years
from public.lists.years_run import RanFacet
from public.models import Kind
from public.search.hits import BY_TITLE, BY_TITLE_REVERSED, HIGHEST, LOWEST, NEWEST, OLDEST
from regions.models import District, Municipality, Organisation, named_with_its_end
from strategy.models import FieldOfAction, Theme

UNKNOWN = "nicht-bekannt"
REGION_WIDE = "region:alle"
# What addresses said before they spoke German: see `canonical.in_todays_words`.
FORMER_FUNDERS = {"geldgeber": ("geldgeber", slugs(Organisation.Level.choices))}
FORMER = {"status": ("status", slugs(State.choices)), **FORMER_FUNDERS}


def districts(_numbers):
    return [*names_of_districts(), (UNKNOWN, "nicht bekannt")]


@kept
def names_of_districts():
    rows = District.objects.visible_to(PUBLIC).order_by("short_name", "pk")
    named = rows.values_list("slug", "short_name", "ended_last")
    return [(slug, named_with_its_end(name, last)) for slug, name, last in named]


def most_first(labels, numbers):
    return sorted(labels, key=lambda label: -numbers.get(label[0], 0))


def states(numbers):
    return most_first(named(State.choices), numbers)


def fields(numbers):
    return most_first(names_of_fields(), numbers)


@kept
def names_of_fields():
    rows = FieldOfAction.objects.visible_to(PUBLIC).order_by("position", "name", "pk")
    return list(rows.values_list("slug", "name"))


def themes(numbers):
    return most_first(names_of_themes(), numbers)


@kept
def names_of_themes():
    return list(Theme.objects.visible_to(PUBLIC).order_by("name", "pk").values_list("slug", "name"))


def municipalities(numbers):
    return names_in_order(Municipality, numbers, "ags")


def programmes(numbers):
    return names_in_order(Programme, numbers)


def organisations(numbers):
    return names_in_order(Organisation, numbers)


def leads(numbers):
    return [*organisations(numbers), (UNKNOWN, "nicht bekannt")]


def names_in_order(model, keys, key="slug"):
    """Pairs (key, name) in the order of the alphabet of those that everybody may see."""

    def names(missing):
        rows = model.objects.visible_to(PUBLIC).filter(**{f"{key}__in": missing})
        in_order = rows.annotate(sorted_by=Unaccent(Lower("name")))
        return {each: rest for each, *rest in in_order.values_list(key, "sorted_by", "name")}

    found = kept_each(model, list(keys), names)
    in_order = sorted((sorted_by, each, name) for each, (sorted_by, name) in found.items())
    return [(each, name) for _, each, name in in_order]


def funders(numbers):
    """Whose money it is, then who pays it."""
    levels = most_first(named(Organisation.Level.choices), numbers)
    return [*levels, *organisations(numbers.keys() - dict(levels).keys())]


def by_state():
    """Place of an entry's state in the life of a project; an unknown state comes last."""
    places = [
        When(facets__contains=[f"status:{state}"], then=Value(place))
        for place, state in enumerate(slugs(State.choices).values())
    ]
    return Case(*places, output_field=IntegerField())


class ProjectFilter(EntryFilterSet):
    """Search and facets of the projects everybody may see."""

    kind = Kind.PROJECT
    ORDERS = {
        "titel": ("Titel A bis Z", BY_TITLE),
        "titel-ab": ("Titel Z bis A", BY_TITLE_REVERSED),
        "status": ("Status, Idee zuerst", (by_state(), *BY_TITLE)),
        "status-ab": ("Status, Ergebnis zuerst", (by_state().desc(), *BY_TITLE)),
        "beginn": ("Beginn, neueste zuerst", NEWEST),
        "beginn-auf": ("Beginn, älteste zuerst", OLDEST),
        "betrag": ("Höchster bewilligter Betrag zuerst", HIGHEST),
        "betrag-auf": ("Niedrigster bewilligter Betrag zuerst", LOWEST),
    }
    SORTED_WHOLE = ("status", "status-ab")

    landkreis = ValueFacet("Landkreis", districts)
    gemeinde = ValueFacet("Gemeinde", municipalities, unfolded=3)
    status = ValueFacet("Status", states, unfolded=6)
    handlungsfeld = ValueFacet("Handlungsfeld", fields, unfolded=7)
    thema = ValueFacet("Thema", themes, unfolded=5)
    geldgeber = ValueFacet("Geldgeber", funders, unfolded=4)
    programm = ValueFacet("Förderprogramm", programmes, unfolded=4)
    federfuehrung = ValueFacet("Federführung", leads, unfolded=4)
    jahr = ValueFacet("Beginn", known_years(Kind.PROJECT), unfolded=5)
    lief = RanFacet("Lief im Jahr")
