"""Where the words of a search for a decision are looked for."""

DECISION_WORDS = (
    "file_number",
    "grant_reference",
    "key",
    "projects__title__folded",
    "projects__short_title__folded",
    "project_shares__external_name__folded",
    "versions__recipients__organisation__name__folded",
    "versions__recipients__label__folded",
    "versions__wording__folded",
)
