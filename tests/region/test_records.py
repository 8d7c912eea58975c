"""Every record of the files is there, published, in order, cited only where they say so."""

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
from projects.models import Project
from projects.publication import Publication
from regions.models import District, Municipality, Organisation
from strategy.models import FieldOfAction


@pytest.mark.parametrize(
    ("model", "count"),
    [
        (Source, 182),
        (District, 4),
        (Municipality, 121),
        (Organisation, 64),
        (FieldOfAction, 10),
        (Project, 46),
        (Programme, 22),
        (Call, 4),
        (Decision, 51),
        (DecisionVersion, 52),
        (Handover, 18),
        (Application, 2),
        (Event, 57),
        (Remark, 75),
    ],
)
def test_every_record_is_there(data, model, count):
    assert model.objects.count() == count


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
    kinds = dict(Remark.objects.values_list("kind").annotate(n=Count("pk")).order_by())
    assert kinds == {"contradiction": 33, "hint": 33, "gap": 9}
    assert not Remark.objects.filter(topic="").exists()
    assert max(len(topic) for topic in Remark.objects.values_list("topic", flat=True)) <= 60
    texts = [remark.text for remark in Project.objects.get(slug="smart-region-rek").remarks.all()]
    assert [text.split()[0] for text in texts] == ["Übergabeort:", "Titel:", "Rolle"]


def test_a_quotation_stands_only_where_the_data_quote_the_source(data):
    quoted = Citation.objects.exclude(quotation="")
    assert [citation.quotation for citation in quoted] == ["am vergangenen Mittwoch"]


def test_a_single_value_is_cited_only_where_the_data_name_its_source(data):
    fields = Citation.objects.filter(remark=None).exclude(field="")
    assert sorted(fields.values_list("field", "source__key")) == [
        ("day", "s-moz-22584"),
        ("photo_credit", "s-moz-22584"),
        ("place", "s-arl-183368"),
        ("place", "s-harke-2019-12-11"),
    ]
