"""From GeoJSON areas to SVG paths in a common box; pure functions, no database.

The projection is equirectangular: a degree of longitude is shortened by the cosine of the
middle latitude, which is exact enough for four districts.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians

MAP_BOX = (348, 600)
OUTLINE_BOX = (58, 100)
OUTLINE_DETAIL = 1.2  # smallest triangle kept in the small box, in square units
DEGREES = ((-180, 180), (-90, 90))


@dataclass(frozen=True)
class Frame:
    """Places longitude and latitude in a box: x = (lon - west) · x_scale, y grows southwards."""

    west: float
    north: float
    x_scale: float
    y_scale: float

    def place(self, position):
        """Box coordinates, not yet rounded, of a GeoJSON position [lon, lat]."""
        return (
            (position[0] - self.west) * self.x_scale,
            (self.north - position[1]) * self.y_scale,
        )


def frame_around(geometries, box):
    """The Frame that fits all geometries into the box (width, height) and keeps their shape.

    What room is left over is shared between both sides. Raises ValueError without geometries.
    """
    positions = [point for geometry in geometries for ring in rings(geometry) for point in ring]
    west, east = min(p[0] for p in positions), max(p[0] for p in positions)
    south, north = min(p[1] for p in positions), max(p[1] for p in positions)
    shortened = cos(radians((south + north) / 2))
    scale = min(box[0] / ((east - west) * shortened), box[1] / (north - south))
    spare_x = box[0] - (east - west) * shortened * scale
    spare_y = box[1] - (north - south) * scale
    return Frame(
        west=west - spare_x / 2 / (scale * shortened),
        north=north + spare_y / 2 / scale,
        x_scale=scale * shortened,
        y_scale=scale,
    )


def rings(geometry):
    """All rings of a GeoJSON Polygon or MultiPolygon, outer and inner ones alike."""
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    return [ring for polygon in polygons for ring in polygon]


def path(geometry, frame, detail=0.0):
    """SVG path data of a geometry, one decimal place; holes are drawn as further rings.

    Corners that span a triangle smaller than `detail` square units are left out, and so is a
    ring that shrinks to less than that, unless it is the only one.
    """
    drawn = [simplified([frame.place(point) for point in ring], detail) for ring in rings(geometry)]
    largest = max(drawn, key=area)
    kept = [ring for ring in drawn if ring is largest or area(ring) > detail]
    return "".join(as_path(ring) for ring in kept)


def simplified(ring, detail):
    """A closed ring without its least important corners (Visvalingam), at least a triangle."""
    points = ring[:-1]
    areas = [corner(points, index) for index in range(len(points))]
    while len(points) > 3:
        index = min(range(len(areas)), key=areas.__getitem__)
        if areas[index] >= detail:
            break
        del points[index], areas[index]
        for neighbour in ((index - 1) % len(points), index % len(points)):
            areas[neighbour] = corner(points, neighbour)
    return [*points, points[0]]


def corner(points, index):
    """Size of the triangle that a point spans with its two neighbours."""
    (ax, ay), (bx, by) = points[index - 1], points[index]
    cx, cy = points[(index + 1) % len(points)]
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2


def area(ring):
    """Size of the area inside a closed ring."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(ring))) / 2


def as_path(ring):
    """Path data of a closed ring: M, the corners, Z; repeated points are written once."""
    corners = []
    for x, y in ring[:-1]:
        text = f"{number(x)} {number(y)}"
        if not corners or corners[-1] != text:
            corners.append(text)
    return f"M{'L'.join(corners)}Z"


def bounds_of(path_data):
    """(left, top, right, bottom) of path data made by `path`; zeros for an empty text."""
    numbers = [float(text) for text in re.findall(r"-?\d+(?:\.\d+)?", path_data)]
    xs, ys = numbers[::2] or [0.0], numbers[1::2] or [0.0]
    return min(xs), min(ys), max(xs), max(ys)


def number(value):
    """One decimal place, without a trailing zero and without a negative zero."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def check_geometry(geometry):
    """Raise ValueError with a German sentence unless this is a (Multi)Polygon in WGS 84."""
    if not isinstance(geometry, dict) or geometry.get("type") not in ("Polygon", "MultiPolygon"):
        raise ValueError("Die Geometrie ist weder Polygon noch MultiPolygon.")
    try:
        found = rings(geometry)
        is_whole = bool(found) and all(is_ring(ring) for ring in found)
    except (KeyError, TypeError):
        is_whole = False
    if not is_whole:
        raise ValueError("Die Geometrie ist beschädigt: kein geschlossener Ring aus Punkten.")


def is_ring(ring):
    """Closed, all points on the globe, and at least three of them different."""
    return (
        all(is_position(point) for point in ring)
        and len({tuple(point) for point in ring}) >= 3
        and ring[0] == ring[-1]
    )


def is_position(point):
    return len(point) >= 2 and all(
        isinstance(degree, int | float) and low <= degree <= high
        for degree, (low, high) in zip(point, DEGREES, strict=False)
    )
