from django.apps import AppConfig


class GrantOfficeConfig(AppConfig):
    name = "grant_office"
    verbose_name = "Förderstelle"

    def ready(self):
        from accounts import sending
        from grant_office import reminders

        sending.TEXTS |= reminders.TEXTS
