"""What a person reads on a page of HTML, as one text, without what only the browser reads."""

import re
from html.parser import HTMLParser

UNSEEN = {"script", "style", "template", "title"}
# Inside a line; every other element begins and ends a word.
INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s"),
    *("small", "span", "strong", "sub", "sup", "time", "u", "wbr"),
}
CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
HEAD = 2048  # bytes in which a page says how it is written


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.unseen = [], ""

    def handle_starttag(self, tag, attrs):
        if tag in UNSEEN:
            self.unseen = tag
        elif tag not in INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag):
        if tag == self.unseen:
            self.unseen = ""
        if tag not in INLINE:
            self.parts.append(" ")

    def handle_data(self, data):
        if not self.unseen:
            self.parts.append(data)


def visible_text(html: str) -> str:
    """The words of a page in their order, with single blanks."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.parts).split())


def text_of(content: bytes, kind: str) -> str | None:
    """The text of what a server sent under this Content-Type; None if it is none, like a PDF."""
    media, _, options = kind.partition(";")
    media = media.strip().lower()
    if media not in ("text/html", "application/xhtml+xml", "text/plain"):
        return None
    text = decoded(content, options)
    return " ".join(text.split()) if media == "text/plain" else visible_text(text)


def decoded(content: bytes, options: str) -> str:
    """As the server says, else as the page says, else UTF-8; what does not fit is replaced."""
    said = re.search(r"charset\s*=\s*[\"']?([\w-]+)", options, re.IGNORECASE)
    own = CHARSET.search(content[:HEAD])
    charset = said[1] if said else own[1].decode("ascii") if own else "utf-8"
    try:
        return content.decode(charset, "replace")
    except LookupError:
        return content.decode("utf-8", "replace")
