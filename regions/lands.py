"""The Länder, whose holidays differ: told by the first two digits of a key (AGS)."""

LANDS = {
    "01": "SH",
    "02": "HH",
    "03": "NI",
    "04": "HB",
    "05": "NW",
    "06": "HE",
    "07": "RP",
    "08": "BW",
    "09": "BY",
    "10": "SL",
    "11": "BE",
    "12": "BB",
    "13": "MV",
    "14": "SN",
    "15": "ST",
    "16": "TH",
}


def land_of(ags: str) -> str:
    """„NI“ for 03252; an empty text for a key of no Land."""
    return LANDS.get(ags[:2], "")
