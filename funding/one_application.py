"""The promise that a body applies once to a call that says so, over lead and partners (R44)."""

import pgtrigger
from django.apps import apps
from django.db.models import Q

# An intention is no application yet, and who withdraws is free again.
TAKES_NO_PLACE = ("intended", "withdrawn", "lapsed")
TWICE = "Eine dieser Stellen hat zu diesem Aufruf schon einen Antrag, allein oder als Partner."
CHECK = """
    PERFORM pg_advisory_xact_lock(hashtext('one application'), c.id::integer)
        FROM funding_call c WHERE {calls} ORDER BY c.id;
    IF EXISTS (
        SELECT FROM funding_application a JOIN funding_call c ON c.id = a.call_id
        CROSS JOIN LATERAL (
            SELECT a.lead_id WHERE a.lead_id IS NOT NULL
            UNION SELECT l.organisation_id FROM funding_application_applicants l
            WHERE l.application_id = a.id
        ) body(id)
        WHERE c.is_one_per_body AND a.stage NOT IN ({stages}) AND {calls}
        GROUP BY c.id, body.id HAVING count(*) > 1
    ) THEN
        RAISE unique_violation USING MESSAGE = '{twice}';
    END IF;
    RETURN NULL;
"""


def one_application_each(calls):
    """The trigger of a table; `calls` is the SQL that says which calls `c` a row NEW is about."""
    stages = ", ".join(f"'{stage}'" for stage in TAKES_NO_PLACE)
    return pgtrigger.Trigger(
        name="a_body_applies_once_to_a_call",
        operation=pgtrigger.Insert | pgtrigger.Update,
        when=pgtrigger.After,
        func=CHECK.format(calls=calls, stages=stages, twice=TWICE),
    )


def applied_already(call, bodies, besides=None):
    """A German sentence if one of these bodies has another application to the call, else empty."""
    if not call.is_one_per_body:
        return ""
    applications = apps.get_model("funding.Application").objects.taking_a_place()
    others = applications.filter(call=call).exclude(pk=besides)
    taken = [
        body.name
        for body in sorted(bodies, key=str)
        if others.filter(Q(lead=body) | Q(applicants=body)).exists()
    ]
    if not taken:
        return ""
    return f"Hat zu diesem Aufruf schon einen Antrag, allein oder als Partner: {', '.join(taken)}."
