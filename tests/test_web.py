"""Pages of strangers are read politely, within limits, and never from machines beside our own."""

import gzip
import socket
import threading
import time
from contextlib import suppress
from itertools import pairwise

import pytest

from drills.proxy import write_certificate
from evidence.living.addresses import NotAllowed, NotFound, is_public, resolved
from evidence.living.connection import Unreachable
from evidence.living.manners import HadEnough, Host
from evidence.living.web import Limits, TooLarge, Unwanted, Web
from tests.web_server import web_site

ROBOTS = "/robots.txt"


@pytest.fixture
def site():
    with web_site() as site:
        yield site


def everywhere(address, port):
    return True


def web(is_allowed=everywhere, resolve=resolved, **limits):
    limits = {"pause": 0, "seconds": 5, **limits}
    return Web("https://p.example", limits=Limits(**limits), is_allowed=is_allowed, resolve=resolve)


def test_a_page_is_read_and_the_portal_says_who_it_is(site):
    site.says("/a", "<p>Guten Tag")
    page = web().read(site.address("/a"))
    assert (page.status, page.content, page.moved_to) == (200, b"<p>Guten Tag", "")
    assert site.paths() == [ROBOTS, "/a"]
    assert {said["User-Agent"] for _, said, _ in site.asked} == {"Weserportal (+https://p.example)"}


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254"),
        *("0.0.0.0", "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1"),
        *("255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1"),
        "localhost",
    ],
)
def test_a_private_local_or_reserved_address_is_not_asked(address):
    assert not is_public(address, 443)


def test_web_servers_of_the_internet_may_be_asked():
    assert is_public("193.99.144.80", 80)
    assert is_public("2a02:2e0:3fe:1001::1", 443)
    assert is_public("::ffff:193.99.144.80", 443)
    assert not is_public("193.99.144.80", 5432)


def test_as_the_portal_runs_no_machine_beside_it_is_asked(site):
    with pytest.raises(NotAllowed):
        Web("https://p.example").read(site.address("/"))
    assert site.asked == []


def test_one_address_of_a_host_that_is_not_allowed_is_enough(site):
    both = ["193.99.144.80", "127.0.0.1"]
    with pytest.raises(NotAllowed):
        web(is_public, resolve=lambda *_: both).read("http://quelle.example/")


@pytest.mark.parametrize(
    "address",
    [
        *(
            "ftp://example.org/a",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "quelle",
            "",
            "http://",
        ),
        *("http://wer:wie@example.org/", "http://[::1/", "http://example.org:99999/"),
        f"http://example.org/{'a' * 2000}",
    ],
)
def test_only_plain_addresses_of_the_web_are_asked(address):
    with pytest.raises(NotAllowed):
        web(resolve=lambda *_: pytest.fail("resolved")).read(address)


@pytest.mark.parametrize("location", ["ftp://127.0.0.1/", "file:///etc/passwd", "http://[::1/"])
def test_a_redirect_to_anything_else_is_not_followed(site, location):
    site.leads("/a", location)
    with pytest.raises(NotAllowed):
        web().read(site.address("/a"))


def test_a_redirect_to_a_machine_inside_is_not_followed(site):
    """The first host is allowed, the one that it leads to is private."""
    site.leads("/a", site.address("/b", host="localhost"))
    site.says("/b", "innen")
    names = []

    def resolve(host, port):
        names.append(host)
        return {"127.0.0.1": ["127.0.0.1"], "localhost": ["10.0.0.1"]}[host]

    with pytest.raises(NotAllowed):
        web(lambda address, _: address != "10.0.0.1", resolve).read(site.address("/a"))
    assert names[-1] == "localhost"
    assert "/b" not in site.paths()


def test_the_connection_goes_to_the_address_that_was_checked(site):
    """A name that leads somewhere else a moment later (rebinding) is not asked for again."""
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]])
    site.says("/a", "gut")
    checked = []

    def allowed(address, port):
        checked.append(address)
        return True

    page = web(allowed, lambda *_: next(answers)).read(site.address("/a", "quelle.example"))
    assert page.content == b"gut"
    assert checked == ["127.0.0.1", "127.0.0.1"]  # for robots.txt and for the page
    assert {said["Host"] for _, said, _ in site.asked} == {f"quelle.example:{site.port}"}
    assert next(answers) == ["10.0.0.1"]


def test_permanent_redirects_tell_where_a_page_moved(site):
    site.leads("/alt", "/neu")
    site.leads("/neu", "/heute", status=302)
    site.says("/heute", "da")
    page = web().read(site.address("/alt"))
    assert (page.content, page.moved_to) == (b"da", site.address("/neu"))
    assert web().read(site.address("/neu")).moved_to == ""


def test_a_page_is_not_followed_for_ever(site):
    for number in range(6):
        site.leads(f"/{number}", f"/{number + 1}")
    site.says("/6", "am Ziel")
    with pytest.raises(Unreachable):
        web(redirects=5).read(site.address("/0"))
    assert web(redirects=6).read(site.address("/0")).content == b"am Ziel"


def test_a_page_that_is_too_large_is_not_read_to_its_end(site):
    site.says("/a", "x" * 1000)
    with pytest.raises(TooLarge):
        web(size=999).read(site.address("/a"))
    assert len(web(size=1000).read(site.address("/a")).content) == 1000


