"""Public pages as of a past day: the same queries and templates, on the tables of that day."""
