"""Each check of the pages finds what it is there for, on a page that has just that."""

from tests.browser.checks import axe, keyboard, media
from tests.browser.windows import DESKTOP, NARROW, PHONE

POOR = "<style>.poor { color: #ccc } @media (max-width: 30rem) { .small { color: #bbb } }</style>"


def write(page, body):
    page.goto("about:blank")  # what is written over a page of the site keeps that page's policy
    page.set_content(f"<!DOCTYPE html><html lang=de><title>Titel</title><main>{body}</main>")
    page.keyboard.press("Tab")


def with_axe(page, body):
    write(page, body)
    page.evaluate(axe.SCRIPT)


def test_a_stop_without_a_ring_is_found_and_a_shadow_is_none_in_forced_colours(page):
    write(
        page,
        "<style>a:focus { outline: none } .shadow:focus { box-shadow: 0 0 0 3px red }"
        ".inside:focus b { outline: 3px solid red }</style>"
        "<a href=/ class=none>1</a><a href=/ class=shadow>2</a><a href=/ class=inside><b>3</b></a>",
    )
    none, shadow = '<a href="/" class="none">1</a>', '<a href="/" class="shadow">2</a>'
    assert keyboard.stops_without_a_ring(page) == [none]
    assert keyboard.stops_without_a_ring_in_forced_colours(page) == [none, shadow]


def test_forced_colours_hide_a_filled_icon_and_a_field_without_a_border(page):
    write(
        page,
        "<style>.kern-icon { display: inline-block; width: 9px; height: 9px; background: red }"
        ".kept { forced-color-adjust: none } input { border: 0; background: #ddd }</style>"
        "<i class='kern-icon'></i><i class='kern-icon kept'></i><input>"
        "<input style='border-bottom: 1px solid'>",
    )
    assert media.lost_in_forced_colours(page) == ['<i class="kern-icon"></i>', "<input>"]


def test_what_moves_what_is_too_wide_and_what_is_not_for_paper_is_found(page):
    write(page, "<style>p { transition: color 1s; width: 370px }</style><p>1</p><nav>2</nav>")
    assert media.moving(page) == ["<p>1</p>"]
    assert media.wrong_on_paper(page) == ["<nav>2</nav>", "no single h1"]
    assert media.too_wide(page, DESKTOP, "light") == []
    assert media.too_wide(page, NARROW, "light") == ["378 in a window of 320"]


def test_text_that_breaks_letter_by_letter_is_found_and_what_is_only_heard_is_not(page):
    words = "overflow-wrap: anywhere"
    write(
        page,
        f"<p style='width: 1em; {words}'>Zwei Wörter</p><p style='width: 9em'>Zwei Wörter</p>"
        f"<p style='position: absolute; width: 1px; overflow: hidden; {words}'>Zwei Wörter</p>",
    )
    [found] = media.letter_by_letter(page, NARROW, "light")
    assert "1em" in found


def test_targets_that_are_small_and_close_are_found(page):
    small = "display: inline-block; width: 9px; overflow: hidden"
    with_axe(page, f"<h1>H</h1><a href=/1 style='{small}'>1</a><a href=/2 style='{small}'>2</a>")
    found = axe.violations(page, DESKTOP, "light")
    assert [line.partition(":")[0] for line in found] == ["target-size", "target-size"]


def test_a_poor_colour_is_found_on_every_page_and_a_good_one_is_looked_at_once(page):
    looks = axe.Looks()
    poor = 'color-contrast: <p class="poor">words</p>'
    with_axe(page, f"{POOR}<p class=poor>words</p><p class=small>words</p><p>words</p>")
    assert looks.poor(page, DESKTOP, "light") == [poor]
    assert looks.poor(page, PHONE, "light") == [poor, 'color-contrast: <p class="small">words</p>']
    known = len(looks.good[DESKTOP["width"], "light"])
    with_axe(page, f"{POOR}<p class=poor>words</p><p>others</p>")
    assert looks.poor(page, DESKTOP, "light") == [poor]
    assert len(looks.good[DESKTOP["width"], "light"]) == known == 2


def test_what_cannot_be_judged_does_not_hide_what_looks_the_same(page):
    looks = axe.Looks()
    with_axe(page, f"{POOR}<p class=poor>–</p>")
    assert looks.poor(page, DESKTOP, "light") == []
    with_axe(page, f"{POOR}<p class=poor>words</p>")
    assert looks.poor(page, DESKTOP, "light") == ['color-contrast: <p class="poor">words</p>']
