"""The region's decisions say nothing that cannot all be true, or say why."""

from funding.contradictions import unexplained
from funding.models import DecisionVersion


def test_what_the_sources_contradict_has_its_reason_beside_it(data):
    found = {
        f"{version.decision.key} {version.number}": unexplained(version)
        for version in DecisionVersion.objects.in_force().select_related("decision")
    }
    assert {name: problems for name, problems in found.items() if problems} == {}
    assert len(found) > 30
