from django.db import migrations

from evidence.all_at_once import AllAtOnce
from evidence.stated_column import keep_words

AMOUNTS = {
    "total_expenditure": ("Gesamtausgaben", "total_expenditures_match_their_qualifier"),
    "eligible_expenditure": (
        "Zuwendungsfähige Ausgaben",
        "eligible_expenditures_match_their_qualifier",
    ),
    "own_contribution": ("Eigenanteil", "own_contributions_match_their_qualifier"),
    "third_party_share": ("Anteil Dritter", "third_party_shares_match_their_qualifier"),
}
# Working copies and proposals that began earlier do not know the columns yet.
WORDS = ", ".join(f'"{name}_stated": ""' for name in AMOUNTS)
CARRY_ALONG = [
    f"""UPDATE projects_proposal SET {column} = jsonb_set({column}, '{{project}}',
        '{{{WORDS}}}' || ({column} -> 'project')) WHERE {column} ? 'project'"""  # noqa: S608
    for column in ("document", "base")
]


class Migration(migrations.Migration):
    dependencies = [("projects", "0007_what_is_pointed_at_stays")]

    operations = [
        *(migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in CARRY_ALONG),
        AllAtOnce(operations=[*keep_words("project", AMOUNTS)]),
    ]
