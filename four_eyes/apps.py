from django.apps import AppConfig


class FourEyesConfig(AppConfig):
    name = "four_eyes"
    verbose_name = "Freigabe"
