"""One short address for each list: parameters that say nothing are left out of it.

A form sends every field it has, also the empty ones and what is chosen anyway. The answer to such
an address is the way to the short one, so that what people share stays short.
"""

from django.http import QueryDict

from public.lists.paging import PAGE

FIRST_PAGE = "1"


def shorter(path, query, parameters, usual):
    """The address without what says nothing, or None if nothing does.

    `parameters` are those that the page knows, others do not count; `usual` is
    {parameter: value that need not be said}.
    """
    usual = {PAGE: FIRST_PAGE, **usual}
    known = {name: query.getlist(name) for name in parameters if name in query}
    telling = QueryDict(mutable=True)
    for name, values in known.items():
        if kept := [each for each in values if each.strip() and each != usual.get(name)]:
            telling.setlist(name, kept)
    if known == dict(telling.lists()):
        return None
    return f"{path}?{telling.urlencode()}" if telling else path
