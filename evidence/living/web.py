"""Reading pages of strangers politely: what robots.txt allows, seldom, and from nowhere inside.

Every name is resolved once, its addresses are checked, and the connection goes to one of them;
so it is for every redirect and every robots.txt.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from evidence.living.addresses import NotAllowed, NotFound, is_public, resolved
from evidence.living.connection import Answer, Unreachable, ask
from evidence.living.manners import Host

NAME = "Weserportal"  # by which robots.txt calls it
PERMANENT, TEMPORARY = (301, 308), (302, 303, 307)
BUSY = (429, 503)
ROBOTS_MOST = 500_000  # bytes of a robots.txt that are read
LONGEST_ADDRESS = 2000
DEFAULT_PORTS = {"http": 80, "https": 443}


class Unwanted(Exception):
    """The site asks programs not to read this page."""


class TooLarge(Exception):
    """The page has more bytes than are read."""


@dataclass(frozen=True)
class Limits:
    """For a page: bytes, seconds, redirects; for a host: requests in a run, seconds between."""

    size: int = 5_000_000
    seconds: float = 30
    redirects: int = 5
    per_host: int = 10
    pause: float = 5


@dataclass(frozen=True)
class Page:
    """The last answer; `moved_to` is where permanent redirects led, or nothing."""

    status: int
    kind: str
    content: bytes
    moved_to: str


class Web:
    """What one run knows of its hosts; `resolve` and `is_allowed` are others in tests only."""

    def __init__(
        self,
        site: str,
        *,
        limits: Limits | None = None,
        resolve: Callable[[str, int], list[str]] = resolved,
        is_allowed: Callable[[str, int], bool] = is_public,
    ) -> None:
        self.agent = f"{NAME} (+{site})"
        self.limits, self.resolve, self.is_allowed = limits or Limits(), resolve, is_allowed
        self.hosts: dict[str, Host] = {}
        self.robots: dict[str, RobotFileParser] = {}

    def read(self, address: str) -> Page:
        """Raises NotAllowed, NotFound, Unreachable, Unwanted, TooLarge or HadEnough."""
        answer, moved_to = self._follow(address, most=self.limits.size, obey=True)
        if len(answer.content) > self.limits.size:
            raise TooLarge
        return Page(answer.status, answer.kind, answer.content, moved_to)

    def _follow(self, address: str, *, most: int, obey: bool) -> tuple[Answer, str]:
        """The answer behind all redirects, and where the permanent ones at their begin led."""
        url, left = checked_url(address), self.limits.seconds
        moved_to, is_permanent = "", True
        for _ in range(self.limits.redirects + 1):
            if obey:
                self._obey_robots(url)
            answer, took = self._ask(url, most, left)
            left -= took
            if not (answer.status in PERMANENT + TEMPORARY and answer.location):
                return answer, moved_to
            url = checked_url(joined(url, answer.location))
            is_permanent = is_permanent and answer.status in PERMANENT
            moved_to = url.url if is_permanent else moved_to
        raise Unreachable("too many redirects")

    def _ask(self, url: Url, most: int, seconds: float) -> tuple[Answer, float]:
        """One request when it is the host's turn; the answer and the seconds that it took."""
        if seconds <= 0:
            raise Unreachable("too slow")
        host = self._host(url)
        port = url.port or DEFAULT_PORTS[str(url.scheme)]
        address = self._checked(str(url.host).strip("[]"), port)
        host.take_turn()
        begun = time.monotonic()
        try:
            answer = ask(url, address, port, agent=self.agent, most=most, seconds=seconds)
        finally:
            host.rest()
        if answer.status in BUSY:
            host.is_overloaded()
        return answer, time.monotonic() - begun

    def _host(self, url: Url) -> Host:
        new = Host(self.limits.per_host, self.limits.pause)
        return self.hosts.setdefault(str(url.host), new)

    def _checked(self, name: str, port: int) -> str:
        """One of the addresses of a host, if all of them are allowed."""
        found = self.resolve(name, port)
        if not found:
            raise NotFound(name)
        if not all(self.is_allowed(address, port) for address in found):
            raise NotAllowed(name)
        return found[0]

    def _obey_robots(self, url: Url) -> None:
        origin = f"{url.scheme}://{url.netloc}"
        if origin not in self.robots:
            self.robots[origin] = self._rules_of(origin)
            self._host(url).wishes(float(self.robots[origin].crawl_delay(NAME) or 0))
        if not self.robots[origin].can_fetch(NAME, url.url):
            raise Unwanted

    def _rules_of(self, origin: str) -> RobotFileParser:
        """A site without rules allows all, one that cannot say them just now nothing."""
        rules = RobotFileParser()
        answer, _ = self._follow(f"{origin}/robots.txt", most=ROBOTS_MOST, obey=False)
        if 200 <= answer.status < 300:
            rules.parse(answer.content.decode("utf-8", "replace").splitlines())
        else:
            is_silent = answer.status >= 500 or answer.status in BUSY
            rules.parse(["User-agent: *", "Disallow: /"] if is_silent else [])
        return rules


def checked_url(address: str) -> Url:
    """The parts of an address that a page may have; raises NotAllowed."""
    try:
        url = parse_url(address)
    except LocationParseError as error:
        raise NotAllowed(address) from error
    is_plain = url.scheme in DEFAULT_PORTS and url.host and not url.auth
    if not is_plain or len(url.url) > LONGEST_ADDRESS:
        raise NotAllowed(address)
    return Url(url.scheme, None, url.host, url.port, url.path, url.query)


def joined(url: Url, location: str) -> str:
    try:
        return urljoin(url.url, location)
    except ValueError as error:
        raise NotAllowed(location) from error
