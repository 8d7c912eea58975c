"""The trace from strategy to result: always six steps, and one that is missing says so."""

from collections import defaultdict
from dataclasses import dataclass, replace

from django.db.models import Prefetch
from django.urls import reverse

from funding.reading import in_short
from funding.sums import money_of_projects
from projects.models import Activity
from public.audience import PUBLIC
from public.figures import visible_decisions
from public.pages.measure_results import result_of
from public.periods import period_of
from public.strategy_figures import visible_links, visible_measures
from strategy.models import Indicator, IndicatorValue, MeasureState, Strategy


@dataclass(frozen=True)
class Step:
    """A step with its `links` (words, address), or `words` where nothing leads anywhere.

    `is_open`: missing or not documented, drawn dashed; so is the line towards it.
    """

    kind: str
    links: tuple = ()
    words: str = ""
    text: str = ""
    is_open: bool = False
    is_open_next: bool = False
    is_here: bool = False


def traces(pairs, here=""):
    """The steps of each pair (measure, project or None) that passed its gate; eight queries.

    `here` is the kind of step that the page is about. The measures must come from `traced`.
    """
    projects = {project.pk: project for _, project in pairs if project}
    money = money_of_projects(list(projects), PUBLIC)
    decisions = decisions_in(money)
    told = told_results(projects)
    return [
        line(
            [
                strategy_step(measure.strategy),
                fields_step(measure),
                measure_step(measure),
                project_step(project),
                decision_step(project, money, decisions),
                result_step(measure, project, told),
            ],
            here,
        )
        for measure, project in pairs
    ]


def traced(measures):
    """The measures with all that their traces tell."""
    states = MeasureState.objects.visible_to(PUBLIC).select_related("district")
    indicators = Indicator.objects.visible_to(PUBLIC)
    return measures.select_related("strategy", "body").prefetch_related(
        "strategy__versions",
        "fields_of_action",
        Prefetch("states", states, to_attr="shown_states"),
        Prefetch("indicators", indicators.prefetch_related(shown_values()), "shown_indicators"),
    )


def shown_values():
    return Prefetch("values", IndicatorValue.objects.visible_to(PUBLIC), "shown_values")


def traces_through(project):
    """The traces of all measures that the project carries out; one query where there is none."""
    links = visible_links().filter(project=project).order_by()
    measures = traced(visible_measures()).filter(pk__in=links.values("measure"))
    pairs = [(measure, project) for measure in measures]
    return traces(pairs, here="Projekt") if pairs else []


def line(steps, here):
    """Dash the stretch between a step that is open and its neighbour."""
    following = [*steps[1:], steps[-1]]
    return [
        replace(step, is_open_next=step.is_open or after.is_open, is_here=step.kind == here)
        for step, after in zip(steps, following, strict=True)
    ]


def page(name, key):
    return reverse(f"public:{name}-detail", args=[key])


def strategy_step(strategy):
    if strategy is None:
        return Step("Strategie", words="keine", text="keiner Strategie zugeordnet", is_open=True)
    link = (strategy.title, page("strategy", strategy.slug))
    is_open = strategy.existence == Strategy.Existence.NOT_PROVEN
    return Step("Strategie", (link,), text=adopted(strategy), is_open=is_open)


def adopted(strategy):
    """When its newest version was adopted, else how well it is proven."""
    days = [each.adopted_on for each in strategy.versions.all() if each.adopted_on.edtf]
    return f"beschlossen: {days[-1]}" if days else strategy.get_existence_display()


def fields_step(measure):
    fields = measure.fields_of_action.all()
    if not fields:
        return Step("Handlungsfeld", words="nicht genannt", is_open=True)
    links = tuple((field.name, page("field", field.slug)) for field in fields)
    return Step("Handlungsfeld", links, text=measure.get_fields_basis_display())


def measure_step(measure):
    link = (measure.title, page("measure", measure.slug))
    return Step("Maßnahme", (link,), text=measure.get_status_display())


def project_step(project):
    if project is None:
        return Step(
            "Projekt", words="keins bekannt", text="Keine Quelle nennt ein Vorhaben.", is_open=True
        )
    link = (project.name, page("project", project.slug))
    text = ", ".join(filter(None, [project.get_state_display(), period_of(project)]))
    return Step("Projekt", (link,), text=text)


def decisions_in(money):
    """{decision id: decision with `shown`} of all that pays for the projects; two queries."""
    numbers = {number for each in money.values() for number in each.parts}
    rows = in_short(visible_decisions().filter(pk__in=numbers), PUBLIC) if numbers else []
    return {row.pk: row for row in rows}


def decision_step(project, money, decisions):
    if project is None:
        return Step("Entscheidung", words="keine bekannt", is_open=True)
    own = money[project.pk]
    paying = [decisions[number] for number in own.parts if number in decisions]
    if not own.has_decisions or not paying:
        return Step(
            "Entscheidung",
            words="keine bekannt",
            text="Keine Quelle nennt eine Förderung.",
            is_open=True,
        )
    if not own.granted.count:
        beside = "; ".join(f"{label}: {total}" for label, total in own.beside_in_words)
        return Step("Entscheidung", words="noch kein Bescheid", text=beside, is_open=True)
    granted = [each for each in paying if each.shown.current and each.shown.current.is_counted]
    words = str(own.granted) if own.granted else "Betrag nicht genannt"
    return Step("Entscheidung", ((words, where(granted, project)),), text=of(granted))


def where(granted, project):
    """The page of the one decision, else the money on the page of the project."""
    one = page("decision", granted[0].pk)
    return one if len(granted) == 1 else f"{page('project', project.slug)}#geld"


def of(granted):
    if len(granted) > 1:
        return f"{len(granted)} Bewilligungen"
    shown = granted[0].shown
    return f"{shown.day_is}: {shown.day}" if shown.day else "ohne Datum"


def told_results(projects):
    """{project id: its activities that say what came of them}; one query."""
    found = defaultdict(list)
    rows = Activity.objects.visible_to(PUBLIC).filter(project__in=projects).exclude(result="")
    for activity in rows if projects else ():
        found[activity.project_id].append(activity)
    return found


def result_step(measure, project, told):
    result = result_of(measure, project, told[project.pk] if project else [])
    if result is None:
        return Step(
            "Ergebnis",
            words="nicht bekannt",
            text="Keine Quelle sagt, was daraus wurde.",
            is_open=True,
        )
    words, text = result
    return Step("Ergebnis", words=words, text=text)
