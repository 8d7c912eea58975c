"""Fills an empty region with so many projects, step by step and batch by batch."""

from bench import grants, office, recorded, rows, strategy
from bench.chance import FUNCTIONS
from bench.filling import batches, execute, restart_numbers, resting_triggers
from bench.land import land, organisations
from evidence.progress import bar

STEPS = (
    *(rows.projects, rows.places, rows.fields, rows.ties),
    *(grants.decisions, grants.versions, grants.events, rows.evidence),
    *(strategy.measures, strategy.links),
    *(office.files, office.money, office.plans, office.duties, office.letters),
)


def generate(size):
    """Add `size` projects to the region that Django is connected to."""
    execute(FUNCTIONS)
    with resting_triggers():
        organisations()
        ground = land(size)
        work = [(step, batch) for batch in batches(size) for step in STEPS]
        for step, (first, last) in bar(work, f"{size:,} Projekte".replace(",", ".")):
            step(f"generate_series({first}, {last}) n", ground)
    restart_numbers()
    recorded.history()
