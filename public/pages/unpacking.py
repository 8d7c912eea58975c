"""How a page is handed to its template: a dataclass here, its fields as names there."""


class Part:
    """A group of a page's fields; the template reads each of them by its own name."""


def in_template(page):
    """{name: value} of the fields of a page and of its parts, one level deep."""
    context = {}
    for name, value in vars(page).items():
        context |= vars(value) if isinstance(value, Part) else {name: value}
    return context
