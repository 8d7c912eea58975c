import gc

from django.apps import AppConfig
from django.core import checks


class WeserportalConfig(AppConfig):
    name = "weserportal"
    verbose_name = "Weserportal"

    def ready(self):
        from weserportal.checks import jobs_are_run, kern_is_there, uploads_can_be_kept

        checks.register(kern_is_there, checks.Tags.staticfiles)
        checks.register(uploads_can_be_kept, checks.Tags.files)
        checks.register(jobs_are_run, checks.Tags.database)
        # What was imported stays; looking through it for garbage took a fifth of `migrate`.
        gc.freeze()
