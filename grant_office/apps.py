from django.apps import AppConfig


class GrantOfficeConfig(AppConfig):
    name = "grant_office"
    verbose_name = "Förderstelle"
