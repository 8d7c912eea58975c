"""Areas drawn as SVG paths: one frame for all, shape kept, simplified without falling apart."""

import pytest

from regions.outlines import check_geometry, frame_around, path, simplified

SQUARE = {"type": "Polygon", "coordinates": [[[9, 0], [10, 0], [10, 1], [9, 1], [9, 0]]]}
EAST = {"type": "Polygon", "coordinates": [[[10, 0], [11, 0], [11, 1], [10, 1], [10, 0]]]}


def test_north_is_up_and_the_box_is_filled():
    assert path(SQUARE, frame_around([SQUARE], (100, 100))) == "M0 100L100 100L100 0L0 0Z"


def test_neighbours_share_one_frame_and_their_border():
    frame = frame_around([SQUARE, EAST], (200, 100))
    assert path(SQUARE, frame) == "M0 100L100 100L100 0L0 0Z"
    assert path(EAST, frame) == "M100 100L200 100L200 0L100 0Z"


def test_what_does_not_fit_the_box_is_centred_and_keeps_its_shape():
    assert path(SQUARE, frame_around([SQUARE], (300, 100))) == "M100 100L200 100L200 0L100 0Z"


def test_a_degree_of_longitude_is_shorter_in_the_north():
    north = {
        "type": "Polygon",
        "coordinates": [[[9, 60], [10, 60], [10, 60.5], [9, 60.5], [9, 60]]],
    }
    width = frame_around([north], (1000, 100)).place([10, 60])[0] - 500
    assert round(width) == 50


def test_simplifying_drops_the_least_important_corners():
    ring = [(0, 0), (5, 0.1), (10, 0), (10, 10), (0, 10), (0, 0)]
    assert simplified(ring, 1) == [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]


def test_simplifying_stops_at_a_triangle():
    ring = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    assert len(simplified(ring, 1000)) == 4


def test_small_islands_vanish_but_never_the_whole_area():
    islands = {
        "type": "MultiPolygon",
        "coordinates": [
            SQUARE["coordinates"],
            [[[9.1, 0.1], [9.11, 0.1], [9.11, 0.11], [9.1, 0.1]]],
        ],
    }
    frame = frame_around([islands], (100, 100))
    assert path(islands, frame).count("M") == 2
    assert path(islands, frame, 1).count("M") == 1
    assert path(SQUARE, frame, 1_000_000).count("M") == 1


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        {},
        {"type": "Point", "coordinates": [9, 52]},
        {"type": "Polygon"},
        {"type": "Polygon", "coordinates": []},
        {"type": "Polygon", "coordinates": 7},
        {"type": "Polygon", "coordinates": [[]]},
        {"type": "Polygon", "coordinates": [[[9, 52], [9, 52], [9, 52], [9, 52]]]},
        {"type": "Polygon", "coordinates": [[[9, 52], [10, 52], [10, 53], [9, 53]]]},
        {"type": "Polygon", "coordinates": [[[9, 52], [10, "x"], [10, 53], [9, 52]]]},
        {"type": "Polygon", "coordinates": [[[9, 52], [10, float("nan")], [10, 53], [9, 52]]]},
        {"type": "Polygon", "coordinates": [[[900, 52], [10, 52], [10, 53], [900, 52]]]},
        {"type": "MultiPolygon", "coordinates": [[[9, 52], [10, 52], [10, 53], [9, 52]]]},
    ],
)
def test_broken_geometry_is_refused_in_german(geometry):
    with pytest.raises(ValueError, match=r"^Die Geometrie ist "):
        check_geometry(geometry)


def test_whole_geometry_is_accepted():
    check_geometry(SQUARE)
