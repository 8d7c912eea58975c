"""The financing plan of a file: what was planned against what came of it (R8, R9)."""

from decimal import Decimal
from functools import cached_property

from django.urls import reverse

from evidence.values.money import euro
from funding.rules.financing import Financing, balance
from funding.rules.lines import Line, checked_lines
from grant_office.models import FinancingPlan, Side
from grant_office.plan_rows import PlanRow


class PlanShown:
    """The part of a `FileShown` that is about the plan of the version in force."""

    @cached_property
    def plan_record(self):
        return FinancingPlan.objects.filter(version=self.current).first()

    @cached_property
    def plan(self):
        """The lines of the plan."""
        return list(self.plan_record.lines.all()) if self.plan_record else []

    @property
    def plan_url(self):
        if self.plan_record:
            return reverse("admin:grant_office_financingplan_change", args=[self.plan_record.pk])
        return f"{reverse('admin:grant_office_financingplan_add')}?version={self.current.pk}"

    @property
    def expenditure(self):
        return [line for line in self.plan if line.side == Side.EXPENDITURE]

    @property
    def sources(self):
        """Those of money; what is given in kind stands beside them (R35)."""
        return [line for line in self.plan if line.side not in (Side.EXPENDITURE, Side.IN_KIND)]

    @property
    def plan_in_kind(self):
        return [line for line in self.plan if line.side == Side.IN_KIND]

    @property
    def planned_in_kind(self):
        return sum((line.planned for line in self.plan_in_kind), Decimal(0))

    @cached_property
    def balance(self):
        """Whether sources are as high as expenditure (R8); None without a plan of both sides."""
        if not (self.expenditure and self.sources):
            return None
        return balance(
            [line.planned for line in self.sources], [line.planned for line in self.expenditure]
        )

    @cached_property
    def lines_check(self):
        """The 20 % rule over the lines (R9), or None where nothing says how to look at them."""
        kind = self.current and self.current.financing_type
        if not (self.known and kind and self.expenditure):
            return None
        lines = [Line(each.label, each.planned, each.actual) for each in self.expenditure]
        return checked_lines(lines, Financing(kind), self.known.terms)

    @cached_property
    def plan_rows(self):
        checks = self.lines_check.lines if self.lines_check else [None] * len(self.expenditure)
        sizes = [Decimal(0)]
        for line, check in zip(self.expenditure, checks, strict=True):
            limit = check.limit if check else None
            sizes += [line.planned, line.actual or Decimal(0), limit or Decimal(0)]
        rows = zip(self.expenditure, checks, strict=True)
        return [PlanRow(line, check, max(sizes)) for line, check in rows]

    @property
    def planned(self):
        return sum((line.planned for line in self.expenditure), Decimal(0))

    @property
    def actual(self):
        """Euros of the lines that have an actual: no less than all of them together."""
        return sum((line.actual or Decimal(0) for line in self.expenditure), Decimal(0))

    @property
    def actual_told(self):
        """„mindestens“ where a line has none yet, „offen“ where none has."""
        known = [line.actual for line in self.expenditure if line.actual is not None]
        if not known:
            return "offen"
        total = euro(self.actual)
        return total if len(known) == len(self.expenditure) else f"mindestens {total}"
