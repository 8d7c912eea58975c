"""Every record of the files is there, published, in order, cited only where they say so."""

from collections import Counter

import pytest
from django.db.models import Count

from evidence.models import Citation, Remark, Source
from funding.models import (
    Application,
    Call,
    Decision,
    DecisionVersion,
    Event,
    Handover,
    Programme,
)
from processes.models import (
    MeasureService,
    Offer,
    OfferFigure,
    Qualification,
    QualificationFigure,
    ScoringMethod,
    Service,
    SharedService,
)
from projects.models import MeasureProject, Project
from projects.publication import Publication
from regions.models import District, Municipality, Organisation
from strategy.models import (
    FieldOfAction,
    Indicator,
    IndicatorValue,
    Measure,
    MeasureState,
    Strategy,
    StrategyVersion,
    Theme,
    VersionField,
)
from tests.region.loading import parts_written, written

RECORDS = {
    Source: "sources",
    District: "districts",
    Organisation: "organisations",
    FieldOfAction: "fields_of_action",
    Theme: "themes",
    Project: "projects",
    Programme: "programmes",
    Decision: "decisions",
    Application: "applications",
    Event: "events",
    Service: "services",
    Offer: "offers",
    SharedService: "shared_services",
    ScoringMethod: "scoring",
    Qualification: "qualifications",
    Strategy: "strategies",
    Measure: "measures",
}
PARTS = {
    Municipality: ("municipalities", "districts"),
    Call: ("calls", "programmes"),
    DecisionVersion: ("versions", "decisions"),
    Handover: ("handover", "decisions"),
    OfferFigure: ("figures", "offers"),
    QualificationFigure: ("figures", "qualifications"),
    StrategyVersion: ("versions", "strategies"),
    VersionField: ("fields", "strategies"),
    IndicatorValue: ("values", "measures"),
    MeasureProject: ("project_links", "measures"),
    MeasureService: ("service_links", "measures"),
}
ONLY_ONE = (ScoringMethod, Theme)
CITED = (
    "districts",
    "organisations",
    "projects",
    "programmes",
    "decisions",
    "events",
    "applications",
    *("services", "offers", "shared_services", "strategies", "measures"),
    "qualifications",
)


@pytest.mark.parametrize("model", RECORDS)
def test_every_record_is_there(data, model):
    least = 0 if model in ONLY_ONE else 1
    assert model.objects.count() == len(written(RECORDS[model])) > least


@pytest.mark.parametrize("model", PARTS)
def test_every_part_is_there(data, model):
    assert model.objects.count() == len(parts_written(*PARTS[model])) > 1


def test_everything_loaded_is_published(data):
    for model in (Project, Decision):
        assert set(model.objects.values_list("publication", flat=True)) == {Publication.PUBLISHED}


@pytest.mark.parametrize(
    ("slug", "count", "unincorporated"),
    [
        ("hameln-pyrmont", 8, 0),
        ("holzminden", 32, 7),
        ("nienburg-weser", 36, 0),
        ("schaumburg", 38, 0),
    ],
)
def test_municipalities_are_counted_without_unincorporated_areas(data, slug, count, unincorporated):
    district = District.objects.get(slug=slug)
    assert district.municipalities.filter(is_unincorporated=False).count() == count
    assert district.municipalities.filter(is_unincorporated=True).count() == unincorporated
    assert district.municipalities_count == count


def test_remarks_have_a_kind_and_a_topic_and_keep_their_order(data):
    written_kinds = Counter(remark["kind"] for remark in parts_written("remarks", *CITED))
    kinds = dict(Remark.objects.values_list("kind").annotate(n=Count("pk")).order_by())
    assert kinds == written_kinds
    assert set(kinds) == {"contradiction", "hint", "gap"}
    assert not Remark.objects.filter(topic="").exists()
    assert max(len(topic) for topic in Remark.objects.values_list("topic", flat=True)) <= 60
    texts = [remark.text for remark in Project.objects.get(slug="smart-region-rek").remarks.all()]
    assert [text.split()[0] for text in texts] == ["Übergabeort:", "Die", "Rolle"]


def test_every_quotation_of_the_files_is_there(data):
    said = [row for row in parts_written("citations", *CITED) if row.get("quotation")]
    quoted = Citation.objects.filter(remark=None).exclude(quotation="")
    assert sorted(quoted.values_list("quotation", flat=True)) == sorted(
        row["quotation"] for row in said
    )


def test_every_citation_of_a_value_speaks_for_it(data):
    """The file gives the value and its source together, so none may fall silent on the way."""
    cited = Citation.objects.exclude(field="").filter(remark=None)
    assert list(cited.filter(vouches_for="")) == []
    assert cited.count() > 800


def test_no_quotation_is_longer_than_fifteen_words(data):
    quotations = Citation.objects.exclude(quotation="").values_list("quotation", flat=True)
    assert [text for text in quotations if len(text.split()) > 15] == []


def test_no_maturity_is_said_that_no_source_states(data):
    """R53: no source names the level of a service of the region."""
    assert not Offer.objects.exclude(maturity_level=None).exists()


def test_no_county_has_a_state_of_a_measure_that_no_source_states(data):
    """Nor is a number made up: what was counted is what a source counted."""
    assert not MeasureState.objects.exists()
    assert all(value.citations.exists() for value in IndicatorValue.objects.all())
    assert not Indicator.objects.filter(values=None).exists()


def test_strategies_and_measures_are_those_that_sources_tell_of(data):
    assert (Strategy.objects.count(), Measure.objects.count()) == (10, 27)
    assert Measure.objects.filter(strategy=None).count() == 3
    proven = Strategy.objects.filter(existence=Strategy.Existence.PROVEN)
    assert proven.count() == 5
    for model in (Strategy, Measure):
        assert not model.objects.filter(citations=None).exists()
