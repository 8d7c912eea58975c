"""The borders inside an area: the lines that two neighbouring parts share, each drawn once.

Pure functions on GeoJSON, like `outlines.py`, which draws the parts themselves.
"""

from collections import Counter, defaultdict
from itertools import pairwise

from regions.outlines import corner, number, rings

BORDER_DETAIL = 1.0  # smallest triangle kept in the large box, in square units


def borders_path(geometries, frame, detail=BORDER_DETAIL):
    """SVG path data of all borders between the geometries, one decimal place.

    The geometries must share the corners of their borders. What only one of them has is the
    outer edge and is left out; corners that matter less than `detail` are left out, too.
    """
    drawn = [[frame.place(point) for point in line] for line in shared_lines(geometries)]
    return "".join(as_line(simplified_line(line, detail)) for line in drawn)


def shared_lines(geometries):
    """The shared borders as lists of positions, from one junction to the next."""
    edges = Counter(
        frozenset(pair)
        for geometry in geometries
        for ring in rings(geometry)
        for pair in pairwise(tuple(point[:2]) for point in ring)
    )
    neighbours = defaultdict(list)
    for edge, count in edges.items():
        if count > 1 and len(edge) == 2:
            a, b = edge
            neighbours[a].append(b)
            neighbours[b].append(a)
    junctions = {point for point, ends in neighbours.items() if len(ends) != 2}
    # What is left after all junctions are closed rings, which may begin anywhere.
    starts = (*sorted(junctions), *sorted(neighbours))
    return [line for start in starts for line in lines_from(start, neighbours, junctions)]


def lines_from(start, neighbours, junctions):
    """Take the lines that begin at a point out of `neighbours`, and give them."""
    while neighbours[start]:
        line = [start]
        while len(line) == 1 or (line[-1] != start and line[-1] not in junctions):
            here, following = line[-1], min(neighbours[line[-1]])
            neighbours[here].remove(following)
            neighbours[following].remove(here)
            line.append(following)
        yield line


def simplified_line(points, detail):
    """A line without its least important corners (Visvalingam); both ends stay."""
    points = list(points)
    while len(points) > 2:
        size, index = min((corner(points, index), index) for index in range(1, len(points) - 1))
        if size >= detail:
            break
        del points[index]
    return points


def as_line(points):
    """Path data of an open line: M and the first point, then l and the steps, to save bytes."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(tenths)]
    moves = " ".join(written(*step) for step in steps if step != (0, 0))
    return f"M{written(*tenths[0])}l{moves}" if moves else ""


def written(x, y):
    """Two tenths as numbers; a minus sign separates as well as a space."""
    x, y = number(x / 10), number(y / 10)
    return f"{x}{y}" if y.startswith("-") else f"{x} {y}"
