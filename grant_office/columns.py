"""Which columns a page reads: of its rows all, of what they point to only what names it.

A column costs Django more than PostgreSQL: each is quoted, compared with the order and converted.
"""

NAME = ("name",)
LETTER = ("sheet", "subject")


def own_and(model, **pointed_to):
    """For `only`: the columns of the model, and {relation: names} of what is selected along."""
    own = [field.name for field in model._meta.concrete_fields]
    others = [f"{path}__{each}" for path, names in pointed_to.items() for each in names]
    return own + others
