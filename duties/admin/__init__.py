"""The duties in the admin: the statement and what readers reported."""

from duties.admin import feedback, statement  # noqa: F401
