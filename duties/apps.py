from django.apps import AppConfig
from django.core import checks


class DutiesConfig(AppConfig):
    name = "duties"
    verbose_name = "Barrierefreiheit und Rückmeldungen"

    def ready(self):
        from accounts import deeds
        from duties import kept_of_people
        from duties.checks import provider_is_missing, provider_is_unset, review_is_due

        deeds.KEPT |= kept_of_people.KEPT
        checks.register(provider_is_unset, "duties")
        checks.register(provider_is_missing, "duties", deploy=True)
        checks.register(review_is_due, checks.Tags.database)
