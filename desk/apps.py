from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "desk"
    verbose_name = "Arbeitsplatz"

    def ready(self):
        from accounts import sending
        from desk import due

        sending.TEXTS |= due.TEXTS
