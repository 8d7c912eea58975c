"""The texts of the region's data: written for readers, in German, each thing once."""

import re

from evidence.models import Remark
from funding.models import Decision
from projects.models import Project
from tests.examples import FULL
from tests.region.loading import DATA

EVERY = 1 if FULL else 4
# Talk among editors, which says nothing to a reader.
TALK = re.compile(
    r"\b(Siehe Projekt|verstümmelt\w*|Fundadresse|gesichtet\w*|Auslegung|eigene Rechnung)\b"
)
TYPED = re.compile(r"(?<![\w=])'[^'<>\n]{2,80}'(?!\w)|(?<![\w=])\"[^\"<>\n]{2,80}\"(?!\w)")
AFTER_A_SUM = re.compile(r"\. (?:rund|bis zu|mindestens|zwischen) \d")
SINGLE = re.compile(
    r"(?<![\d.,])1 (?:Einträge|Entscheidungen|Projekte|Bewilligungen|Maßnahmen|Organisationen)\b"
)

# „12.3.2021“ is for tables of figures; sentences and citations say „12. März 2021“.
SHORT_DATE = re.compile(r"(?<![\d.,])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d")
# What sources say stands as they say it; a reference to a law does, too.
WORD_FOR_WORD = ("quotation:", "title:", "legal_basis:", "passage:")

KINDS = (TYPED, AFTER_A_SUM, SINGLE, TALK)


def addresses():
    """The lists, and of the pages of records a part each day."""
    records = [
        *(f"/projekte/{slug}/" for slug in Project.objects.values_list("slug", flat=True)),
        *(f"/foerderung/{pk}/" for pk in Decision.objects.values_list("pk", flat=True)),
    ]
    return ["/chronik/", "/foerderung/", "/projekte/", "/organisationen/", "/", *records[::EVERY]]


def plain(html):
    """What the main part of a page says, in one line."""
    main = html.partition("<main")[2].partition(">")[2]
    body = re.sub(r"<(script|svg)\b.*?</\1>", " ", main, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def test_no_page_says_it_like_that(client, data):
    found = {}
    for address in addresses():
        text = plain(client.get(address).content.decode())
        words = [match for each in KINDS for match in each.findall(text)]
        found |= {address: words} if words else {}
    assert found == {}


def test_editors_do_not_talk_to_each_other_in_the_files():
    found = [
        (path.name, line.strip())
        for path in DATA.glob("*.yaml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if TALK.search(line)
    ]
    assert found == []


def test_no_remark_begins_with_its_own_heading(data):
    remarks = Remark.objects.exclude(topic="")
    twice = [each.topic for each in remarks if each.text.startswith(f"{each.topic}:")]
    assert twice == []


def test_dates_are_written_out_except_where_a_source_is_quoted():
    found = {}
    for path in DATA.glob("*.yaml"):
        key = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            key = match[1] if (match := re.match(r"[\s-]*([a-z_]+:)(?:\s|$)", line)) else key
            if SHORT_DATE.search(line) and key not in WORD_FOR_WORD and "„" not in line:
                found.setdefault(path.name, []).append(line.strip())
    assert found == {}
