"""The map of one district: its municipalities large, its neighbours faint, some of them marked."""

from dataclasses import dataclass, replace

from evidence.today import is_past
from evidence.values.money import Total
from projects.models import Project
from public.audience import PUBLIC
from public.figures import NOTHING
from public.figures_of_day import projects_by_municipality, received_by
from regions.models import District, Organisation
from regions.outlines import bounds_of

BOX = (356, 420)  # the drawing is fitted into it
MARGIN = 14
MOST_NAMED = 2  # projects of a place
MOST_PLACES = 3
LETTER, LINE = 7.6, 15  # about the size of a name on the map, in its units


@dataclass(frozen=True)
class Place:
    """A municipality that projects name, and where its name stands on the map.

    `projects` are those, where they are few; `received` is granted to its own authority, alone.
    """

    municipality: object
    project_count: int
    projects: list
    received: Total
    x: float
    y: float
    is_named: bool = False

    @property
    def has_page(self):
        """Today's page is of what is public today."""
        return not is_past()


@dataclass(frozen=True)
class DistrictMap:
    """Paths in the units of the large map, and the transformation that makes them fill the box."""

    width: int
    height: int
    transform: str
    outline: str
    neighbours: list
    areas: list
    marked: set
    places: list
    municipalities: list

    @property
    def first_places(self):
        return self.places[:MOST_PLACES]

    @property
    def more_places(self):
        return self.places[MOST_PLACES:]


def district_map(district, only=None):
    """Map of a district with the municipalities that public projects name, or with `only` one."""
    drawn = district.municipalities.defer("geometry")
    ever = list(drawn.prefetch_related("successions__successor"))
    areas = [each for each in ever if not each.is_over]
    named = {} if only else named_in([each for each in ever if not each.is_unincorporated])
    frame = Zoom(district.map_path)
    return DistrictMap(
        width=BOX[0],
        height=frame.height,
        transform=frame.transform,
        outline=district.map_path,
        neighbours=neighbours_of(district),
        areas=areas,
        marked={only.pk} if only else {each.pk for each in named},
        places=places(named, frame),
        municipalities=[each for each in areas if not each.is_unincorporated],
    )


def named_in(municipalities):
    """{municipality: number of the projects that name it}."""
    found = projects_by_municipality(municipalities)
    return {each: found[each.ags] for each in municipalities if each.ags in found}


class Zoom:
    """Scales the large map so that a path fills the width of the box, or else its height."""

    def __init__(self, path):
        self.left, self.top, right, bottom = bounds_of(path)
        room = BOX[0] - 2 * MARGIN, BOX[1] - 2 * MARGIN
        width, height = (right - self.left) or 1, (bottom - self.top) or 1
        self.scale = min(room[0] / width, room[1] / height)
        self.height = round(height * self.scale + 2 * MARGIN)
        self.indent = (BOX[0] - width * self.scale) / 2

    @property
    def transform(self):
        x = self.indent - self.left * self.scale
        y = MARGIN - self.top * self.scale
        return f"translate({x:.1f} {y:.1f}) scale({self.scale:.3f})"

    def place(self, x, y):
        return (
            round(self.indent + (x - self.left) * self.scale, 1),
            round(MARGIN + (y - self.top) * self.scale, 1),
        )


def neighbours_of(district):
    others = District.objects.visible_to(PUBLIC).lasting().exclude(pk=district.pk)
    return list(others.values_list("map_path", flat=True))


def places(named, frame):
    """A `Place` for each of {municipality: number of projects}, those named most first."""
    titles = projects_naming([each for each, number in named.items() if number <= MOST_NAMED])
    received = received_in(named)
    found = [
        Place(
            each,
            number,
            titles.get(each.pk, []),
            received.get(each.pk, NOTHING),
            *frame.place(*middle(each.map_path)),
        )
        for each, number in named.items()
    ]
    found.sort(key=lambda place: (-place.project_count, place.municipality.name))
    return named_where_there_is_room(found)


def received_in(municipalities):
    """{municipality id: what is granted to its own authority}; two queries."""
    bodies = Organisation.objects.visible_to(PUBLIC).lasting()
    authorities = bodies.filter(municipality__in=municipalities).order_by("-pk")
    authorities = list(authorities.only("slug", "municipality"))
    received = received_by(authorities)
    return {each.municipality_id: received[each.pk] for each in authorities if each.pk in received}


def named_where_there_is_room(places):
    """Places in their order, each with its name on the map unless it would cover one before it."""
    boxes, found = [], []
    for place in places:
        half = len(place.municipality.name) * LETTER / 2
        x = min(max(place.x, half + 2), BOX[0] - half - 2)
        box = (x - half, place.y - LINE / 2, x + half, place.y + LINE / 2)
        is_free = not any(overlap(box, other) for other in boxes)
        boxes += [box] if is_free else []
        found.append(replace(place, x=round(x, 1), is_named=is_free))
    return found


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def projects_naming(municipalities):
    """{municipality id: the public projects that name it}; one query."""
    links = Project.municipalities.through.objects.filter(
        project__in=Project.objects.visible_to(PUBLIC), municipality__in=municipalities
    )
    links = links.select_related("project").only(
        "municipality", "project__slug", "project__title", "project__short_title"
    )
    found = {}
    for link in links.order_by("project__title", "pk"):
        found.setdefault(link.municipality_id, []).append(link.project)
    return found


def middle(path):
    left, top, right, bottom = bounds_of(path)
    return (left + right) / 2, (top + bottom) / 2
