"""Every page passes axe, in both colour schemes, on a desktop and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.addresses import ALL
from tests.browser.conftest import DESKTOP, PHONE

AXE = Axe().axe_script
ALL_RULES = {"resultTypes": ["violations"]}
RULES_OF_COLOUR = {**ALL_RULES, "runOnly": ["cat.color"]}
FINISH_TRANSITIONS = "document.getAnimations().forEach(each => each.finish())"


def violations(page, options):
    """What axe finds, one line for each rule and place."""
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [f"{rule['id']}: {node['html'][:150]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("address", ALL, ids=str)
def test_axe_finds_nothing_on_desktop_and_phone_in_light_and_dark(address, visit):
    # axe copies elements together with what a script styled; the policy is none of its business.
    page = visit(address, bypass_csp=True)
    page.evaluate(AXE)
    found = {}
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        for scheme, options in (("light", ALL_RULES), ("dark", RULES_OF_COLOUR)):
            page.emulate_media(color_scheme=scheme)
            page.evaluate(FINISH_TRANSITIONS)
            found[size["width"], scheme] = violations(page, options)
    assert {case: lines for case, lines in found.items() if lines} == {}
