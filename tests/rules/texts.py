"""Terms to compute with in tests: invented texts that say what real ones say."""

from datetime import date
from decimal import Decimal

from funding.rules.interest import BaseRate
from funding.rules.parameters import Key
from funding.rules.terms import Layer, Parameter, Terms
from funding.rules.values import from_kept


def said(key, value, layer=Layer.RULE_SET, text="ANBest-P", clause="", *, confirmed=True, **days):
    return Parameter(
        key, from_kept(key, value), layer, text, clause, source="s", confirmed=confirmed, **days
    )


def in_letter(key, value, clause="Nr. 3"):
    return said(key, value, Layer.DECISION, "Bescheid", clause)


LAW = (
    said(Key.SERVICE_BY_POST, "3 days", Layer.LAW, "VwVfG", valid_until=date(2024, 12, 31)),
    said(Key.SERVICE_BY_POST, "4 days", Layer.LAW, "VwVfG", valid_from=date(2025, 1, 1)),
    said(Key.REMEDY_PERIOD, "1 month", Layer.LAW, "VwGO", "§ 74", confirmed=False),
    said(Key.HOLIDAYS_OF, "NI", Layer.LAW, "Feiertagsgesetz"),
    said(Key.INTEREST_SPREAD, 5, Layer.LAW, "VwVfG", "§ 49a"),
    said(Key.PLAQUE_ABOVE_ERDF, 500000, Layer.LAW, "Verordnung", "Art. 50"),
    said(Key.PLAQUE_ABOVE_ESF, 100000, Layer.LAW, "Verordnung", "Art. 50"),
    said(Key.DURABILITY, "5 years", Layer.LAW, "Verordnung", "Art. 65", confirmed=False),
    said(Key.DURABILITY_OF_SMALL_COMPANIES, "3 years", Layer.LAW, "Verordnung", "Art. 65"),
    said(Key.RETENTION_AFTER_LAST_PAYMENT, "5 years", Layer.LAW, "Verordnung", "Art. 82"),
    said(Key.DE_MINIMIS_LIMIT, 300000, Layer.LAW, "Verordnung"),
    said(Key.DE_MINIMIS_LIMIT_OF_SERVICES, 750000, Layer.LAW, "Verordnung"),
    said(Key.DE_MINIMIS_WINDOW, "3 years", Layer.LAW, "Verordnung"),
    said(Key.INTEREST_DAY_COUNT, "act_365", Layer.HOUSE, ""),
    said(Key.PUBLIC_FUNDS_LIMIT, 100, Layer.HOUSE, ""),
    said(Key.AUDIT_OFFICE_LEAD_TIME, "6 weeks", Layer.HOUSE, ""),
    said(Key.END_RECIPIENT_LEAD_TIME, "3 months", Layer.HOUSE, ""),
    said(Key.EXTENSION_LEAD_TIME, "3 months", Layer.HOUSE, ""),
    said(Key.FIRST_REMINDER, "4 weeks", Layer.HOUSE, ""),
    said(Key.SECOND_REMINDER, "1 week", Layer.HOUSE, ""),
    said(Key.LAST_REMINDER, "1 day", Layer.HOUSE, ""),
    said(Key.LATE_REMINDER, "1 day", Layer.HOUSE, ""),
)
ALIKE = (
    said(Key.REDUCTION_THRESHOLD, 500, clause="Nr. 2"),
    said(Key.REDUCTION_THRESHOLD_STRICT, 0, clause="Nr. 2"),
    said(Key.REDUCTION_THRESHOLD_COMBINED, False, clause="Nr. 2"),
    said(Key.LINE_OVERRUN, 20, clause="Nr. 1.2"),
    said(Key.USE_WINDOW, "6 weeks", clause="Nr. 1.4"),
    said(Key.AUDIT_OFFICE_FIRST, True, clause="Nr. 7"),
    said(Key.RETENTION_AFTER_PROOF, "5 years", clause="Nr. 6"),
)
P = Terms.of(
    LAW,
    ALIKE,
    (
        said(Key.FINAL_PROOF_AFTER_FULFILMENT, "6 months", clause="Nr. 6.1"),
        said(Key.FINAL_PROOF_AFTER_PERIOD, "6 months", clause="Nr. 6.1"),
        said(Key.FINAL_PROOF_AT_MONTH_END, True, clause="Nr. 6.1"),
        said(Key.INTERIM_PROOF_REQUIRED, True, clause="Nr. 6.1"),
        said(Key.INTERIM_PROOF_BY, "04-30", clause="Nr. 6.1"),
        said(Key.INTERIM_PROOF_JOINED_WITHIN, "3 months", clause="Nr. 6"),
    ),
)
GK = Terms.of(
    LAW,
    ALIKE,
    (
        said(Key.FINAL_PROOF_AFTER_FULFILMENT, "1 year", text="ANBest-Gk"),
        said(Key.FINAL_PROOF_AFTER_PERIOD, "1 year", text="ANBest-Gk"),
        said(Key.FINAL_PROOF_AT_MONTH_END, False, text="ANBest-Gk"),
        said(Key.INTERIM_PROOF_REQUIRED, False, text="ANBest-Gk"),
    ),
)
# Money of the EU: no tolerance for single lines, and payment after the bill.
EU = Terms.of(LAW, (said(Key.DRAWDOWN_MODE, "reimbursement", text="ANBest-EFRE/ESF+"),))
NOTHING = Terms()

RATES = tuple(
    BaseRate(date.fromisoformat(day), Decimal(percent), confirmed=True)
    for day, percent in (
        *((f"{year}-{half}-01", "-0.88") for year in (2019, 2020, 2021) for half in ("01", "07")),
        ("2023-01-01", "1.62"),
        ("2023-07-01", "3.12"),
        ("2024-01-01", "3.62"),
    )
)
