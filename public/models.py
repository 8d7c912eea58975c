"""The search table and the figures: what everybody may read, as lists, searches and sums need it.

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

    DISTRICT = "district", "Landkreis"
    MUNICIPALITY = "municipality", "Gemeinde"
    PROJECT = "project", "Projekt"
    ORGANISATION = "organisation", "Organisation"
    PROGRAMME = "programme", "Förderprogramm"
    DECISION = "decision", "Förderentscheidung"
    SERVICE = "service", "Verwaltungsleistung"
    CALL = "call", "Förderaufruf"
    MEASURE = "measure", "Maßnahme"
    STRATEGY = "strategy", "Strategie"
    PERSON = "person", "Person"
    EVENT = "event", "Ereignis"
    DOCUMENT = "document", "Dokument"
    SOURCE = "source", "Quelle"


@known_choices(kind="kinds_of_search_entries_are_known")
class SearchEntry(models.Model):
    """A record that everybody may read, with the words it is found by.

    `names_ae` and `names_a` hold all its titles, folded in two ways. `content` are the lines that
    it is found by, as they stand in the record, and `phrases` the same folded (ä as ae), for what
    somebody wants exactly so. `title_words` are the words
    of these and `words` every word it is found by, as numbers of `SearchWord`, which compare much
    faster than texts. `facets` holds its values as „filter:value“. Amounts are euros: NULL in
    `granted_min` where none is known, in `granted_max` where nothing limits it.
    """

    kind = models.CharField(max_length=12, choices=Kind)
    object_id = models.BigIntegerField()
    slug = models.CharField(max_length=120)
    title = models.CharField(max_length=300)
    sort_title = models.TextField()
    text = models.TextField()
    names_ae = models.TextField()
    names_a = models.TextField()
    content = models.TextField()
    phrases = models.TextField()
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
            GinIndex(OpClass("stem", "gin_trgm_ops"), name="search_word_stem_parts"),
            models.Index(fields=["stem"], name="search_word_stem"),
        ]

    def __str__(self):
        return self.word


class SearchChange(models.Model):
    """What a transaction has changed so far; read and emptied by its commit, seen by nobody."""

    source = models.CharField(max_length=63)
    ids = ArrayField(models.BigIntegerField())

    class Meta:
        verbose_name = "Änderung für die Suche"
        verbose_name_plural = "Änderungen für die Suche"

    def __str__(self):
        return f"{self.source}: {self.ids}"


TOLD = ["event", "handover", "news", "version"]  # of these the chronicle has entries
DATED = "dated"
CITATION, REMARK, SOURCE = EVIDENCE = ["citation", "remark", "source"]
PAID, RECEIVED = SHARES = ["paid", "received"]
OWN = "own"  # what those who receive a grant pay themselves


class Counted(models.Model):
    """What a figure and what a record adds to it have in common.

    `kind` is that of the entry; `year` that of the day by which a decision counts, or in which a
    project began; `state` the status of the version in force, or the state of the project;
    `payers` who pays for a decision, or who bears an own share (`public.payers`). The others are
    what the amounts add up to, as `evidence.values.money.Total` knows it: `parts` were added,
    `blanks` of them without a bound, `open` without an upper one, `rounded` are said to be about
    so much.
    """

    kind = models.CharField(max_length=12)
    year = models.IntegerField(null=True)
    reach = models.CharField(max_length=10)
    state = models.CharField(max_length=20)
    payers = models.TextField(default="")
    parts = models.IntegerField()
    blanks = models.IntegerField()
    open = models.IntegerField()
    rounded = models.IntegerField()
    lower = models.DecimalField(max_digits=20, decimal_places=2)
    upper = models.DecimalField(max_digits=20, decimal_places=2)

    class Meta:
        abstract = True


class Addition(Counted):
    """What one record adds to figures: `scopes` are those it counts in, `day` where it stands.

    Besides kinds of entries there are `TOLD` ones, with the sort in the chronicle as `state`,
    `DATED` versions, which add nothing, `SHARES` with what falls to an organisation alone, `OWN`
    with the own share that is stated of a grant, counted where the grant is, and `EVIDENCE` on
    what everybody may see: a citation counts in the scope of its source, and the `parts` of a
    source are its citations.
    """

    object_id = models.BigIntegerField()
    scopes = ArrayField(models.TextField())
    day = models.DateField(null=True)

    class Meta:
        verbose_name = "Beitrag zu Kennzahlen"
        verbose_name_plural = "Beiträge zu Kennzahlen"
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="a_record_is_counted_once")
        ]
        indexes = [
            models.Index(
                F("day").desc(nulls_last=True),
                *("kind", "object_id"),
                name="told_by_day",
                condition=models.Q(kind__in=TOLD),
            ),
            models.Index(
                "kind",
                F("day").desc(nulls_last=True),
                F("object_id").desc(),
                name="counted_by_day",
            ),
            GinIndex(fields=["scopes"], name="counted_by_scope"),
        ]

    def __str__(self):
        return f"{self.kind} {self.object_id}"


class Figure(Counted):
    """How many records there are, and what they come to, of one scope, year, reach, state
    and payers.

    A scope is „dimension:value“ as in the facets of the entries, with nothing behind the colon for
    what has no value; a pair of these, a space before each; `DIGITAL`, or `FOR_PROJECT` for
    decisions for at least one project that everybody may see; or empty for everything. A new
    dimension is a word in `DIMENSIONS`, by which the newest migration that installs the search
    counts. Besides these, the roles of organisations are dimensions of projects, and `BENEFITS` of
    decisions.
    """

    DIMENSIONS = (
        *("landkreis", "gemeinde", "handlungsfeld", "thema", "programm", "geldgeber"),
        "empfang",
    )
    PAIRS = (
        *(("handlungsfeld", "landkreis"), ("thema", "landkreis")),
        ("handlungsfeld", "programm"),
    )
    DIGITAL, FOR_PROJECT = "digital", "for project"
    BENEFITS = "benefits"

    scope = models.TextField(db_collation="C")  # so that its index finds beginnings
    number = models.IntegerField()

    class Meta:
        verbose_name = "Kennzahl"
        verbose_name_plural = "Kennzahlen"
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "scope", "year", "reach", "state", "payers"],
                name="a_figure_stands_once",
                nulls_distinct=False,
            )
        ]
        indexes = [
            models.Index(fields=["id"], condition=models.Q(number=0), name="figures_of_nothing")
        ]

    def __str__(self):
        return f"{self.kind} {self.scope} {self.year}: {self.number}"


class FacetCount(models.Model):
    """How many entries of a kind have a value of a filter, and with an empty value all of them."""

    kind = models.CharField(max_length=12)
    value = models.TextField()
    number = models.IntegerField()

    class Meta:
        verbose_name = "Anzahl in einer Liste"
        verbose_name_plural = "Anzahlen in Listen"
        constraints = [
            models.UniqueConstraint(fields=["kind", "value"], name="a_value_is_counted_once")
        ]

    def __str__(self):
        return f"{self.kind} {self.value}: {self.number}"
