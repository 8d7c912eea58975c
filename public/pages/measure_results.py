"""What came of a measure, as far as a source says it: a number first, then where it is live."""

from public.strategy_figures import WITH_RESULT
from public.templatetags.drawing import listed
from strategy.models import MeasureState

LONGEST = 160


def result_of(measure, project, activities):
    """Pair (words, text), or None where no source says that anything came of it.

    The measure comes from `trace.traced`; `activities` are those of the project with a result.
    """
    return counted(measure) or live(measure) or tried(activities) or done(project)


def counted(measure):
    """The newest value of its first indicator that has one."""
    for indicator in measure.shown_indicators:
        known = [value for value in indicator.shown_values if value.quantity]
        if known:
            newest = known[-1]
            words = f"{indicator.name}: {in_units(newest.quantity, indicator)}"
            return words, f"Stand {newest.as_of}" if newest.as_of else "ohne Datum"
    return None


def in_units(quantity, indicator):
    return f"{quantity}\N{NO-BREAK SPACE}{indicator.unit}" if indicator.unit else str(quantity)


def live(measure):
    """In which counties it is live."""
    states = [each for each in measure.shown_states if each.state == MeasureState.State.LIVE]
    if not states:
        return None
    since = [f"seit {each.since}" for each in states if each.since.edtf]
    words = f"live in {listed(each.district for each in states)}"
    return words, since[0] if len(states) == len(since) == 1 else ""


def tried(activities):
    """The verdict on what was tried, else its result."""
    for activity in activities:
        words = activity.get_decision_display() or activity.title
        text = activity.result
        return words, text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0]} …"
    return None


def done(project):
    """The state of a project that came to its end."""
    if project is None or project.state not in WITH_RESULT:
        return None
    return project.get_state_display().lower(), "Was daraus wurde, nennt keine Quelle im Einzelnen."
