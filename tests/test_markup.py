"""The parser of the tests is a strict one: it tells whatever a browser would have to mend."""

import pytest

from tests.markup import errors_in, tree_of

PAGE = "<!DOCTYPE html><html lang=de><head><title>x</title></head><body>{}</body></html>"


def test_a_sound_page_has_no_errors():
    assert errors_in(PAGE.format("<p>Förderung &amp; <svg><path d='M0 0'/></svg></p>")) == []


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("<p id='a' id='b'>x</p>", "Duplicate attribute"),
        ("<div><p>x</p>", "Unexpected open tag"),
        ("<b>x", "Unexpected open tag"),
        ("<p><div>x</div></p>", "No <p> tag to close"),
        ("<nav><ul><li>x</li></nav></ul>", "Unexpected open element while closing"),
        ("<b><p>x</b></p>", "Formatting element not current node"),
        ("<span></div></span>", "Unexpected token"),
        ("<a href='/'>x<a href='/y'>y</a></a>", "Unexpected token"),
        ("<table><div>x</div></table>", "Unexpected token"),
        ("<form><form></form></form>", "nested forms"),
        ("<button><button>x</button></button>", "nested buttons"),
        ("<h1>x<h2>y</h2></h1>", "nested heading tags"),
        ("<div/>x</div>", "Unacknowledged self-closing tag"),
        ("<img src='x'></img>", "Found special tag while closing generic tag"),
        ("<svg><p>x</p></svg>", "Unexpected token"),
        ("<p a='1'b='2'>x</p>", "Bad character"),
        ("<p class=a'b>x</p>", "Bad character"),
        ("<p <b>x</p>", "Bad character"),
        ("&gibtesnicht; x", "Invalid character reference"),
        ("&copy x", "Character reference does not end with semicolon"),
        ("&#x80;", "Invalid numeric character reference"),
        ("\0x", "Bad character"),
        ("x</body><p>y</p>", "Unexpected token"),
        ("<!doctype html>", "DOCTYPE in insertion mode"),
    ],
)
def test_what_is_not_valid_is_told(body, error):
    errors = errors_in(PAGE.format(body))
    assert [each for each in errors if error in each], errors


def test_a_page_without_its_doctype_is_told():
    [error] = errors_in("<html><body>x</body></html>")
    assert "in insertion mode Initial" in error


def test_the_tree_is_what_a_browser_makes_of_it():
    """A comment is none of it; a character that XML cannot hold is replaced, not refused."""
    tree = tree_of(PAGE.format("<!-- x --><ul><li>a<li>b\x01</ul><svg><g/></svg>"))
    assert [each.tag for each in tree.find("body").iter()] == ["body", "ul", "li", "li", "svg", "g"]
    assert "".join(tree.find("body").itertext()) == "ab\N{REPLACEMENT CHARACTER}"
