"""What the generated measures are: one for a hundred projects, and three in ten belong to it."""

from django.contrib.contenttypes.models import ContentType

from bench import words
from bench.chance import BASE, PROJECT, happens, one_of
from bench.filling import insert
from evidence.models import Citation
from projects.models import MeasureProject
from strategy.models import Indicator, Measure, MeasureState

EVERY = 100
STATUSES = ("intended", "running", "running", "done", "unknown", "unknown")
MEASURE = f"{BASE} + n"
OF_PROJECT = f"(n + {EVERY - 1}) / {EVERY} * {EVERY}"  # the number of its measure


def measures(numbers, land):
    """Measures with fields, counties and states; some with an indicator."""
    heads = f"{numbers} WHERE n % {EVERY} = 0"
    insert(
        Measure,
        {
            "id": MEASURE,
            "slug": "'massnahme-' || n",
            "title": f"{one_of(words.TOPICS, 120)} || ' ' || n",
            "facts": one_of(words.MIDDLES, 121),
            "status": one_of(STATUSES, 122),
        },
        heads,
    )
    insert(
        Measure.fields_of_action.through,
        {"measure_id": MEASURE, "fieldofaction_id": one_of(land.fields, 123)},
        heads,
    )
    kind = ContentType.objects.get_for_model(Measure).pk
    insert(
        Citation,
        {
            "content_type_id": str(kind),
            "object_id": MEASURE,
            "source_id": one_of(land.sources, 129),
        },
        heads,
    )
    own = one_of(land.districts, 124)
    insert(Measure.districts.through, {"measure_id": MEASURE, "district_id": own}, heads)
    insert(
        MeasureState,
        {"measure_id": MEASURE, "district_id": own, "state": one_of(("running", "live"), 125)},
        f"{heads} AND {happens(40, 126)}",
    )
    insert(
        Indicator,
        {"measure_id": MEASURE, "name": "'Leistungen online'"},
        f"{heads} AND {happens(30, 127)}",
    )


def links(numbers, land):
    """Which projects carry out which measure."""
    insert(
        MeasureProject,
        {"measure_id": f"{BASE} + {OF_PROJECT}", "project_id": PROJECT},
        f"{numbers} WHERE {happens(30, 128)} AND {OF_PROJECT} <= {land.size}",
    )
