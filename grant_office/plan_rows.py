"""A line of a financing plan as the file draws it: plan, actual, and the light of R9."""

from dataclasses import dataclass
from decimal import Decimal

from funding.rules.lines import Light
from grant_office.models import PlanLine

FINE = (Light.WITHIN, Light.COVERED)


@dataclass(frozen=True)
class PlanRow:
    """A line of expenditure with its light; percentages of the largest in the table, for bars."""

    line: PlanLine
    check: object
    scale: Decimal

    @property
    def is_fine(self):
        """As far as it is known: what has no actual yet exceeds nothing."""
        return self.check is None or self.check.light in (*FINE, Light.NOT_STATED)

    @property
    def badge(self):
        if self.line.actual is None:
            return {"tone": "unknown", "icon": "draft", "label": "noch ohne Ist"}
        if self.check is None:
            return {"tone": "unknown", "icon": "draft", "label": "nicht zu prüfen"}
        if self.check.light == Light.UNSETTLED:
            return {"tone": "unknown", "icon": "draft", "label": self.check.light.label}
        tone, icon = ("success", "check") if self.is_fine else ("warning", "warning")
        return {"tone": tone, "icon": icon, "label": self.check.light.label}

    @property
    def over(self):
        """Euros beyond what may be spent without asking, or None."""
        limit = self.check.limit if self.check else None
        actual = self.line.actual or Decimal(0)
        return actual - limit if limit is not None and actual > limit else None

    def share(self, euros):
        return share_of(euros, self.scale)

    @property
    def actual_percent(self):
        return self.share(self.line.actual or Decimal(0))

    @property
    def planned_percent(self):
        return self.share(self.line.planned)

    @property
    def limit_percent(self):
        limit = self.check.limit if self.check else None
        return None if limit is None else self.share(limit)


def share_of(part, whole):
    """Percent of a whole as SVG reads it: „93.33“."""
    return f"{part * 100 / whole:.2f}" if part and whole else "0"


def summed(shares):
    """(planned, booked) euros of own shares; what is not known adds nothing."""
    rows = list(shares)
    return tuple(
        sum((getattr(each, name) or Decimal(0) for each in rows), Decimal(0))
        for name in ("planned", "booked")
    )
