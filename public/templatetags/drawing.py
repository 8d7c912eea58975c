"""Parts of a page that look the same wherever they stand, drawn once in each process.

Drawing the small parts of a list took longer than all its queries. A part that is kept must depend
on nothing but the arguments given here; in development nothing is kept, so that a changed
template shows at once.
"""

from functools import lru_cache
from html import escape

from django import template
from django.conf import settings
from django.contrib.humanize.templatetags.humanize import intcomma
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from public.fragments import kept_each

register = template.Library()

MOST_FRAGMENTS = 1000


@register.simple_tag
def drawn(template_name, **arguments):
    """The template with hashable arguments and nothing else: no request, no user, no query."""
    draw = draw_anew if settings.DEBUG else draw_once
    return draw(template_name, tuple(arguments.items()))


@register.simple_tag(takes_context=True)
def frame(context, template_name):
    """A part around every page; for all strangers the same as long as the content is.

    What is drawn for them is drawn without request, so it cannot say anything of one. Its districts
    are those of the region, whatever the page calls so.
    """
    of_region = {"districts": context.get("region_districts")}
    reader = getattr(context.get("request"), "user", None)
    if reader is not None and reader.is_authenticated:
        with context.push(**of_region):
            return context.template.engine.get_template(template_name).render(context)
    return kept_each(
        "frame",
        [template_name],
        lambda names: {each: render_to_string(each, of_region) for each in names},
    )[template_name]


@register.simple_tag(takes_context=True)
def mini_map(context, involved):
    """The region with the involved districts filled; `involved` are their slugs."""
    slugs = tuple(each.slug for each in present(context["districts"], involved))
    return drawn("_includes/_mini_map.html", slugs=slugs, involved=tuple(involved))


@register.filter
def present(districts, involved=()):
    """Those that belong to the region today, and of the former ones the involved, by slug."""
    return [each for each in districts if not each.is_over or each.slug in involved]


@register.filter
def listed(districts):
    """„Auland, Bergland und Talland“, by name; nothing where there are none yet."""
    *first, last = sorted(each.short_name for each in districts) or [""]
    return f"{', '.join(first)} und {last}" if first else last


@register.filter
def have_changed(districts):
    """Whether „alle“ has not always been the same districts."""
    return any(each.begun_last or each.ended_last for each in districts)


@register.simple_tag(takes_context=True)
def card(context, shown):
    """The card of a project, as long as the content is the same."""
    more = {"card": shown, "districts": context["districts"]}
    pk = shown.project.pk
    return kept_each(
        "drawn card", [pk], lambda _: {pk: render_to_string("_includes/_card.html", more)}
    )[pk]


# What facets count, for a single one of them.
ONE = {
    "Einträge": "Eintrag",
    "Entscheidungen": "Entscheidung",
    "Projekte": "Projekt",
    "Organisationen": "Organisation",
    "Leistungen": "Leistung",
    "Maßnahmen": "Maßnahme",
    "Aufrufe": "Aufruf",
    "Änderungen": "Änderung",
}
OPTION = (
    '<li><a id="f-{name}-{value}" href="{href}"{current}><span>{label}</span><span class="count">'
    '<span class="kern-sr-only">, </span>{number}<span class="kern-sr-only"> {noun}</span></span>'
    "</a></li>"
)


@register.simple_tag
def facet_options(facet, options, noun):
    """The list of a facet's options. Written here, not in a template: a page has a hundred."""
    rows = [
        OPTION.format(
            name=facet.name,
            value=escape(option.value),
            href=escape(option.href),
            current=' aria-current="true"' if option.active else "",
            label=escape(option.label),
            number=counted(option.count, option.is_minimum),
            noun=escape(ONE.get(noun, noun) if option.count == 1 else noun),
        )
        for option in options
    ]
    return mark_safe(f"<ul>{''.join(rows)}</ul>")  # noqa: S308 - all texts are escaped above


@lru_cache(MOST_FRAGMENTS)
def counted(number, is_minimum):
    return f"mindestens {intcomma(number)}" if is_minimum else intcomma(number)


def draw_anew(template_name, arguments):
    return render_to_string(template_name, dict(arguments))


draw_once = lru_cache(MOST_FRAGMENTS)(draw_anew)
