"""The history of what was generated, as the triggers would have left it: for pages of past days.

Every row came some days ago, and every third was written once more since.
"""

from bench.filling import execute
from evidence.history.changes import event_models

APPS = ("evidence", "regions", "strategy", "projects", "funding", "processes")  # of past pages
CAME, CHANGED = 30, 20  # days ago


def history():
    """Lines for all rows that have none; those of the region came on the same day."""
    for model, events in event_models().items():
        if model._meta.app_label in APPS:
            record(model, events)


def record(model, events):
    table = events._meta.db_table
    execute(f"""UPDATE "{table}" SET pgh_created_at = now() - interval '{CAME} days'""")
    there = {column.column for column in model._meta.concrete_fields}
    names = [each.column for each in events._meta.concrete_fields if each.column in there]
    own = {f'"{name}"': f'r."{name}"' for name in names}
    if any(each.column == "pgh_obj_id" for each in events._meta.concrete_fields):
        own["pgh_obj_id"] = "r.id"
    new = f"""NOT EXISTS (SELECT FROM "{table}" e WHERE e.id = r.id AND e.pgh_label = 'insert')"""
    for label, days, which in (("insert", CAME, new), ("update", CHANGED, "r.id % 3 = 0")):
        execute(
            f'INSERT INTO "{table}" (pgh_created_at, pgh_label, {", ".join(own)}) '
            f"SELECT now() - interval '{days} days', '{label}', {', '.join(own.values())} "
            f'FROM "{model._meta.db_table}" r WHERE {which} ORDER BY r.id'
        )
