"""Districts and municipalities on the map."""

import re

import pytest

from regions.models import District, Municipality
from regions.outlines import MAP_BOX, OUTLINE_BOX


@pytest.mark.parametrize(
    ("model", "attribute", "box"),
    [
        (District, "map_path", MAP_BOX),
        (Municipality, "map_path", MAP_BOX),
        (District, "outline", OUTLINE_BOX),
    ],
)
def test_paths_stay_in_their_box(data, model, attribute, box):
    for record in model.objects.all():
        drawn = getattr(record, attribute)
        assert re.fullmatch(r"(M[0-9.]+ [0-9.]+(L[0-9.]+ [0-9.]+){2,}Z)+", drawn)
        points = re.findall(r"([0-9.]+) ([0-9.]+)", drawn)
        assert all(float(x) <= box[0] and float(y) <= box[1] for x, y in points)


def test_labels_lie_on_the_map_and_small_outlines_are_small(data):
    for district in District.objects.all():
        assert 0 < district.label_x < MAP_BOX[0]
        assert 0 < district.label_y < MAP_BOX[1]
        assert len(district.outline) <= 600
    assert District.objects.first().slug == "nienburg-weser"


def test_districts_are_told_by_their_official_keys(data):
    assert sorted(District.objects.values_list("ags", "nuts3")) == [
        ("03252", "DE923"),
        ("03255", "DE926"),
        ("03256", "DE927"),
        ("03257", "DE928"),
    ]
