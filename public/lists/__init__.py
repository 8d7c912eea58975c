"""The public lists: filters with counts, pages, orders and views."""
