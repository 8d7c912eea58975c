"""The search table: what everybody may read, in the form that lists and searches need.

Nobody writes here by hand. Triggers of the database fill these tables at each commit from what is
published (`migrations/0002_search_table.sql`), whoever changed it and by whatever means.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F

from evidence.values.choices import known_choices


class Kind(models.TextChoices):
    """Kinds of records in the order of their weight when they fit a search equally well."""

    PROJECT = "project", "Projekt"
    ORGANISATION = "organisation", "Organisation"
    PROGRAMME = "programme", "Förderprogramm"
    DECISION = "decision", "Förderentscheidung"
    SERVICE = "service", "Verwaltungsleistung"
    CALL = "call", "Förderaufruf"
    MEASURE = "measure", "Maßnahme"
    STRATEGY = "strategy", "Strategie"


@known_choices(kind="kinds_of_search_entries_are_known")
class SearchEntry(models.Model):
    """A record that everybody may read, with the words it is found by.

    `names_ae` and `names_a` hold all its titles, folded in two ways. `title_words` are the words
    of these and `words` every word it is found by, as numbers of `SearchWord`, which compare much
    faster than texts. `facets` holds its values as „filter:value“. Amounts are euros: NULL in
    `granted_min` where none is known, in `granted_max` where nothing limits it.
    """

    kind = models.CharField(max_length=12, choices=Kind)
    object_id = models.BigIntegerField()
    slug = models.CharField(max_length=120)
    title = models.CharField(max_length=200)
    sort_title = models.TextField()
    text = models.TextField()
    names_ae = models.TextField()
    names_a = models.TextField()
    title_words = ArrayField(models.IntegerField())
    words = ArrayField(models.IntegerField())
    facets = ArrayField(models.TextField())
    first_day = models.DateField(null=True)
    granted_min = models.DecimalField(max_digits=17, decimal_places=2, null=True)
    granted_max = models.DecimalField(max_digits=17, decimal_places=2, null=True)

    class Meta:
        verbose_name = "Sucheintrag"
        verbose_name_plural = "Sucheinträge"
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="a_record_is_found_once")
        ]
        # Each order of a list is an index; the table has one part for each kind.
        indexes = [
            GinIndex(
                "facets",
                OpClass("words", "gin__int_ops"),
                OpClass("title_words", "gin__int_ops"),
                name="search_facets_and_words",
            ),
            models.Index(fields=["id"], name="search_number"),
            models.Index(fields=["sort_title", "object_id"], name="search_by_title"),
            models.Index(
                F("first_day").desc(nulls_last=True),
                *("sort_title", "object_id"),
                name="search_by_day",
            ),
            models.Index(
                fields=["first_day", "sort_title", "object_id"], name="search_by_first_day"
            ),
            models.Index(
                F("granted_min").desc(nulls_last=True),
                *("sort_title", "object_id"),
                name="search_by_amount",
            ),
            models.Index(
                fields=["granted_min", "sort_title", "object_id"], name="search_by_least_amount"
            ),
        ]

    def __str__(self):
        return self.title


class SearchWord(models.Model):
    """A word of the public texts, in how many entries it stands, and how it may be typed.

    `folded_ae` writes ä as ae, `folded_a` writes it as a; `stem` is the German stem.
    """

    word = models.TextField(primary_key=True)
    number = models.IntegerField(unique=True, editable=False)
    folded_ae = models.TextField()
    folded_a = models.TextField()
    stem = models.TextField(null=True)  # noqa: DJ001 - a stop word has no stem at all
    entries = models.PositiveIntegerField()

    class Meta:
        verbose_name = "Wort"
        verbose_name_plural = "Wörter"
        indexes = [
            GinIndex(OpClass("folded_ae", "gin_trgm_ops"), name="search_word_folded_ae"),
            GinIndex(OpClass("folded_a", "gin_trgm_ops"), name="search_word_folded_a"),
            models.Index(fields=["stem"], name="search_word_stem"),
        ]

    def __str__(self):
        return self.word


class SearchChange(models.Model):
    """What a transaction has changed so far; read and emptied by its commit, seen by nobody."""

    source = models.CharField(max_length=12)
    ids = ArrayField(models.BigIntegerField())

    class Meta:
        verbose_name = "Änderung für die Suche"
        verbose_name_plural = "Änderungen für die Suche"

    def __str__(self):
        return f"{self.source}: {self.ids}"
