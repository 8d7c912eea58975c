"""Every page passes axe, on a desktop and on a phone, in light and in dark colours.

Looking at every colour takes most of the time, so all four combinations are tried on one page of
each kind only: what is shown on one size alone belongs to the frame that its pages share.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.addresses import ALL, KINDS
from tests.browser.conftest import DESKTOP, PHONE

AXE = Axe().axe_script
# The contrast that level AA asks for; the category would bring the one of level AAA along.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
FINISH_TRANSITIONS = "document.getAnimations().forEach(each => each.finish())"


def violations(page, size, scheme, **options):
    """What axe finds, one line for each rule and place."""
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    page.evaluate(FINISH_TRANSITIONS)
    options["resultTypes"] = ["violations"]
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [f"{rule['id']}: {node['html'][:150]}" for rule in found for node in rule["nodes"]]


@pytest.fixture
def inspected(visit):
    """A function that opens an address with axe in it.

    axe copies elements with what a script styled, hence without the policy against inline styles.
    """

    def opened(address):
        page = visit(address, bypass_csp=True)
        page.evaluate(AXE)
        return page

    return opened


@pytest.mark.parametrize("address", ALL, ids=str)
def test_axe_finds_nothing_on_a_light_desktop_and_a_dark_phone(address, inspected):
    page = inspected(address)
    assert violations(page, DESKTOP, "light") == []
    assert violations(page, PHONE, "dark") == []


@pytest.mark.parametrize("address", KINDS, ids=str)
def test_axe_finds_no_poor_colours_on_a_dark_desktop_and_a_light_phone(address, inspected):
    page = inspected(address)
    assert violations(page, DESKTOP, "dark", runOnly=COLOURS) == []
    assert violations(page, PHONE, "light", runOnly=COLOURS) == []
