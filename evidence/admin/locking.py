"""Locks on rows, taken before a page of the admin writes what it decided on by reading."""


def lock(queryset):
    """Wait until nobody else changes these rows, in an order that keeps two from blocking."""
    rows = queryset.order_by("pk").select_for_update(of=("self",), no_key=True)
    list(rows.values_list("pk"))
