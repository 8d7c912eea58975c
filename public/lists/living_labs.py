"""The log of what was tried: activities of all projects in which something is found out."""

from django.contrib.humanize.templatetags.humanize import intcomma
from django.db.models import Count, F, Q

from projects.models import Activity
from public.audience import PUBLIC
from public.german_values import codes, named
from public.lists.filters import FacetedFilterSet, FacetFilter
from regions.models import District
from strategy.models import FieldOfAction

KINDS = codes([(kind.value, kind.label) for kind in Activity.LOGGED])
DECISIONS = codes(Activity.Decision.choices)
OPEN = "offen"
BECAME = {
    Activity.Decision.ADOPT: "übernommen",
    Activity.Decision.PARTLY: "teils übernommen",
    Activity.Decision.ADAPT: "angepasst",
    Activity.Decision.STOP: "beendet",
}


def logged():
    """All activities of the log that everybody may see, the newest first."""
    rows = Activity.objects.visible_to(PUBLIC).filter(kind__in=Activity.LOGGED)
    newest = F("period_last").desc(nulls_last=True)
    return rows.order_by(newest, F("period_first").desc(nulls_last=True), "title", "pk")


def of_kinds(values):
    return Q(kind__in=[KINDS[value] for value in values if value in KINDS])


def kind_options(counted):
    numbers = numbers_by(counted, "kind")
    return [(slug, Activity.Kind(code).label, numbers.get(code, 0)) for slug, code in KINDS.items()]


def with_decisions(values):
    wanted = [DECISIONS[value] for value in values if value in DECISIONS]
    return Q(decision__in=[*wanted, *([""] if OPEN in values else [])])


def decision_options(counted):
    numbers = numbers_by(counted, "decision")
    known = named(Activity.Decision.choices)
    told = [(slug, label, numbers.get(DECISIONS[slug], 0)) for slug, label in known]
    return [*told, (OPEN, "keine bekannt", numbers.get("", 0))]


def in_districts(values):
    return Q(pk__in=linked("project__districts", values))


def district_options(counted):
    numbers = numbers_by(counted, "project__districts")
    rows = District.objects.visible_to(PUBLIC).order_by("short_name", "pk")
    found = rows.values_list("pk", "slug", "short_name")
    return [(slug, name, numbers.get(pk, 0)) for pk, slug, name in found]


def in_fields(values):
    return Q(pk__in=linked("project__fields_of_action", values))


def field_options(counted):
    numbers = numbers_by(counted, "project__fields_of_action")
    rows = FieldOfAction.objects.visible_to(PUBLIC).order_by("position", "name", "pk")
    found = rows.values_list("pk", "slug", "name")
    return [(slug, name, numbers.get(pk, 0)) for pk, slug, name in found]


def linked(path, slugs):
    seen = Activity.objects.visible_to(PUBLIC).order_by()
    return seen.filter(**{f"{path}__slug__in": slugs}).values("pk")


def numbers_by(counted, path):
    rows = counted.order_by().values_list(path).annotate(n=Count("pk", distinct=True))
    return dict(rows)


class LivingLabFilter(FacetedFilterSet):
    """Facets of the log."""

    art = FacetFilter("Art", of_kinds, kind_options)
    entscheidung = FacetFilter("Entscheidung", with_decisions, decision_options)
    landkreis = FacetFilter("Landkreis", in_districts, district_options)
    handlungsfeld = FacetFilter("Handlungsfeld", in_fields, field_options, unfolded=6)


def answer():
    """What became of all that stands in the log, in two sentences; empty for an empty log."""
    numbers = numbers_by(logged(), "decision")
    known = [(numbers.get(code, 0), words) for code, words in BECAME.items()]
    told = [f"{intcomma(number)} {words}" for number, words in known if number]
    silent = numbers.get("", 0)
    sentences = [f"Was daraus wurde: {', '.join(told)}." if told else ""]
    if silent:
        sentences.append(f"Bei {intcomma(silent)} nennt keine Quelle eine Entscheidung.")
    return " ".join(filter(None, sentences))
