"""The page of one file reads only the parameters over it, and reckons as with all there are."""

import pytest

from grant_office.facts import Laws, governing
from grant_office.models import RuleParameter
from tests.builders import make_programme
from tests.office.builders import make_county, make_grant, make_law, make_rule_set

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("has_programme", [False, True])
@pytest.mark.parametrize("has_rules", [False, True])
def test_what_governs_a_file_is_found_without_the_laws_of_others(has_rules, has_programme):
    rules, programme = make_law(), make_programme()
    make_rule_set({"use_window": "3 months"})
    own = {"rules": rules if has_rules else None, "programme": programme if has_programme else None}
    grant, other = (make_grant(make_county(), **own) for _ in range(2))
    for place in ({"programme": programme}, {"programme": make_programme()}):
        RuleParameter.objects.create(key="reduction_threshold", value="900", **place)
    for decision, value in ((grant, "700"), (other, "800")):
        RuleParameter.objects.create(decision=decision, key="reduction_threshold", value=value)
    file, few, all_there_are = grant.grant_file, Laws(governing(grant.grant_file, grant)), Laws()
    assert few.of(file, grant) == all_there_are.of(file, grant)
    assert len(few.all.parameters) < len(all_there_are.all.parameters)
