"""What the public pages have in common: which methods they answer, where they stand."""

from django.views.decorators.http import require_safe

readable = require_safe


def trail(*crumbs, here):
    """Context of the breadcrumb: pairs (label, address), and the label of this page."""
    return {"crumbs": crumbs, "here": here}
