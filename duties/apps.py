from django.apps import AppConfig
from django.core import checks


class DutiesConfig(AppConfig):
    name = "duties"
    verbose_name = "Barrierefreiheit und Rückmeldungen"

    def ready(self):
        from duties.checks import provider_is_missing, provider_is_unset, review_is_due

        checks.register(provider_is_unset, "duties")
        checks.register(provider_is_missing, "duties", deploy=True)
        checks.register(review_is_due, checks.Tags.database)
