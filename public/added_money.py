"""What decisions come to, added up from their versions: of any day, and by the words of filters."""

from django.db.models import Case, Count, OuterRef, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce

from evidence.values.money import BLANKS, Qualifier, Total, totals_in_database
from funding.models import DecisionVersion
from public.figures import Reach, with_reach, with_year
from public.money_cells import Cell, GrantSum, Money
from public.payers import with_bearers, with_payers

# As addresses say it of a decision, and as the filter does.
REACH_WORDS = {Reach.ALONE: "einer", Reach.SHARED: "mehrere", Reach.EVERYWHERE: "alle"}
REACH_LABELS = {
    "einer": "nur ein Landkreis",
    "mehrere": "mehrere oder nicht bekannt",
    "alle": "alle Landkreise",
}


def with_reach_in_words(decisions):
    """Decisions with `reach_in_words`, as the filter of their list says it."""
    words = [When(reach=reach, then=Value(word)) for reach, word in REACH_WORDS.items()]
    return with_reach(decisions).annotate(reach_in_words=Case(*words, output_field=TextField()))


def own_shares(versions):
    """Those versions of grants of which a source states what the recipients pay themselves."""
    return versions.counted().exclude(own_contribution_qualifier__in=BLANKS)


def money_of(decisions):
    """`Money` of a queryset of decisions that passed its gate; four queries."""
    by = ("year", "reach", "payers", "worth")
    in_force = DecisionVersion.objects.in_force()
    state = Subquery(in_force.filter(decision=OuterRef("pk")).values("status"))
    found = with_payers(with_year(with_reach(decisions))).annotate(
        worth=Coalesce(state, Value(""), output_field=TextField())
    )
    numbers = found.order_by().values_list(*by).annotate(n=Count("pk", distinct=True))
    known = in_force.exclude(amount_qualifier=Qualifier.NOT_APPLICABLE)
    totals = totals_in_database(found.filter(versions__in=known), "versions__amount", *by)
    cells = [Cell(*key, number, totals.get(tuple(key), Total())) for *key, number in numbers]
    return Money(cells, own_shares_by_bearers(decisions))


def own_shares_by_bearers(decisions):
    """{word of who bears them: GrantSum}."""
    stated = own_shares(DecisionVersion.objects.in_force())
    found = with_bearers(decisions).filter(versions__in=stated)
    totals = totals_in_database(found, "versions__own_contribution", "bearers")
    return {word: GrantSum(total.count, total) for word, total in totals.items()}
