"""Who pays for a decision, as one word: the levels of all who pay by the version in force.

Each decision has exactly one such word, so that sums by it have no part in common: what Bund and
Land pay together without any source dividing it is „bund-und-land“, neither the one's nor the
other's. The word is the value of a filter, too. Own shares have such a word of those who receive
the grant, for they bear them.
"""

from itertools import combinations

from django.db.models import Case, Func, Max, OuterRef, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce

from funding.models import DecisionVersion, FunderShare, RecipientShare
from public.german_values import slugs
from regions.models import Organisation

Level = Organisation.Level
AND = "-und-"
NOBODY = "nicht-bekannt"
OTHERS = "andere"
# From the largest to the nearest; whoever has no level comes last.
LABELS = {
    Level.FEDERAL: "Bund",
    Level.STATE: "Land",
    Level.EU: "EU",
    Level.DISTRICT: "Landkreis",
    Level.LOCAL: "Stadt oder Gemeinde",
    "": "andere",
}
WORDS = {**slugs(Level.choices), "": OTHERS}
ONE_BY_ONE = {WORDS[level]: label for level, label in LABELS.items()}


def with_payers(decisions):
    """Decisions with `payers`, the word of all who pay by the version in force."""
    return decisions.annotate(payers=levels_of(FunderShare.objects.paying()))


def with_bearers(decisions):
    """Decisions with `bearers`, the word of all who receive by the version in force."""
    return decisions.annotate(bearers=levels_of(RecipientShare.objects.all()))


def levels_of(shares):
    """The word of the organisations of these shares in the version in force of a decision."""
    of_decision = shares.filter(
        version__decision=OuterRef("pk"), version__in=DecisionVersion.objects.in_force()
    )
    there = [
        Max(Case(When(organisation__level=level, then=Value(WORDS[level])))) for level in LABELS
    ]
    word = Func(Value(AND), *there, function="CONCAT_WS", output_field=TextField())
    each = of_decision.order_by().values("version__decision").annotate(word=word).values("word")
    return Coalesce(Subquery(each), Value(NOBODY), output_field=TextField())


def every_word():
    """{word: German label} of all that can be, in the order in which bars and tables say them.

    What two pay together stands between what each of them pays.
    """
    order = list(ONE_BY_ONE)
    subsets = [c for size in range(1, len(order) + 1) for c in combinations(order, size)]
    ordered = sorted(subsets, key=lambda subset: [order.index(word) for word in subset])
    return {AND.join(each): label_of(each) for each in ordered} | {NOBODY: "nicht genannt"}


def label_of(words):
    """„Bund, Land und EU“ of single words."""
    *first, last = (ONE_BY_ONE[word] for word in words)
    return f"{', '.join(first)} und {last}" if first else last


PAYERS = every_word()


def together(word):
    """How many levels pay together."""
    return 0 if word == NOBODY else word.count(AND) + 1
