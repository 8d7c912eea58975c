"""What belongs together stays on one line (R96)."""

import pytest

from public.templatetags.typography import bound


@pytest.mark.parametrize(
    "text",
    [
        *("80~€", "rund 5,46~Mio.~€", "§~44 LHO", "Bescheid Nr.~3.2", "z.~B. Akten"),
        *("Fassung 2, 22.~Juni 2026", "Museumsverein Bückeburg e.~V."),
        *("zum 3. Male", "Stufe 2. Mais wächst", "der 4. Advent"),
    ],
)
def test_only_what_belongs_together_is_bound(text):
    assert bound(text.replace("~", " ")) == text.replace("~", "\N{NO-BREAK SPACE}")


def test_the_name_of_a_rule_set_does_not_break_at_its_hyphen():
    assert bound("ANBest-Gk und EFRE-Mittel") == "ANBest-\N{WORD JOINER}Gk und EFRE-Mittel"
