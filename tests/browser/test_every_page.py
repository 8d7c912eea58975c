"""Every page, opened once and then once without JavaScript, passes every check by its name."""

import pytest

from tests.browser.addresses import ALL, PUBLIC
from tests.browser.checks import axe, keyboard, media, script
from tests.browser.windows import DESKTOP, NARROW, PHONE


@pytest.mark.parametrize("address", ALL, ids=str)
def test_a_page_passes_every_check(address, visit, subtests, good_looks):
    page = visit(address)

    def check(name, find, *about):
        with subtests.test(name):
            assert find(page, *about) == []

    check("the first stop leads to the content", keyboard.first_stop_leads_past_the_navigation)
    check("every stop shows its focus", keyboard.stops_without_a_ring)
    check("nothing moves", media.moving)
    check("forced colours show icons and fields", media.lost_in_forced_colours)
    check("forced colours show the focus", keyboard.stops_without_a_ring_in_forced_colours)
    if address in PUBLIC and address.status == 200:
        check("no navigation and no form on paper", media.wrong_on_paper)
    page.evaluate(axe.SCRIPT)
    # In this order, since each change of the window or the scheme makes the whole page anew.
    check("axe on a light desktop", axe.violations, DESKTOP, "light")
    check("colours on a light desktop", good_looks.poor, DESKTOP, "light")
    check("no wider than a desktop", media.too_wide, DESKTOP, "light")
    check("colours on a dark desktop", good_looks.poor, DESKTOP, "dark")
    check("axe on a dark phone", axe.violations, PHONE, "dark")
    check("colours on a dark phone", good_looks.poor, PHONE, "dark")
    check("no wider than a phone", media.too_wide, PHONE, "dark")
    check("colours on a light phone", good_looks.poor, PHONE, "light")
    check("no wider than a narrow phone", media.too_wide, NARROW, "light")
    check("no block is cut", media.cut, NARROW, "light")
    check("no text letter by letter", media.letter_by_letter, NARROW, "light")
    if address in PUBLIC:
        check("the same without JavaScript", script.different, visit, address)
