"""R50 to R54: keys, codes and levels as the catalogue writes them, in forms and from files."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from evidence.values.forms import field_as_typed
from processes.catalogue import grouped
from processes.maturity import in_words
from processes.models import Offer, OfferFigure
from tests.processes.builders import make_offer, make_service


def test_a_key_is_read_in_groups_of_three():
    assert grouped("99036008001000") == "99 036 008 001 000".replace(" ", "\N{NO-BREAK SPACE}")
    assert grouped("") == ""


@pytest.mark.parametrize(
    "key", ["9903600800700", "98036008007000", "99 36008007000", "9903600800700x"]
)
def test_a_key_that_is_none_is_refused(db, key):
    with pytest.raises(IntegrityError, match="fourteen_digits"), transaction.atomic():
        make_service(leika_key=key)


def test_many_services_have_no_key(db):
    assert {make_service().leika_key, make_service().leika_key} == {""}


@pytest.mark.parametrize("codes", ["2/3", "4a", "1, 2/3", "12", ""])
def test_a_typification_is_one_code_or_several(db, codes):
    assert make_service(typification=codes).typification == codes


@pytest.mark.parametrize(("model", "level"), [("1.1", 0), ("1.1", 4), ("2.0", 7), ("", None)])
def test_a_level_belongs_to_its_model(db, model, level):
    """R54: a 4 of the one says nothing in the other."""
    offer = make_offer(maturity_model=model, maturity_level=level)
    assert (f"Stufe {level} von" in offer.maturity) == (level is not None)


@pytest.mark.parametrize(
    ("model", "level"), [("1.1", 5), ("2.0", 8), ("", 3), ("1.1", None), ("2.0", None)]
)
def test_a_level_that_its_model_does_not_have_is_refused(db, model, level):
    with pytest.raises(IntegrityError, match="level_of_its_model"), transaction.atomic():
        make_offer(maturity_model=model, maturity_level=level)


def test_the_two_models_are_never_said_alike():
    assert in_words("1.1", 4) == "Stufe 4 von 4 (Online-Transaktion), Reifegradmodell 1.1"
    assert in_words("2.0", 4) == "Stufe 4 von 7, Reifegradmodell 2.0"


def test_the_newest_word_of_a_source_comes_first(db):
    """What a source says of a later day counts; undated words come last."""
    days = {"alt": "2021-11", "neu": "2022-12", "offen": ""}
    for key, day in days.items():
        make_offer(key=key, as_of_edtf=day)
    assert [each.key for each in Offer.objects.newest_first()] == ["neu", "alt", "offen"]


@pytest.mark.parametrize("typed", ["650", "650,00", " 650 "])
def test_a_number_of_things_is_typed_as_any_number(typed):
    field = field_as_typed(OfferFigure._meta.get_field("quantity_min"))
    assert field.clean(typed) == 650
    assert str(field.clean("12.000")) == "12000"


def test_a_part_of_a_thing_is_refused_with_a_sentence():
    field = field_as_typed(OfferFigure._meta.get_field("quantity_min"))
    with pytest.raises(ValidationError, match="ganze Zahl"):
        field.clean("650,5")
