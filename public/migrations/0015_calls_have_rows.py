from django.db import migrations

from evidence.content_version import watch


class Migration(migrations.Migration):
    """Pages of calls show their days, rates, steps, who may apply and what is asked for."""

    dependencies = [
        ("public", "0014_events_nobody_sees_renew_nothing"),
        ("funding", "0016_calls_say_what_they_ask"),
    ]

    operations = [
        watch(
            *("funding_callday", "funding_callrate", "funding_callstage"),
            *("funding_eligiblebody", "funding_requirement"),
        )
    ]
