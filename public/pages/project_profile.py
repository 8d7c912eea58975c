"""What a project is: its state, where it takes place, what it is about and how long it takes."""

from dataclasses import dataclass

from evidence.today import is_past
from projects.badges import Badge, project_badge, relevance_badge
from projects.counts import concerns_region
from projects.publication import Publication
from public.audience import PUBLIC
from public.badges import ARCHIVED
from public.cards import place_words
from public.context import districts_for_maps
from public.pages.unpacking import Part
from public.periods import period_of


@dataclass(frozen=True)
class ProjectProfile(Part):
    """`districts` are all of the region, for the map; `involved` the slugs of the project's own."""

    badge: Badge
    not_digital: Badge | None
    archived: Badge | None
    districts: list
    involved: list
    involved_districts: list
    place: str
    is_region_wide: bool
    municipalities: list
    leads_to_municipalities: bool
    places: list
    fields: list
    themes: list
    measure_links: list
    aliases: list
    websites: list
    programmes: list
    period: str

    @property
    def present_districts(self):
        """Those that belong to the region on the day of the page."""
        return [each for each in self.districts if not each.is_over]


def profile_of(project, decisions):
    """The profile of a project with its loaded decisions, which tell the paying programmes."""
    districts = districts_for_maps()
    involved = list(project.districts.defer("geometry").order_by("short_name", "pk"))
    is_everywhere = len(involved) > 1 and concerns_region(project)
    return ProjectProfile(
        badge=project_badge(project.state),
        not_digital=relevance_badge(project.relevance),
        archived=ARCHIVED if project.publication == Publication.ARCHIVED else None,
        districts=districts,
        involved=[district.slug for district in involved],
        involved_districts=involved,
        place=place_words(involved, is_everywhere),
        is_region_wide=is_everywhere,
        municipalities=list(project.municipalities.all()),
        leads_to_municipalities=not is_past(),  # their pages are of today
        places=list(project.places.visible_to(PUBLIC)),
        fields=list(project.fields_of_action.all()),
        themes=list(project.themes.all()),
        measure_links=list(project.measure_links.visible_to(PUBLIC).select_related("measure")),
        aliases=list(project.aliases.visible_to(PUBLIC)),
        websites=list(project.websites.visible_to(PUBLIC)),
        programmes=programmes_of(project, decisions),
        period=period_of(project),
    )


def programmes_of(project, decisions):
    """Programmes that pay by a decision, then those the project only names."""
    paying = [decision.programme for decision in decisions if decision.programme]
    return list(dict.fromkeys([*paying, *project.programmes.all()]))