def test_a_small_page_that_unfolds_is_too_large_as_well(site):
    packed = gzip.compress(b"x" * 1_000_000)
    site.pages["/a"] = (200, {"Content-Encoding": "gzip"}, packed)
    assert len(packed) < 2000
    with pytest.raises(TooLarge):
        web(size=2000).read(site.address("/a"))


@pytest.mark.parametrize("length", [{}, {"Content-Length": "100"}])
def test_a_page_that_comes_drop_by_drop_is_given_up(site, length):
    site.pages["/a"] = (200, length, ["."] * 100)
    begun = time.monotonic()
    with pytest.raises(Unreachable):
        web(seconds=0.5).read(site.address("/a"))
    assert time.monotonic() - begun < 4


def test_headers_that_come_drop_by_drop_are_given_up(site):
    with socket.create_server(("127.0.0.1", 0)) as door:
        threading.Thread(target=drip_headers, args=(door,), daemon=True).start()
        site.leads("/a", f"http://127.0.0.1:{door.getsockname()[1]}/")
        begun = time.monotonic()
        with pytest.raises(Unreachable):
            web(seconds=0.5).read(site.address("/a"))
        assert time.monotonic() - begun < 4


def drip_headers(door):
    talk, _ = door.accept()
    with suppress(OSError), talk:
        talk.sendall(b"HTTP/1.0 200 OK\r\nX: ")
        for _ in range(100):
            talk.sendall(b".")
            time.sleep(0.05)


def test_all_redirects_of_a_page_share_its_time(site):
    for number in range(5):
        site.pages[f"/{number}"] = (301, {"Location": f"/{number + 1}"}, ["."] * 6)
    with pytest.raises(Unreachable):
        web(seconds=0.8).read(site.address("/0"))


def test_robots_are_obeyed_on_every_host(site):
    site.says(
        ROBOTS, "User-agent: *\nDisallow: /geheim\n\nUser-agent: weserportal\nDisallow: /nein"
    )
    site.leads("/ja", "/nein")
    for path in ("/nein", "/ja"):
        with pytest.raises(Unwanted):
            web().read(site.address(path))
    assert "/nein" not in site.paths()


@pytest.mark.parametrize(
    ("status", "is_read"), [(200, True), (404, True), (403, True), (500, False), (503, False)]
)
def test_without_rules_all_is_allowed_and_without_an_answer_nothing(site, status, is_read):
    site.says(ROBOTS, "", status=status)
    site.says("/a", "da")
    if is_read:
        assert web().read(site.address("/a")).content == b"da"
    else:
        with pytest.raises(Unwanted):
            web().read(site.address("/a"))


def test_rules_are_asked_for_once_in_a_run(site):
    here = web()
    for path in ("/a", "/b"):
        here.read(site.address(path))
    assert site.paths() == [ROBOTS, "/a", "/b"]


def test_a_host_is_asked_only_so_often_in_a_run(site):
    here = web(per_host=3)
    for path in ("/a", "/b"):
        here.read(site.address(path))
    with pytest.raises(HadEnough):
        here.read(site.address("/c"))
    assert len(site.asked) == 3


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_is_busy_is_left_in_peace(site, status):
    site.says("/a", "", status=status)
    here = web()
    assert here.read(site.address("/a")).status == status
    with pytest.raises(HadEnough):
        here.read(site.address("/b"))


def test_there_is_a_pause_between_two_requests_to_a_host(site):
    here = web(pause=0.2)
    here.read(site.address("/a"))
    here.read(site.address("/b"))
    times = [at for _, _, at in site.asked]
    assert all(later - earlier >= 0.2 for earlier, later in pairwise(times))


def test_a_site_may_ask_for_a_longer_pause():
    host = Host(left=10, pause=5)
    host.wishes(30)
    assert (host.pause, host.left) == (30, 10)
    host.wishes(3)
    assert host.pause == 30
    host.wishes(3600)
    assert (host.pause, host.left) == (60, 1)


def test_the_pause_of_robots_is_kept(site):
    site.says(ROBOTS, "User-agent: *\nCrawl-delay: 1\n")
    here = web()
    here.read(site.address("/a"))
    assert here.hosts["127.0.0.1"].pause == 1


def test_a_name_that_leads_nowhere_and_a_closed_door_are_told(site):
    with pytest.raises(NotFound):
        web(resolve=resolved).read("http://gibt-es-nicht.invalid/")
    with socket.create_server(("127.0.0.1", 0)) as door:
        closed = door.getsockname()[1]
    with pytest.raises(Unreachable):
        web().read(f"http://127.0.0.1:{closed}/")


def test_what_is_no_answer_of_the_web_is_told():
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
        with pytest.raises(Unreachable):  # no TLS is spoken here
            web(seconds=0.5).read(f"https://127.0.0.1:{port}/")


def test_the_certificate_has_to_be_that_of_the_name(tmp_path, monkeypatch):
    """Though the connection goes to a number; an authority that nobody knows is not believed."""
    write_certificate(tmp_path)  # of portal.example.org
    with web_site(certificate=tmp_path) as site:
        site.says("/a", "verschlüsselt")
        here = web(resolve=lambda *_: ["127.0.0.1"])
        address = f"https://portal.example.org:{site.port}/a"
        with pytest.raises(Unreachable):
            here.read(address)
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "fullchain.pem"))
        assert here.read(address).content.decode() == "verschlüsselt"
        with pytest.raises(Unreachable):
            here.read(address.replace("portal", "anderes"))
