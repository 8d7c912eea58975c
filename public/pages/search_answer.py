"""What the search answers before its hits: a place, or a year."""

import re
from dataclasses import dataclass

from django.contrib.humanize.templatetags.humanize import intcomma
from django.urls import reverse
from django.utils.html import format_html

from public.audience import PUBLIC
from public.context import districts_for_maps
from public.figures import Grants, Reach
from public.german_values import number_word
from public.kept_figures import EVERYTHING, of_decisions, of_projects, one
from public.marking import marked
from public.models import Kind
from public.pages.search_hits import page_of_entry, values_of
from regions.models import District

YEAR = re.compile("(?:19|20)[0-9]{2}")
POSTCODE = re.compile(r"\b[0-9]{5}\b")
PLACES = (Kind.DISTRICT, Kind.MUNICIPALITY)
AMOUNT = '<strong class="wp-num">{}</strong>'


@dataclass(frozen=True)
class Answer:
    """A box above the hits: what it is, a sentence as safe HTML, and pairs (label, address).

    `entry` is the entry that it stands for, which is no hit any more; `involved` are slugs.
    """

    kind: str
    title: str
    href: str
    sentence: str
    links: list
    involved: tuple = ()
    entry: object = None


def answer_to(found, entries):
    """`Answer` for the first page of what was found, or None; at most three queries."""
    best = entries[0] if entries else None
    if best and best.kind in PLACES and is_named(best, found.words):
        return (of_district if best.kind == Kind.DISTRICT else of_municipality)(best, found.words)
    if YEAR.fullmatch(found.words.typed):
        return of_year(int(found.words.typed))
    return None


def unknown_postcode(found):
    """What looks like a postcode in a query that finds nothing, or an empty string."""
    asked = POSTCODE.search(found.words.typed)
    return asked.group() if asked and not any(found.numbers.values()) else ""


def is_named(entry, words):
    """The whole query is one of its names."""
    return words.is_plain and any(
        f"| {phrase}|" in names
        for names, phrase in ((entry.names_ae, words.phrase_ae), (entry.names_a, words.phrase_a))
    )


def of_district(entry, words):
    scope = one("landkreis", entry.slug)
    projects = {reach: n for (reach,), (n, _) in of_projects("reach", scope=scope).items()}
    grants = {reach: each for (reach,), each in of_decisions("reach", scope=scope).items()}
    district = District.objects.visible_to(PUBLIC).only("municipalities_count").get(slug=entry.slug)
    number, decisions = sum(projects.values()), sum(each.number for each in grants.values())
    address = reverse("public:district-detail", args=[entry.slug])
    links = [
        (counted(number, "Projekt", "Projekte"), listed("public:project-list", entry.slug)),
        (
            counted(decisions, "Förderentscheidung", "Förderentscheidungen"),
            listed("public:decision-list", entry.slug),
        ),
        (
            counted(district.municipalities_count or 0, "Gemeinde", "Gemeinden"),
            f"{address}#orte",
        ),
    ]
    alone = of_alone(projects.get(Reach.ALONE, 0), grants.get(Reach.ALONE, Grants()).granted)
    return Answer(
        kind="Ort",
        title=marked(entry.title, words),
        href=address,
        sentence=format_html("{}. {}", links[0][0], alone),
        links=[(label, href) for label, href in links if not label.startswith("0")],
        involved=(entry.slug,),
        entry=entry,
    )


def of_alone(number, granted):
    """What is granted for the projects that no other district has."""
    if not (number and granted):
        return ""
    districts = [each for each in districts_for_maps() if not each.is_over]
    them = "das eine, das es" if number == 1 else f"die {number_word(number)}, die es"
    region = f"von den {number_word(len(districts))} Landkreisen nur hier gibt"
    return format_html(f"Für {them} {region}, sind {AMOUNT} bewilligt.", granted)


def of_municipality(entry, words):
    county = next(each for each in districts_for_maps() if each.slug == entry.slug)
    [key] = values_of(entry, "gemeinde")
    number, _ = of_projects(scope=one("gemeinde", key)).get((), (0, None))
    title = marked(entry.title, words)
    asked = words.typed.split()[0]
    code = f"{asked} " if asked in values_of(entry, "plz") else ""
    here = counted(number, "Projekt", "Projekte")
    links = [(here, reverse("public:project-list", query={"gemeinde": key}))] if number else []
    return Answer(
        kind=", ".join(filter(None, ["Ort", *values_of(entry, "art")])),
        title=title,
        href=page_of_entry(entry),
        sentence=format_html("{}{} liegt im Landkreis {}.", code, title, county.short_name),
        links=[
            *links,
            (
                f"Landkreis {county.short_name}",
                reverse("public:district-detail", args=[entry.slug]),
            ),
        ],
        involved=(entry.slug,),
        entry=entry,
    )


def of_year(year):
    """The decisions that count in a year, and the projects that began in it; None without any."""
    grants = of_decisions(scope=EVERYTHING, year=year).get((), Grants())
    projects, _ = of_projects(scope=EVERYTHING, year=year).get((), (0, None))
    if not (grants.number or projects):
        return None
    decided = counted(grants.number, "Förderentscheidung", "Förderentscheidungen")
    begun = counted(projects, "Projekt begann", "Projekte begannen")
    money = (
        format_html(f"; bewilligt sind darin {AMOUNT}", grants.granted) if grants.granted else ""
    )
    links = [
        (decided, reverse("public:decision-list", query={"jahr": year}), grants.number),
        (
            f"{counted(projects, 'Projekt', 'Projekte')} mit Beginn {year}",
            reverse("public:project-list", query={"jahr": year}),
            projects,
        ),
        ("Chronik des Jahres", reverse("public:chronicle", query={"jahr": year}), 1),
    ]
    return Answer(
        kind="Jahr",
        title=str(year),
        href=links[0][1] if grants.number else links[1][1],
        sentence=format_html("{} aus dem Jahr {}{}. {}.", decided, year, money, begun),
        links=[(label, href) for label, href, number in links if number],
    )


def listed(name, slug):
    return reverse(name, query={"landkreis": slug})


def counted(number, one_thing, many):
    return f"{intcomma(number)} {one_thing if number == 1 else many}"
