"""Quotation marks around words that may have some already."""

import pytest

from evidence.quoting import in_quotes


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("80.000 €", "„80.000 €“"),
        ("Antrag „Breitband“ vom Mai", "„Antrag ‚Breitband‘ vom Mai“"),
        ("„Landrat Uwe Schünemann“", "„Landrat Uwe Schünemann“"),
        ("„Alt“ und „Neu“", "„‚Alt‘ und ‚Neu‘“"),
        ("", "„“"),
    ],
)
def test_words_are_quoted_once_and_their_own_marks_are_inner_ones(words, quoted):
    assert in_quotes(words) == quoted
