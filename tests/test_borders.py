"""Borders between municipalities: each drawn once, the outer edge not at all."""

from regions.borders import borders_path, shared_lines, simplified_line
from regions.outlines import frame_around


def square(west, south):
    ring = [[west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1]]
    return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}


FOUR = [square(9, 0), square(10, 0), square(9, 1), square(10, 1)]


def test_only_what_two_areas_share_is_drawn_and_once():
    lines = shared_lines(FOUR)
    assert sorted(sorted(line) for line in lines) == [
        [(9, 1), (10, 1)],
        [(10, 0), (10, 1)],
        [(10, 1), (10, 2)],
        [(10, 1), (11, 1)],
    ]


def test_an_area_alone_has_no_borders_inside():
    assert borders_path([square(9, 0)], frame_around([square(9, 0)], (100, 100))) == ""


def test_an_island_inside_its_neighbour_is_a_closed_border():
    hole = [[9.2, 0.2], [9.4, 0.2], [9.4, 0.4], [9.2, 0.2]]
    around = {"type": "Polygon", "coordinates": [*square(9, 0)["coordinates"], hole]}
    [line] = shared_lines([around, {"type": "Polygon", "coordinates": [hole]}])
    assert line[0] == line[-1]
    assert len(line) == 4


def test_simplifying_a_line_keeps_both_ends():
    assert simplified_line([(0, 0), (5, 0.1), (10, 0)], 1) == [(0, 0), (10, 0)]
    assert simplified_line([(0, 0), (5, 5), (10, 0)], 1) == [(0, 0), (5, 5), (10, 0)]


def test_the_path_is_written_in_steps():
    frame = frame_around(FOUR, (200, 200))
    assert borders_path([square(9, 0), square(10, 0)], frame) == "M100 200l0-100"
