"""Decisions that may be one and the same: of a project, of one amount, of one day (R37)."""

from funding.models import Decision, DecisionVersion


def doubles_of(decision):
    """Other decisions with a project, the amount in force and the day of this one."""
    version = decision.versions.in_force().first()
    day = Decision.objects.with_day().values_list("day", flat=True).get(pk=decision.pk)
    if version is None or not (day or version.amount.is_known):
        return Decision.objects.none()
    alike = DecisionVersion.objects.in_force().filter(
        amount_qualifier=version.amount_qualifier,
        amount_min=version.amount_min,
        amount_max=version.amount_max,
    )
    others = Decision.objects.with_day().exclude(pk=decision.pk).filter(day=day)
    shared = decision.project_shares.values("project")
    found = others.filter(pk__in=alike.values("decision"), project_shares__project__in=shared)
    return found.order_by("pk").distinct()
