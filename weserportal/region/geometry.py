"""The areas of districts and municipalities: read from GeoJSON and drawn for the map."""

import json

from regions.borders import borders_path
from regions.models import District, Municipality
from regions.outlines import (
    MAP_BOX,
    OUTLINE_BOX,
    OUTLINE_DETAIL,
    check_geometry,
    frame_around,
    is_position,
    path,
)
from weserportal.region.values import read_text

DISTRICTS = "geometry/landkreise.geojson"
MUNICIPALITIES = "geometry/gemeinden.geojson"


def drawn_areas(directory, districts, problems):
    """What the loader computes: {(model, ags): {attribute: value}} for the given records.

    Districts and municipalities share one frame, so that their paths fit together.
    """
    if not districts:
        return {}
    communes = [part for record in districts for part in record.parts.get("municipalities", [])]
    district_areas = read_areas(directory, DISTRICTS, districts, problems)
    commune_areas = read_areas(directory, MUNICIPALITIES, communes, problems)
    if problems or not district_areas:
        return {}
    shapes = [area["geometry"] for area in district_areas.values()]
    large, small = frame_around(shapes, MAP_BOX), frame_around(shapes, OUTLINE_BOX)
    inside = {
        record.values["ags"]: [
            commune_areas[part.values["ags"]]["geometry"]
            for part in record.parts.get("municipalities", [])
        ]
        for record in districts
    }
    return {
        **{
            (District, ags): district(area, large, small)
            | {"map_borders": borders_path(inside[ags], large)}
            for ags, area in district_areas.items()
        },
        **{(Municipality, ags): municipality(a, large) for ags, a in commune_areas.items()},
    }


def district(area, large, small):
    x, y = large.place(area["properties"]["label"])
    return {
        "geometry": area["geometry"],
        "map_path": path(area["geometry"], large),
        "outline": path(area["geometry"], small, OUTLINE_DETAIL),
        "label_x": round(x, 1),
        "label_y": round(y, 1),
    }


def municipality(area, large):
    return {"geometry": area["geometry"], "map_path": path(area["geometry"], large)}


def read_areas(directory, file, records, problems):
    """{ags: GeoJSON feature} of a file that must hold exactly the areas of the records."""
    try:
        features = read_features(directory / file)
    except ValueError as error:
        problems.append(f"{file}: {error}")
        return {}
    wanted = {record.values.get("ags") for record in records}
    for ags in sorted(wanted - set(features) - {None}):
        problems.append(f"{file}, {ags}: Diese Fläche fehlt.")
    for ags in sorted(set(features) - wanted):
        problems.append(f"{file}, {ags}: Zu dieser Fläche fehlt der Eintrag in districts.yaml.")
    for ags, feature in features.items():
        try:
            check_area(feature, needs_label=file == DISTRICTS)
        except ValueError as error:
            problems.append(f"{file}, {ags}: {error}")
    return features


def check_area(feature, needs_label):
    check_geometry(feature.get("geometry"))
    label = feature["properties"].get("label")
    if needs_label and not (isinstance(label, list) and is_position(label)):
        raise ValueError("label ist kein Punkt aus Länge und Breite.")


def read_features(path):
    """{ags: feature} of a GeoJSON file. Raises ValueError with a German sentence."""
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        return {read_text(feature["properties"]["ags"]): feature for feature in features}
    except OSError as error:
        raise ValueError("Die Datei fehlt oder lässt sich nicht lesen.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError("Das ist kein GeoJSON mit Flächen und Schlüsseln (ags).") from error
