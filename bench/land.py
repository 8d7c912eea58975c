"""The real land that generated projects lie in, and some more organisations for it."""

from dataclasses import dataclass

from bench import words
from bench.chance import one_of
from bench.filling import insert
from evidence.models import Source
from funding.models import Programme
from grant_office.models import RuleSet
from regions.models import Municipality, Organisation
from strategy.models import FieldOfAction


@dataclass(frozen=True)
class Land:
    """How many projects there will be, and the real records that they point at."""

    size: int
    districts: list
    municipalities: list
    names: list
    fields: list
    programmes: list
    funders: list
    local: list
    partners: list
    sources: list
    rule_sets: list


def numbers_of(queryset):
    return list(queryset.order_by("pk").values_list("pk", flat=True))


def land(size):
    """The land once `organisations` has been there."""
    municipalities = Municipality.objects.filter(is_unincorporated=False).order_by("pk")
    organisations = Organisation.objects.all()
    return Land(
        size=size,
        districts=list(municipalities.values_list("district", flat=True)),
        municipalities=numbers_of(municipalities),
        names=list(municipalities.values_list("name", flat=True)),
        fields=numbers_of(FieldOfAction.objects.all()),
        programmes=numbers_of(Programme.objects.all()),
        funders=numbers_of(organisations.filter(level__in=["eu", "federal", "state"])),
        local=numbers_of(organisations.filter(level__in=["district", "local"])),
        partners=numbers_of(organisations.exclude(level__in=["eu", "federal", "state"])),
        sources=numbers_of(Source.objects.all()),
        rule_sets=numbers_of(RuleSet.objects.all()),
    )


def organisations():
    """An administration for each municipality, and as many associations around them."""
    table = f"{Municipality._meta.db_table} place WHERE NOT is_unincorporated"
    own = {"district_id": "district_id", "seat": "name"}
    insert(
        Organisation,
        {
            **own,
            "slug": "'rathaus-' || ags",
            "name": "'Verwaltung ' || name",
            "kind": "'municipality'",
            "level": "'local'",
        },
        table,
    )
    insert(
        Organisation,
        {
            **own,
            "slug": "'verein-' || ags",
            "name": f"{one_of(words.ASSOCIATIONS, 1, 'id')} || ' ' || name",
            "kind": "'club'",
        },
        table,
    )
