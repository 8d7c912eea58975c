"""HTML as a browser reads it, and what it complains about."""

import re
from xml.etree import ElementTree

from markupever import HtmlOptions, Parser

# What HTML can hold and XML cannot; people paste such characters into fields.
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

# How the parser writes what Django's own pages of the admin say of SVG.
NAMESPACES = re.compile(r' (?::xmlns="[^"]*"|xlink:)')


def errors_in(html):
    """What is not valid, in the words of the parser."""
    return parsed(html).errors()


def tree_of(html):
    """The root element, without comments; the names are plain, those of SVG too."""
    xml = parsed(html).into_dom().serialize(is_html=False)
    xml = NAMESPACES.sub(" ", xml)
    root = ElementTree.fromstring(NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", xml))
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


def in_one_line(html):
    """The same HTML, however its templates are laid out: no line breaks, no blanks before a >."""
    return re.sub(r" (/?>)", r"\1", re.sub(r"[ \t\n]+", " ", html))


def parsed(html):
    return Parser(HtmlOptions(exact_errors=True)).process(html).finish()
