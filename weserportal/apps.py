from django.apps import AppConfig
from django.core import checks

from weserportal.checks import kern_is_there, uploads_can_be_kept


class WeserportalConfig(AppConfig):
    name = "weserportal"
    verbose_name = "Weserportal"

    def ready(self):
        checks.register(kern_is_there, checks.Tags.staticfiles)
        checks.register(uploads_can_be_kept, checks.Tags.files)
