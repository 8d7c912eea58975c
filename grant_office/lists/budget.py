"""The budget of the counties: own shares planned and booked, by year and account (R35, R40)."""

from dataclasses import dataclass, field
from decimal import Decimal

import django_filters
from django.db.models import Count, F, Q, Sum

from evidence.tables.writing import Column
from grant_office.lists.decisions import EVERY, NONE
from grant_office.models import OwnShare
from grant_office.overview import OF_A_NAME, with_names

SHOWN = (
    *("budget_year", "product_account", "planned", "booked", "is_in_kind", "decision"),
    *("organisation__name", "organisation__short_name", "organisation__district__name"),
    *(f"decision__{name}" for name in OF_A_NAME),
)
ZERO = Decimal("0.00")
NO_ACCOUNT = "ohne Produktkonto"
NO_COUNTY = "Ohne Landkreis"
KEY = ("organisation__district", "budget_year", "product_account")
ORDER = (
    F("organisation__district__name").asc(nulls_last=True),
    "-budget_year",
    "product_account",
    "organisation__name",
    "pk",
)


class BudgetFilter(django_filters.FilterSet):
    """Own shares of the files that a person may open, by year and county."""

    jahr = django_filters.ChoiceFilter(
        label="Haushaltsjahr", field_name="budget_year", empty_label=EVERY
    )
    landkreis = django_filters.ChoiceFilter(
        label="Landkreis", method="by_county", empty_label=EVERY
    )

    def __init__(self, data, user):
        shares = OwnShare.objects.visible_to(user).standing()
        super().__init__(data, queryset=shares)
        district = "organisation__district__"
        columns = (f"{district}slug", f"{district}name", "budget_year")
        rows = list(shares.order_by(columns[1]).values_list(*columns).distinct())
        years = sorted({year for *_, year in rows}, reverse=True)
        counties = dict.fromkeys((slug, name) for slug, name, _ in rows if slug)
        self.filters["jahr"].extra["choices"] = [(str(year), str(year)) for year in years]
        self.filters["landkreis"].extra["choices"] = [*counties, (NONE, NO_COUNTY)]
        for each in self.form.fields.values():
            each.needed_for = " "

    def by_county(self, queryset, _name, slug):
        if slug == NONE:
            return queryset.filter(organisation__district=None)
        return queryset.filter(organisation__district__slug=slug)

    @property
    def ordered(self):
        """The shares that match: by county, newest year, account."""
        return self.qs.select_related("organisation__district").order_by(*ORDER)


@dataclass
class Account:
    """A Produktkonto of a county in a year: what all its shares add up to, and those shown."""

    name: str
    planned: Decimal
    booked: Decimal
    shares: list = field(default_factory=list)

    @property
    def has_others(self):
        """More than one share, here or on another page."""
        [first, *others] = self.shares
        alone = (0, 0) if first.is_in_kind else (first.planned or 0, first.booked or 0)
        return bool(others) or alone != (self.planned, self.booked)


@dataclass
class CountyYear:
    """A county in a budget year with its accounts; the sums are of all its accounts."""

    county: str
    year: int
    planned: Decimal
    booked: Decimal
    accounts: list = field(default_factory=list)


def sums(shares, *by):
    """{values of the columns `by`: (planned, booked, how many)}, the first two in euros.

    What is unknown adds nothing, nor does what is given in kind, which is no money (R35).
    """
    cash = Q(is_in_kind=False)
    added = {
        "all_planned": Sum("planned", filter=cash, default=ZERO),
        "all_booked": Sum("booked", filter=cash, default=ZERO),
    }
    rows = shares.order_by().values_list(*by).annotate(**added, number=Count("pk"))
    return {tuple(row[:-3]): tuple(row[-3:]) for row in rows}


def in_all(summed):
    """(planned, booked, how many) of all `sums` together."""
    return tuple(sum(each) for each in zip((ZERO, ZERO, 0), *summed.values(), strict=True))


def groups_of(shares, found, of_years):
    """`CountyYear`s for the shares of a page, with the sums over all that was found.

    Those `of_years` are by county and year.
    """
    same = found.filter(
        budget_year__in={share.budget_year for share in shares},
        product_account__in={share.product_account for share in shares},
    )
    of_accounts = sums(same, *KEY)
    groups, accounts = {}, {}
    for share in shares:
        place = (share.organisation.district_id, share.budget_year)
        if place not in groups:
            county = share.organisation.district
            name = county.name if county else NO_COUNTY
            groups[place] = CountyYear(name, share.budget_year, *of_years[place][:2])
        key = (*place, share.product_account)
        if key not in accounts:
            accounts[key] = Account(share.product_account or NO_ACCOUNT, *of_accounts[key][:2])
            groups[place].accounts.append(accounts[key])
        accounts[key].shares.append(share)
    return list(groups.values())


def named(shares, user):
    """Shares with what names their decision, some hundred at a time."""
    return with_names(shares, user).iterator(chunk_size=500)


def purpose(share):
    names = [each.name for each in share.decision.named_shares]
    return ", ".join(names) or str(share.decision)


def e_file(share):
    file = getattr(share.decision, "grant_file", None)
    return file.e_file_number if file else ""


def county(share):
    district = share.organisation.district
    return district.name if district else ""


COLUMNS = [
    Column("Landkreis", county, width=26),
    Column("Haushaltsjahr", lambda share: share.budget_year, width=12),
    Column("Produktkonto", lambda share: share.product_account),
    Column("Stelle", lambda share: share.organisation.name, width=30),
    Column("Zweck", purpose, width=40),
    Column("Aktenzeichen", lambda share: share.decision.file_number),
    Column("E-Akte", e_file),
    Column("geplant", lambda share: share.planned, "euros"),
    Column("gebucht", lambda share: share.booked, "euros"),
    Column(
        "Sach- oder Personalleistung",
        lambda share: "ja" if share.is_in_kind else "nein",
        width=14,
    ),
    Column("Hinweis", lambda share: share.note, width=40),
]
