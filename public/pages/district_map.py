"""The map of one district: its municipalities large, its neighbours faint, some of them marked."""

from dataclasses import dataclass

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from projects.models import Project
from public.audience import PUBLIC
from regions.models import District
from regions.outlines import bounds_of

BOX = (356, 420)  # the drawing is fitted into it
MARGIN = 14
MOST_NAMED = 3


@dataclass(frozen=True)
class Place:
    """A municipality that projects name: its mark on the map, its middle, its first projects."""

    mark: int
    municipality: object
    project_count: int
    projects: list
    x: float
    y: float


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


def district_map(district, projects):
    """Map of a district; `projects` are those of it that passed their gate."""
    drawn = district.municipalities.defer("geometry")
    ever = list(drawn.prefetch_related("successions__successor"))
    areas = [each for each in ever if not each.is_over]
    municipalities = [each for each in areas if not each.is_unincorporated]
    named = projects_by_municipality(
        projects, [each for each in ever if not each.is_unincorporated]
    )
    frame = Zoom(district.map_path)
    return DistrictMap(
        width=BOX[0],
        height=frame.height,
        transform=frame.transform,
        outline=district.map_path,
        neighbours=neighbours_of(district),
        areas=areas,
        marked=set(named),
        places=places(ever, named, frame),
        municipalities=municipalities,
    )


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


def projects_by_municipality(projects, municipalities):
    """{municipality id: (number, the first three)} of the projects that name it, in one query."""
    of_place = [F("municipality")]
    links = (
        Project.municipalities.through.objects.filter(
            project__in=projects.order_by().values("pk"), municipality__in=municipalities
        )
        .annotate(
            place=Window(RowNumber(), partition_by=of_place, order_by=["project__title", "pk"]),
            number=Window(Count("pk"), partition_by=of_place),
        )
        .filter(place__lte=MOST_NAMED)
        .select_related("project")
        .only("municipality", "project__slug", "project__title")
        .order_by("place", "pk")
    )
    found = {}
    for link in links:
        found.setdefault(link.municipality_id, (link.number, []))[1].append(link.project)
    return found


def places(municipalities, named, frame):
    """The municipalities with projects, by name and numbered."""
    marked = [each for each in municipalities if each.pk in named]
    return [
        Place(mark, each, *named[each.pk], *frame.place(*middle(each.map_path)))
        for mark, each in enumerate(marked, start=1)
    ]


def middle(path):
    left, top, right, bottom = bounds_of(path)
    return (left + right) / 2, (top + bottom) / 2
