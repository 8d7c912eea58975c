"""The questions of a page as a person would put them to PostgreSQL, without any framework."""

HANDWRITTEN = {}
