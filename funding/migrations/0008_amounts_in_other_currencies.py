from django.db import migrations

from evidence.all_at_once import AllAtOnce
from evidence.stated_column import keep_words

SHARE = "Anteil"
AMOUNTS = {
    "programme": {
        "budget": ("Mittel des Programms", "programme_budgets_match_their_qualifier"),
        "minimum_volume": ("Mindestvolumen", "minimum_volumes_match_their_qualifier"),
        "cap": ("Höchstbetrag", "programme_caps_match_their_qualifier"),
    },
    "call": {"budget": ("Mittel des Aufrufs", "call_budgets_match_their_qualifier")},
    "decisionversion": {
        "amount": ("Betrag", "granted_amounts_match_their_qualifier"),
        "eligible_expenditure": (
            "Zuwendungsfähige Ausgaben",
            "eligible_expenditures_of_decisions_match_their_qualifier",
        ),
        "total_expenditure": (
            "Gesamtausgaben",
            "total_expenditures_of_decisions_match_their_qualifier",
        ),
        "own_contribution": (
            "Eigenanteil",
            "own_contributions_of_decisions_match_their_qualifier",
        ),
    },
    "projectshare": {"amount": (SHARE, "project_shares_match_their_qualifier")},
    "draftshare": {"amount": (SHARE, "shares_of_drafts_match_their_qualifier")},
    "fundershare": {"amount": (SHARE, "funder_shares_match_their_qualifier")},
    "recipientshare": {"amount": (SHARE, "recipient_shares_match_their_qualifier")},
    "part": {
        "amount": ("Betrag", "parts_match_their_qualifier"),
        "total_expenditure": ("Gesamtausgaben", "costs_of_parts_match_their_qualifier"),
    },
    "furtheramount": {"amount": ("Betrag", "further_amounts_match_their_qualifier")},
}


class Migration(migrations.Migration):
    dependencies = [("funding", "0007_rates_as_sources_say_them")]

    operations = [
        AllAtOnce(
            operations=[each for model in AMOUNTS for each in keep_words(model, AMOUNTS[model])]
        )
    ]
