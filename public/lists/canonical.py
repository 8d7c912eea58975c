"""One short address for each list: parameters that say nothing are left out of it.

A form sends every field it has, also the empty ones and what is chosen anyway. The answer to such
an address is the way to the short one, so that what people share stays short. An address in words
of a former time leads to the one in those of today, for good.
"""

from django.http import QueryDict

from public.lists.paging import PAGE

FIRST_PAGE = "1"


def in_todays_words(query, former):
    """The query as addresses say it today, the same for one that has no former word.

    `former` is {former parameter: (that of today, {former value: that of today})}.
    """
    today = QueryDict(mutable=True)
    for name, values in query.lists():
        name, words = former.get(name, (name, {}))
        today.setlistdefault(name).extend(words.get(value, value) for value in values)
    return today


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
