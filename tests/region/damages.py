"""What can be wrong in a content file: {name: (file, words to change, how the refusal begins)}."""

DAMAGES = {
    "unknown key": (
        "projects.yaml",
        ("  short_title: Smart Region REK", "  kurztitel: Smart Region REK"),
        "projects.yaml, smart-region-rek: Unbekannter Schlüssel „kurztitel“; möglich sind slug, ",
    ),
    "missing key": (
        "projects.yaml",
        ("  summary: >-", "  districts_note: >-"),
        "projects.yaml, smart-region-phase-0, summary: Die Angabe fehlt.",
    ),
    "empty value": (
        "organisations.yaml",
        ("  name: Hochschule Weserbergland", "  name:"),
        "organisations.yaml, hsw, name: Die Angabe fehlt.",
    ),
    "wrong type": (
        "districts.yaml",
        ("municipalities_count: 8", "municipalities_count: acht"),
        "districts.yaml, hameln-pyrmont, municipalities_count: Ganze Zahl erwartet, nicht „acht“.",
    ),
    "number instead of text": (
        "programmes.yaml",
        ('number: "436"', "number: 436"),
        "programmes.yaml, modellprojekte-smart-cities, number: Text erwartet, nicht „436“;",
    ),
    "list instead of text": (
        "projects.yaml",
        ("  title: MOREMA II", "  title: [MOREMA, II]"),
        "projects.yaml, morema-2, title: Text erwartet, nicht „['MOREMA', 'II']“",
    ),
    "text instead of list": (
        "events.yaml",
        ("  projects:\n    - smart-region-phase-0\n  decision", "  projects: x\n  decision"),
        "events.yaml, ev-phase0-bescheid, projects: Liste erwartet, nicht „x“.",
    ),
    "impossible month": (
        "projects.yaml",
        ('  start: "2018-11"', '  start: "2018-13"'),
        "projects.yaml, smart-region-phase-0, start: „2018-13“ ist keine Datumsangabe",
    ),
    "impossible day": (
        "projects.yaml",
        ('  start: "2018-11"', "  start: 2018-02-30"),
        "projects.yaml, smart-region-phase-0, start: „2018-02-30“ ist keine Datumsangabe",
    ),
    "date in words": (
        "sources.yaml",
        ('published: "2019-12-09"', "published: gestern"),
        "sources.yaml, s-moz-22584, published: „gestern“ ist keine Datumsangabe",
    ),
    "amount in German": (
        "decisions.yaml",
        ("amount: {exact: 80000}", "amount: {exact: 80.000.00}"),
        "decisions.yaml, fd-smart-region-rek, versions, amount: Zahl erwartet, nicht „80.000.00“.",
    ),
    "amount with two words": (
        "decisions.yaml",
        ("amount: {exact: 80000}", "amount: {exact: 80000, about: 80000}"),
        "decisions.yaml, fd-smart-region-rek, versions, amount: Ein Betrag braucht genau eine",
    ),
    "marks beside other euros": (
        "decisions.yaml",
        ("amount: {exact: 80000}", "amount: {exact: 80000, stated: 400.000 DM}"),
        "decisions.yaml, fd-smart-region-rek, versions, amount: „400.000 DM“ sind 204.516,75",
    ),
    "marks that are no amount": (
        "decisions.yaml",
        ("amount: {exact: 80000}", "amount: {stated: viele DM}"),
        "decisions.yaml, fd-smart-region-rek, versions, amount: „viele“ ist nicht eindeutig",
    ),
    "rate above the whole": (
        "programmes.yaml",
        ("percent: {up_to: 75}", "percent: {up_to: 175}"),
        "programmes.yaml, regionale-entwicklungsimpulse, rates, percent: Ein Prozentsatz liegt",
    ),
    "negative amount": (
        "decisions.yaml",
        ("amount: {exact: 80000}", "amount: {exact: -80000}"),
        "decisions.yaml, fd-smart-region-rek, versions, amount: „-80000“ ist kein Betrag",
    ),
    "bounds the wrong way round": (
        "decisions.yaml",
        ("between: [1200000, 1250000]", "between: [1250000, 1200000]"),
        "decisions.yaml, fd-zr-regionalmanagement, versions, amount: Bei between steht der",
    ),
    "unknown word": (
        "projects.yaml",
        ("  state: unknown", "  state: laufend"),
        "projects.yaml, smart-region-rek, state: „laufend“ ist nicht vorgesehen; möglich sind idea",
    ),
    "unknown source": (
        "projects.yaml",
        ("    - s-shga-2018-11-28", "    - s-weg"),
        "projects.yaml, smart-region-phase-0, milestones 1, sources, source: „s-weg“ gibt es "
        "nicht (Quelle).",
    ),
    "unknown organisation": (
        "projects.yaml",
        ("    - organisation: hsw", "    - organisation: hws"),
        "projects.yaml, smart-region-phase-0, participations 1, organisation: „hws“ gibt es nicht "
        "(Organisation).",
    ),
    "unknown project": (
        "decisions.yaml",
        ("    - smart-region-rek", "    - smart-region-rekk"),
        "decisions.yaml, fd-smart-region-rek, projects, project: „smart-region-rekk“ gibt es nicht",
    ),
    "unknown call": (
        "applications.yaml",
        ("/3. Staffel", "/4. Staffel"),
        "applications.yaml, smart-city-hameln-pyrmont-staffel-3, call: „modellprojekte-smart-cities"
        "/4. Staffel“ gibt es nicht (Förderaufruf).",
    ),
    "field that the record does not have": (
        "projects.yaml",
        ("      field: title", "      field: titel"),
        "projects.yaml, smart-region-phase-0, remarks 1, field: „titel“ ist kein Feld dieses",
    ),
    "statement without a source": (
        "projects.yaml",
        ("          sources:\n            - s-moz-22584\n          chosen: true", "          x: y"),
        "projects.yaml, smart-region-phase-0, remarks 1, statements: Unbekannter Schlüssel „x“",
    ),
    "record twice": (
        "projects.yaml",
        ("- slug: smart-region-rek\n", "- slug: smart-region-phase-0\n"),
        "projects.yaml, smart-region-phase-0: Dieser Datensatz steht doppelt.",
    ),
    "part twice": (
        "projects.yaml",
        (
            "    - organisation: lk-holzminden\n",
            "    - organisation: lk-hameln-pyrmont\n",
        ),
        "projects.yaml, smart-region-phase-0, participations 3: Dieser Datensatz steht doppelt.",
    ),
    "link twice": (
        "projects.yaml",
        ("    - holzminden\n", "    - hameln-pyrmont\n"),
        "projects.yaml, smart-region-phase-0, districts: „hameln-pyrmont“ steht doppelt.",
    ),
    "key twice": (
        "projects.yaml",
        ("  relevance: core", "  relevance: core\n  relevance: core"),
        "projects.yaml: Der Schlüssel „relevance“ steht doppelt (Zeile ",
    ),
    "broken YAML": (
        "projects.yaml",
        ("  title: SMART", "  title: {SMART"),
        "projects.yaml: Das ist kein gültiges YAML (Zeile ",
    ),
    "not a list": (
        "fields_of_action.yaml",
        ("\n- slug: verwaltung-egovernment", "\nslug: x\nmore:\n - slug: verwaltung-egovernment"),
        "fields_of_action.yaml: ",
    ),
    "NUL byte": (
        "projects.yaml",
        ("  title: MOREMA II", '  title: "MOREMA\\0II"'),
        "projects.yaml, morema-2, title: Der Text enthält ein Zeichen, das sich nicht speichern",
    ),
    "text too long": (
        "projects.yaml",
        ("  title: MOREMA II", f"  title: {'M' * 201}"),
        "projects.yaml, morema-2, title: ",
    ),
    "circle of references": (
        "organisations.yaml",
        ("  short_name: BMWSB", "  short_name: BMWSB\n  successions: [bmi]"),
        "organisations.yaml, bmi: Die Verweise laufen im Kreis.",
    ),
    "circle of municipalities": (
        "districts.yaml",
        (
            '      name: Aerzen\n      kind: Gemeinde\n    - ags: "03252002"\n',
            '      name: Aerzen\n      kind: Gemeinde\n      successions: ["03252002"]\n'
            '    - ags: "03252002"\n      successions: ["03252001"]\n',
        ),
        "districts.yaml, hameln-pyrmont, municipalities 1: Die Verweise laufen im Kreis.",
    ),
    "end before start": (
        "projects.yaml",
        ('  start: "2018-11"', '  start: "2021-11"'),
        "projects.yaml, smart-region-phase-0: Das Ende liegt vor dem Beginn.",
    ),
    "grant above the cost": (
        "decisions.yaml",
        ("{exact: 80000}", "{exact: 80000}\n      eligible_expenditure: {exact: 70000}"),
        "decisions.yaml, fd-smart-region-rek, versions: Der Betrag ist höher als die ",
    ),
    "two leads": (
        "projects.yaml",
        ("lk-schaumburg\n      role: partner", "lk-schaumburg\n      role: lead"),
        "projects.yaml, smart-region-phase-0, participations: Ein Projekt hat nur eine ",
    ),
    "area without a place": (
        "geometry/gemeinden.geojson",
        ('"ags":"03252001"', '"ags":"03252999"'),
        "geometry/gemeinden.geojson, 03252001: Diese Fläche fehlt.",
    ),
    "broken geometry": (
        "geometry/landkreise.geojson",
        ('"type":"Polygon","coordinates":[[[9', '"type":"Polygon","coordinates":[[[900'),
        "geometry/landkreise.geojson, 03252: Die Geometrie ist beschädigt",
    ),
    "point instead of an area": (
        "geometry/gemeinden.geojson",
        ('"type":"Polygon"', '"type":"Point"'),
        "geometry/gemeinden.geojson, 03252001: Die Geometrie ist weder Polygon noch MultiPolygon.",
    ),
    "broken GeoJSON": (
        "geometry/gemeinden.geojson",
        ('"features": [', '"features": {'),
        "geometry/gemeinden.geojson: Das ist kein GeoJSON mit Flächen und Schlüsseln (ags).",
    ),
}
