"""What the running of the site remembers: when its jobs ran, and what was loaded from the files."""

from django.db import models


class JobRun(models.Model):
    """When a job last came to its end, and what stopped it since; one row for each."""

    name = models.CharField("Name", max_length=50, unique=True)
    ran_at = models.DateTimeField("zuletzt gelaufen", null=True)
    problem = models.CharField("Grund", max_length=200, blank=True)

    class Meta:
        verbose_name = "Lauf"
        verbose_name_plural = "Läufe"
        default_permissions = ()

    def __str__(self):
        return self.name


class LoadedRow(models.Model):
    """What a content file said of a row when it was last loaded: a digest for each attribute.

    `path` names the row by its keys in the files, `number` the row in the database.
    """

    path = models.CharField("Pfad", max_length=1000, unique=True)
    number = models.BigIntegerField("Nummer")
    digests = models.JSONField("Prüfsummen")

    class Meta:
        verbose_name = "Geladene Zeile"
        verbose_name_plural = "Geladene Zeilen"
        default_permissions = ()

    def __str__(self):
        return self.path
