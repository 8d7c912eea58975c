"""What the grant office keeps of the generated decisions: files, money, proofs, letters, days.

Of real offices they are the busy ones: most decisions have a file, and each file has a dozen rows.
No office of this region keeps more than `MOST_FILES`, however many projects the portal holds.
"""

from bench import words
from bench.chance import BASE, happens, literal, one_of
from bench.filling import insert
from bench.grants import DECISION, DECISIONS
from grant_office.models import (
    Correspondence,
    Deadline,
    FinancingPlan,
    GrantFile,
    Obligation,
    OwnShare,
    Payment,
    PaymentRequest,
    PlanLine,
    Proof,
    Spending,
)

# The i-th row (0 to 2) of decision d; what belongs to it computes its number.
ROW = f"{BASE} + 3 * d + i"
PLAN = f"{BASE} + 4 * n + 2 * k"  # the number of the version that it came with
MOST_FILES = 20_000
# Days from 2021 to 2028, so that some are over, some near and some far.
DUE = "(date '2021-01-01' + bench.draw(3 * d + i, {}, 2900))"
DUTIES = ("final_proof", "period_end", "retention")
STATES = (*["paid"] * 30, *["submitted"] * 9, "draft")
LINES = (
    *[("expenditure", "Personal"), ("expenditure", "Aufträge")],
    *[("grant", "Zuwendung"), ("own", "Eigenmittel")],
)


def rows(numbers, chosen):
    """SQL source: rows i = 0 to 2 of each decision of which a condition on `i` holds."""
    return f"(SELECT n, k, d, i FROM {DECISIONS.format(numbers=numbers)}, generate_series(0, 2) i \
        WHERE {chosen}) rows"


def some(salt, first, others):
    """SQL condition: so many percent have a first row, and of these so many more."""
    return f"{happens(first, salt, 'd')} AND (i = 0 OR {happens(others, salt + 1, '3 * d + i')})"


def files(numbers, land):
    insert(
        GrantFile,
        {
            "decision_id": DECISION,
            "rule_set_id": f"CASE WHEN {happens(90, 101, 'd')} "
            f"THEN {one_of(land.rule_sets, 102, 'd')} END",
            "is_rule_set_confirmed": f"{happens(90, 101, 'd')} AND {happens(50, 103, 'd')}",
            "e_file_number": f"CASE WHEN {happens(70, 104, 'd')} THEN 'E-' || d ELSE '' END",
        },
        f"{DECISIONS.format(numbers=numbers)} WHERE {happens(95, 100, 'd')} AND d <= {MOST_FILES}",
    )


def money(numbers, land):
    """Up to three requests, payments and uses of each decision, and the shares of a county."""
    euros = "(1000 * (1 + bench.draw(3 * d + i, 110, 200)))"
    insert(
        PaymentRequest,
        {
            "id": ROW,
            "decision_id": DECISION,
            "amount": euros,
            "state": one_of(STATES, 111, "3 * d + i"),
            "requested_on": DUE.format(112),
        },
        rows(numbers, some(113, 50, 40)),
    )
    insert(
        Payment,
        {
            "id": ROW,
            "decision_id": DECISION,
            "amount": euros,
            "booked_on": DUE.format(112),
            "budget_year": f"extract(year from {DUE.format(112)})",
            "booking_reference": "'B-' || d || '-' || i",
        },
        rows(numbers, some(115, 60, 50)),
    )
    insert(
        Spending,
        {"payment_id": ROW, "amount": f"{euros} / 2", "used_on": f"{DUE.format(112)} + 30"},
        f"{rows(numbers, some(115, 60, 50))} WHERE {happens(70, 117, '3 * d + i')}",
    )
    insert(
        OwnShare,
        {
            "decision_id": DECISION,
            "organisation_id": one_of(land.local, 118, "d"),
            "budget_year": "2024 + i",
            "product_account": f"CASE WHEN {happens(60, 119, 'd')} THEN '511.' || d ELSE '' END",
            "planned": euros,
        },
        rows(numbers, some(120, 70, 60)),
    )


def plans(numbers, land):
    """The plan of the first version of every other decision."""
    source = f"{DECISIONS.format(numbers=numbers)} WHERE {happens(50, 130, 'd')}"
    insert(FinancingPlan, {"id": PLAN, "version_id": PLAN}, source)
    for position, (side, label) in enumerate(LINES):
        insert(
            PlanLine,
            {
                "plan_id": PLAN,
                "side": literal(side),
                "label": literal(label),
                "planned": "1000 * (1 + bench.draw(d, 131, 200))",
                "position": str(position),
            },
            source,
        )


def duties(numbers, land):
    """Proofs and obligations, and the days of the register that follow from them."""
    own = {"decision_id": DECISION}
    insert(
        Proof,
        {
            **own,
            "kind": "CASE i WHEN 0 THEN 'final' ELSE 'interim' END",
            "year": "CASE WHEN i > 0 THEN 2024 + i END",
            "state": "'in_work'",
        },
        rows(numbers, some(140, 40, 40)),
    )
    insert(
        Obligation,
        {
            **own,
            "id": ROW,
            "clause": "'Nr. ' || i + 1",
            "text": one_of(words.HAPPENINGS, 141, "3 * d + i"),
            "due_on": DUE.format(142),
            "met_on": f"CASE WHEN {happens(60, 143, '3 * d + i')} THEN {DUE.format(142)} - 5 END",
        },
        rows(numbers, some(144, 50, 50)),
    )
    register(numbers, own)


def register(numbers, own):
    """A day for each duty that comes by itself, some done and some of which a day is missing."""
    is_known, is_done = happens(85, 150, "3 * d + i"), happens(55, 151, "3 * d + i")
    insert(
        Deadline,
        {
            **own,
            "duty": f"({literal(DUTIES)})[i + 1]",
            "title": one_of(words.HAPPENINGS, 152, "3 * d + i"),
            "rule": "'R25'",
            "kind": "'frist'",
            "anchor": "'Bescheid'",
            "unrolled": f"CASE WHEN {is_known} THEN {DUE.format(153)} END",
            "rolled": f"CASE WHEN {is_known} THEN {DUE.format(153)} END",
            "missing": f"CASE WHEN {is_known} THEN '' ELSE 'Das Ende ist unbekannt.' END",
            "done_on": f"CASE WHEN {is_known} AND {is_done} THEN {DUE.format(153)} END",
        },
        rows(numbers, "true"),
    )
    insert(
        Deadline,
        {
            **own,
            "duty": "'obligation'",
            "obligation_id": ROW,
            "title": one_of(words.HAPPENINGS, 141, "3 * d + i"),
            "rule": "'R19'",
            "kind": "'frist'",
            "unrolled": DUE.format(142),
            "rolled": DUE.format(142),
            "is_met": happens(60, 143, "3 * d + i"),
        },
        rows(numbers, some(144, 50, 50)),
    )


def letters(numbers, land):
    """Two or three letters of each decision; some are not sorted yet, some come back."""
    is_sorted = happens(97, 160, "3 * d + i")
    insert(
        Correspondence,
        {
            "counterpart": one_of(land.names, 161, "3 * d + i"),
            "subject": "'Schreiben zu BENCH-' || d",
            "arrived_on": DUE.format(162),
            "decision_id": f"CASE WHEN {is_sorted} THEN {DECISION} END",
            "follow_up_on": f"CASE WHEN {happens(5, 163, '3 * d + i')} "
            f"THEN {DUE.format(162)} + 60 END",
        },
        rows(numbers, some(164, 80, 70)),
    )
