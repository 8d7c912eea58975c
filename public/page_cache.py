"""Finished public pages, kept in the memory of the process while what they show does not change.

A page is a function of release, content version, day and normalised address (law 8); all of them
are its key, so a kept page needs no time-out and is only as stale as the version that is known
(version_known.py). After a change of the content a page goes on under the key it was made with if
it still holds (asked_again.py). Pages for people with a cookie of ours, and answers that set one,
never come here.
"""

from dataclasses import dataclass
from hashlib import sha256
from threading import Lock

import brotli
from cachetools import LRUCache
from django.conf import settings
from django.http import HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags

from public import fragments
from public.asked_again import Reading, heard, still_holds
from public.one_maker import MAKERS
from public.version_known import version_before, version_known
from public.version_of_code import release

VARIES_BY = ("Accept-Encoding", "Cookie", "HX-Request")
SMALLEST_TO_COMPRESS = 1000
BROTLI_QUALITY = 5
MOST_KEYS = 5000


@dataclass(frozen=True)
class Page:
    """The body and the headers of an answer with status 200, and what was asked to make it."""

    body: bytes
    headers: tuple
    readings: tuple[Reading, ...] | None = None

    @property
    def size(self):
        headers = sum(len(name) + len(value) for name, value in self.headers)
        return len(self.body) + headers + sum(each.size for each in self.readings or ())

    def compressed(self):
        body = brotli.compress(self.body, quality=BROTLI_QUALITY)
        return Page(body, (*self.headers, ("Content-Encoding", "br")))

    def answer(self):
        response = HttpResponse(self.body)
        for name, value in self.headers:
            response[name] = value
        return response


class PageCache:
    """At most so many bytes of pages; the one longest unused goes first."""

    def __init__(self, most_bytes):
        self.pages = LRUCache(most_bytes, getsizeof=lambda page: page.size)
        self.keys, self.latest = LRUCache(MOST_KEYS), LRUCache(MOST_KEYS)
        self.lock = Lock()

    @property
    def keeps(self):
        return self.pages.maxsize > 0

    def get(self, key):
        with self.lock:
            return self.pages.get(key)

    def keep(self, key, page):
        with self.lock:
            if page.size <= self.pages.maxsize:
                self.pages[key] = page

    def key_of(self, name):
        """What the long way led to last (short_way.py): ((version, day), key), or None."""
        with self.lock:
            return self.keys.get(name)

    def know(self, name, key):
        with self.lock:
            self.keys[name] = key

    def latest_of(self, name):
        """The version at which the page of this name was last right, and its key; or two None."""
        with self.lock:
            return self.latest.get(name, (None, None))

    def is_right(self, name, version, key):
        with self.lock:
            self.latest[name] = version, key

    def clear(self):
        with self.lock:
            for kept in (self.pages, self.keys, self.latest):
                kept.clear()


PAGES = PageCache(settings.PAGE_CACHE_MEGABYTES * 2**20)


def kept_or_made(request, make):
    """The answer to a GET without a cookie of ours: 304, a kept page, or the one made now.

    The version is read before the page is made, so a page is at least as new as its key says.
    While somebody else makes it, one of the version before will do if that is not too far behind.
    Raises OperationalError or InterfaceError if it is not kept and the database is away.
    """
    known = getattr(request, "version_known", None)  # if the short way has asked
    (version, away), day = known or version_known(), timezone.localdate()
    name = page_name(request, day)
    key = key_at(name, version)
    if response := kept_answer(request, key):
        response.kept_as = (key, version, day)
        return response
    compress = takes_brotli(request)

    def made():
        its_key = right_key(name, version)
        plain = its_key and PAGES.get((its_key, False))
        if plain is None:
            if away:
                raise away
            with fragments.at(release(), version, day), heard() as asked:
                response = make()
            if not may_be_kept(request, response):
                return None, response
            its_key = new_key(name, version)
            plain = Page(response.content, tuple(response.items()), asked.readings())
            PAGES.keep((its_key, False), plain)
            PAGES.is_right(name, version, its_key)
        page = kept_page(its_key, compress)  # packed before, if it still holds
        return (its_key, page or (packed(its_key, plain) if compress else plain)), None

    def before():
        earlier = version_before()
        old_key = earlier and key_at(name, earlier)
        page = earlier and kept_page(old_key, compress)
        return page and (old_key, page)

    found, response = MAKERS.made((key, compress), made, before) if PAGES.keeps else made()
    if found is None:
        return response
    its_key, page = found
    response = told_how_to_keep(page.answer(), its_key)
    if its_key == key_at(name, version):
        response.kept_as = (its_key, version, day)
    return response


def kept_answer(request, key):
    """304 or the kept page; None if that has to be made or compressed first."""
    known = request.META.get("HTTP_IF_NONE_MATCH")
    if known and tag_of(key) in parse_etags(known):
        return told_how_to_keep(HttpResponseNotModified(), key)
    page = kept_page(key, takes_brotli(request))
    return page and told_how_to_keep(page.answer(), key)


def kept_page(key, compress):
    """The page as the reader takes it; None if it has to be made or compressed first."""
    plain = PAGES.get((key, False))  # which is asked again, so it stays as long as the packed one
    if not compress or plain is None or not is_worth_compressing(plain):
        return plain
    return PAGES.get((key, True))


def packed(key, plain):
    """The page compressed and kept so, where that is worth it."""
    if not is_worth_compressing(plain):
        return plain
    page = plain.compressed()
    PAGES.keep((key, True), page)
    return page


def tag_of(key):
    return f'W/"{key}"'


def page_name(request, day):
    """Hash of all that a public page depends on, except for what the database holds.

    request.GET holds known parameters only. The name by which the site was called is no part of
    it: pages name themselves by SITE_URL.
    """
    return hash_of(
        release(),
        day.isoformat(),
        request.path,
        request.GET.urlencode(),
        wants_fragment(request),
    )


def key_at(name, version):
    """The key of the page of this name that is right at this version, made or not."""
    right_at, key = PAGES.latest_of(name)
    return key if right_at == version else new_key(name, version)


def new_key(name, version):
    return hash_of(name, version)


def hash_of(*parts):
    return sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32]


def right_key(name, version):
    """The key of the page kept last, if it is right at this version, as it shows now; or None."""
    right_at, key = PAGES.latest_of(name)
    if right_at == version:
        return key
    page = key and PAGES.get((key, False))
    if not page or not still_holds(page.readings):
        return None
    PAGES.is_right(name, version, key)
    return key


def wants_fragment(request):
    headers = request.META
    return "HTTP_HX_REQUEST" in headers and "HTTP_HX_HISTORY_RESTORE_REQUEST" not in headers


def may_be_kept(request, response):
    """Only a whole page that says nothing of a person and sets no cookie."""
    session = getattr(request, "session", None)
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not response.has_header("Cache-Control")
        and not request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
        and not (session is not None and session.modified)
    )


def told_how_to_keep(response, key):
    """Browsers and proxies may keep the answer, but ask each time whether it still holds."""
    response["ETag"] = tag_of(key)
    response["Cache-Control"] = "public, no-cache"
    patch_vary_headers(response, VARIES_BY)
    return response


def takes_brotli(request):
    given = request.META.get("HTTP_ACCEPT_ENCODING", "").lower().split(",")
    named = [part.strip().partition(";") for part in given]
    return any(name.strip() == "br" and quality.strip() != "q=0" for name, _, quality in named)


def is_worth_compressing(page):
    kind = dict(page.headers).get("Content-Type", "")
    return len(page.body) >= SMALLEST_TO_COMPRESS and not kind.startswith("image/png")
