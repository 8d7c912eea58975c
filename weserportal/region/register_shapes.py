"""What the content files of the register of services may hold; a part of `shapes.py`."""

from processes.models import (
    Adoption,
    CaseBand,
    Offer,
    OfferFigure,
    Qualification,
    QualificationFigure,
    ScoringCriterion,
    ScoringMethod,
    Service,
    SharedService,
)
from weserportal.region.shape import Shape

SERVICE = Shape(
    Service,
    ("slug",),
    (
        *("name", "official_name", "leika_key", "leika_type", "typification", "ozg_number"),
        *("ozg_name", "subject_area", "life_situation", "catalogue", "legal_basis"),
        *("responsible_level", "responsible", "responsible_basis", "note", "blanks"),
    ),
    cited=True,
)
OFFER = Shape(
    Offer,
    ("key",),
    (
        *("title", "organisation", "district", "status", "since", "as_of", "facts", "product"),
        *("service_count", "project", "maturity_model", "maturity_level", "note", "blanks"),
    ),
    links=("services",),
    parts={
        "figures": Shape(OfferFigure, ("label",), ("quantity",), owner="offer", cited=True),
    },
    cited=True,
)
SHARED_SERVICE = Shape(
    SharedService,
    ("key",),
    ("name", "provider_land", "facts"),
    links=("services",),
    parts={
        "adoptions": Shape(
            Adoption, ("district",), ("stage", "since"), owner="shared_service", cited=True
        ),
    },
    cited=True,
)
SCORING_METHOD = Shape(
    ScoringMethod,
    ("key",),
    ("revision", "name", "origin", "benefit_share", "swing"),
    parts={
        "criteria": Shape(
            ScoringCriterion,
            ("key",),
            ("label", "axis", "weight", "best", "counts_cases", "excludes"),
            owner="scoring_method",
        ),
        "bands": Shape(CaseBand, ("from_cases",), owner="scoring_method"),
    },
)
QUALIFICATION = Shape(
    Qualification,
    ("key",),
    (
        *("title", "kind", "organisation", "audience", "start", "end", "project"),
        *("facts", "note"),
    ),
    links=("districts", "services"),
    parts={
        "figures": Shape(
            QualificationFigure,
            ("label",),
            ("quantity", "as_of"),
            owner="qualification",
            cited=True,
        ),
    },
    cited=True,
)
