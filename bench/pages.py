"""What is measured: the pages, how they are asked for, and the targets."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.timezone import localdate

from bench import recorded, staff
from bench.urls import CONSTANT
from funding.models import Decision
from projects.models import Project
from public.audience import PUBLIC
from strategy.models import Measure, Strategy

EMPTY, FRESH, WARM, UNCHANGED = "leer", "frisch", "warm", "304"
MODES = (EMPTY, FRESH, WARM, UNCHANGED)
# What servers keep in memory, and the modes that are measured on each: nothing at all; whole pages,
# with a change elsewhere before each request; whole pages.
NOTHING, PAGES = (
    {"PAGE_CACHE_MEGABYTES": megabytes, "KEEP_FRAGMENTS": flag}
    for megabytes, flag in (("0", "0"), ("64", "1"))
)
MEMORIES = {(EMPTY,): NOTHING, (FRESH,): PAGES, (WARM, UNCHANGED): PAGES}

THE_CONSTANT = "Konstante"
ADDRESSES = {
    THE_CONSTANT: f"/{CONSTANT}",
    "Startseite": "/",
    "Liste": "/projekte/",
    "Liste, gefiltert": "/projekte/?landkreis=holzminden&status=laufend",
    "Liste, viele Filter": "/projekte/?landkreis=holzminden&landkreis=schaumburg&status=laufend"
    "&status=umgesetzt&handlungsfeld=bildung&handlungsfeld=mobilitaet&geldgeber=bund",
    "Suche, selten": "/projekte/?q=Quantenschl%C3%BCssel",
    "Suche, häufig": "/projekte/?q=Verwaltung",
    "Suche, Tippfehler": "/projekte/?q=Glasfsaer",
    "Projekt": "/projekte/{project}/",
    "Landkreis": "/landkreise/holzminden/",
    "Strategie": "/strategie/",
    "Strategie, eine": "/strategie/strategien/{strategy}/",
    "Lücken": "/strategie/luecken/",
    "Lücken, eine Liste": "/strategie/luecken/?luecke=projekte-ohne-massnahme",
    "Handlungsfeld": "/strategie/handlungsfelder/bildung/",
    "Maßnahme": "/strategie/massnahmen/{measure}/",
    "Chronik": "/chronik/",
    "Entscheidung": "/foerderung/{public_decision}/",
    "Entscheidungen": "/foerderung/",
    "Entscheidungen, gefiltert": "/foerderung/?jahr=2022&status=bewilligt&q=Verwaltung",
    "Änderungen": "/aenderungen/",
    "Begriffe": "/begriffe/",
}
# As of a past day: as published, and as known by then. They look up what was recorded. Counties
# are left out: they add up all that was, which takes more time than a page has at 100,000.
PAST = {
    f"{page}, {reading}": f"{ADDRESSES[page]}{way}/{{day}}/"
    for page in ("Projekt", "Strategie, eine", "Maßnahme")
    for reading, way in (("veröffentlicht", "stand"), ("bekannt", "bekannt"))
}
# At the desk, by a signed-in editor: never kept, so measured fresh only.
AT_DESK = {
    "Arbeitsplatz": "/arbeitsplatz/",
    "Arbeitsplatz, Liste": "/arbeitsplatz/projekte/",
    "Arbeitsplatz, Suche": "/arbeitsplatz/projekte/?q=Verwaltung",
}
# In the office, by a county and by the coordination, which looks after all counties.
IN_OFFICE = {
    "Übersicht": "/admin/",
    "Bescheide": "/admin/bescheide/",
    "Bescheide, gefiltert": "/admin/bescheide/?offen=etwas&fehlt=ohne-e-akte&sortierung=offen",
    "Bescheide, Suche": "/admin/bescheide/?q=Verwaltung",
    "Akte": "/admin/akten/{decision}/",
    "Fristen": "/admin/fristen/",
    "Haushalt": "/admin/haushalt/",
}
BY_FORMS = {
    "Liste der Verwaltung": "/admin/funding/decision/",
    "Entscheidung ändern": "/admin/funding/decision/{decision}/change/",
    "Fassung ändern": "/admin/funding/decisionversion/{version}/change/",
}
OFFICE = {
    (staff.OFFICER, f"Förderstelle: {page}"): path for page, path in (IN_OFFICE | BY_FORMS).items()
}
OFFICE |= {(staff.COORDINATOR, f"Koordination: {page}"): path for page, path in IN_OFFICE.items()}
SIGNED_IN = dict.fromkeys(AT_DESK, staff.EDITOR) | {page: person for person, page in OFFICE}
ALL = [*ADDRESSES, *PAST, *SIGNED_IN]
# The targets of the office speak of its own pages, not of the forms of single records.
OFFICE_PAGES = [page for page in SIGNED_IN if page.endswith(tuple(IN_OFFICE))]
# The targets for fresh pages speak of these.
LISTS = [name for name in ADDRESSES if name.startswith(("Liste", "Suche"))]
FILTERED_LISTS = [name for name in LISTS if name != "Liste"]

# Of the constant view's throughput, at least, and with so many readers.
SHARES = {WARM: 0.55, UNCHANGED: 0.7}
READERS = (1, 8)
# The constant view's processor time, at most, at 1,000, 100,000 and 1,000,000 projects: after a
# change elsewhere …
OVERVIEW, LIST, FILTERED, DETAIL = (30, 30, 35), (25, 30, 40), (40, 100, 150), (60, 60, 70)
SIZES = (1_000, 100_000, 1_000_000)
FRESH_TIMES = {
    "Startseite": OVERVIEW,
    "Landkreis": OVERVIEW,
    "Liste": LIST,
    **dict.fromkeys(FILTERED_LISTS, FILTERED),
    "Projekt": DETAIL,
    "Entscheidung": DETAIL,
    "Entscheidungen": DETAIL,
    "Chronik": DETAIL,
    "Änderungen": DETAIL,
    "Begriffe": OVERVIEW,
    "Arbeitsplatz": (120, 120, 120),
    "Arbeitsplatz, Liste": (60, 60, 60),
    "Arbeitsplatz, Suche": (60, 60, 60),
}
EMPTY_TIMES = 120  # … and with nothing kept
# A first visit over a slow mobile network, at most: kB, seconds, seconds, no unit.
FIRST_VISIT = {"kilobytes": 150, "paint": 2.0, "load": 4.5, "shifts": 0.02}
GROWTH = {(1_000, 100_000): 2, (100_000, 1_000_000): 3}  # of processor time, at most
OFFICE_TIMES = 200  # the constant view's processor time, at most
OFFICE_QUERIES = 40  # at most
SQL_TIMES = 1.5  # the time of the hand-written queries, at most


def most_times(page, size):
    """The limit of FRESH_TIMES for a size: that of the next one named, or None."""
    limits = FRESH_TIMES.get(page, ())
    return next((limit for least, limit in zip(SIZES, limits, strict=False) if size <= least), None)


@dataclass(frozen=True)
class Target:
    """One thing to measure."""

    size: int
    mode: str
    page: str


def addresses():
    """{page: path} for the database that Django is connected to."""
    decision = typical_decision()
    handed_over = Decision.objects.visible_to(PUBLIC).exclude(handover=None).order_by("pk")
    numbers = {"public_decision": handed_over.first().pk, "decision": decision.pk}
    numbers |= {"version": decision.versions.earliest("number").pk}
    paths = ADDRESSES | PAST | AT_DESK | {page: path for (_, page), path in OFFICE.items()}
    names = {"project": typical_project(), "measure": typical_measure()}
    names |= {"strategy": typical_strategy(), "day": past_day()}
    return {page: path.format(**names, **numbers) for page, path in paths.items()}


def past_day():
    """Between the two days of which the generated history tells."""
    return localdate() - timedelta(days=(recorded.CAME + recorded.CHANGED) // 2)


def typical_decision():
    """One of a county with a plan, money that came, and days to come."""
    in_county = Decision.objects.filter(
        project_shares__project__districts__organisations__slug=staff.COUNTY
    )
    known = in_county.filter(payments__spendings__gt=0, versions__financing_plan__gt=0)
    return known.filter(key__startswith="bescheid-").order_by("pk").first() or in_county.first()


def typical_strategy():
    """One that sources are cited for, so that it was known."""
    return Strategy.objects.filter(citations__isnull=False).order_by("pk").first().slug


def typical_measure():
    """A generated one that projects carry out, else any."""
    carried_out = Measure.objects.filter(slug__startswith="massnahme-", project_links__gt=0)
    return (carried_out.order_by("pk").first() or Measure.objects.first()).slug


def typical_project():
    """A project with a grant that was handed over."""
    decisions = Decision.objects.visible_to(PUBLIC).exclude(handover=None)
    projects = Project.objects.visible_to(PUBLIC).filter(slug__startswith="vorhaben-")
    found = projects.filter(decisions__in=decisions).order_by("pk").first()
    return (found or Project.objects.visible_to(PUBLIC).first()).slug
