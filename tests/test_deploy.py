"""The samples for operators: what stands in them holds, and slow readers hold nobody up."""

import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import tomllib
from contextlib import ExitStack, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.urls import reverse

from drills.proxy import NGINX, free_port, wait_for, write_config
from projects.files.documents import MOST_BYTES
from tests.examples import FULL
from tests.other_process import environment

ROOT = Path(settings.BASE_DIR)
SECRET = ["kalender", "hinweise", "konto/passwort/neu"]
SLOW = 400 if FULL else 20  # sockets; nginx has 512 unless told otherwise
needs_nginx = pytest.mark.skipif(NGINX is None, reason="kein nginx (apt-get install nginx-light)")


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_version_is_the_same_everywhere_and_the_changelog_tells_of_it():
    version = tomllib.loads(text_of("pyproject.toml"))["project"]["version"]
    described = yaml.safe_load(text_of("publiccode.yml"))
    assert described["softwareVersion"] == version == settings.VERSION
    [day] = re.findall(rf"^## {re.escape(version)} \((.+)\)$", text_of("CHANGELOG.md"), re.M)
    assert described["releaseDate"] == day


def test_the_licence_is_declared_and_where_its_text_is():
    assert tomllib.loads(text_of("pyproject.toml"))["project"]["license"] == "EUPL-1.2"
    described = yaml.safe_load(text_of("publiccode.yml"))
    assert described["legal"]["license"] == "EUPL-1.2"
    short = described["description"]["de"]["shortDescription"]
    assert len(short) <= 150
    assert 150 <= len(described["description"]["de"]["longDescription"]) <= 10_000
    assert "eupl-text-eupl-12" in text_of("README.md")


def test_every_variable_of_the_guide_is_one_of_the_settings():
    named = set(re.findall(r"^ {4}([A-Z_]+)=", text_of("docs/betrieb.md"), re.M))
    known = text_of("weserportal/settings.py").partition('"""\n\nimport')[0]
    assert len(named) > 7
    assert [name for name in named if name not in known and name != "PROVIDER_NAME"] == []


def test_secret_addresses_stand_in_no_log_of_the_proxy():
    """Neither with TLS nor before."""
    secret = re.findall(
        r"location ~\* \^/\(([a-z/|]+)\)/ \{\s+access_log off;\s+error_log /dev/null;",
        text_of("deploy/nginx.conf"),
    )
    assert [each.split("|") for each in secret] == [SECRET, SECRET]
    for name in ("account_reset_password_from_key", "office:calendar", "public:report-state"):
        token = ["1", "GEHEIM"] if name.startswith("account") else ["GEHEIM"]
        assert reverse(name, args=token).startswith(tuple(f"/{each}/" for each in SECRET))


def test_workers_that_die_come_back():
    service = text_of("deploy/weserportal.service")
    assert "--workers 2 --respawn-failed-workers" in service
    for name in ("weserportal.service", "weserportal-mails.service"):
        assert "Restart=always" in text_of(f"deploy/{name}")


def test_a_killed_worker_is_back_by_itself(db):
    """Started as the sample says, but for place, port and number of workers."""
    command = re.search(r"^ExecStart=.*/granian (.*)$", text_of("deploy/weserportal.service"), re.M)
    port = free_port()
    words = command[1].replace("8000", str(port)).replace("--workers 2", "--workers 1").split()
    granian = [str(Path(sys.executable).with_name("granian")), *words]
    with subprocess.Popen(granian, cwd=ROOT, env=environment(), stderr=subprocess.DEVNULL) as site:
        try:
            first = worker_of(site.pid, but=None)
            wait_for(port, "/cookies/")
            os.kill(first, signal.SIGKILL)
            assert worker_of(site.pid, but=first) != first
            wait_for(port, "/cookies/")
        finally:
            site.terminate()


def worker_of(pid, *, but):
    """The number of a process that was started by this one, as soon as there is another."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    for _ in range(400):
        found = {int(each) for each in children.read_text().split()} - {but}
        with suppress(OSError):  # one that ended between the two looks
            workers = [each for each in found if is_worker(each)]
            if workers:
                return workers[0]
        time.sleep(0.05)
    raise AssertionError("no worker came")


def is_worker(pid):
    return b"tracker" not in Path(f"/proc/{pid}/cmdline").read_bytes()


def test_no_line_of_the_proxy_lives_longer_than_the_page_says():
    rotation = text_of("deploy/logrotate")
    assert "daily" in rotation
    kept = int(re.search(r"rotate (\d+)", rotation)[1]) + 1
    assert kept <= settings.SERVER_LOG_DAYS
    assert f"maxage {settings.SERVER_LOG_DAYS}" in rotation


class Portal(BaseHTTPRequestHandler):
    """Stands in for the portal: counts what reaches it."""

    protocol_version = "HTTP/1.1"

    def answer(self):
        self.server.seen.append((self.command, self.path, self.headers["X-Forwarded-Proto"]))
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_POST = answer

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def proxy(tmp_path_factory):
    """(plain port, TLS port, requests that reached the portal): nginx by our sample.

    Nothing is logged but in the files that `deploy/logrotate` names, and no secret there.
    """
    folder = tmp_path_factory.mktemp("nginx")
    portal = ThreadingHTTPServer(("127.0.0.1", 0), Portal)
    portal.seen = []
    threading.Thread(target=portal.serve_forever, daemon=True).start()
    plain, encrypted = free_port(), free_port()
    config = write_config(folder, [portal.server_port], plain, encrypted)
    command = [NGINX, "-e", folder / "error.log", "-c", config]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        wait_for(plain)
        yield plain, encrypted, portal.seen
    finally:
        process.terminate()
        process.wait()
        assert (folder / "other.log").read_text() == ""
        logged = (folder / "weserportal.log").read_text()
        assert "/impressum/" in logged
        assert "GEHEIM" not in logged + (folder / "weserportal-error.log").read_text()
        portal.shutdown()


def ask(port, path, *more, scheme="https"):
    """Status that curl gets; nothing but the name of the site is looked up."""
    command = ["curl", "-sk", "-o", "/dev/null", "-m", "5", "-w", "%{http_code} %{redirect_url}"]
    resolve = ["--resolve", f"portal.example.org:{port}:127.0.0.1"]
    address = f"{scheme}://portal.example.org:{port}{path}"
    answer = subprocess.run([*command, *resolve, *more, address], capture_output=True, text=True)
    return answer.stdout.split()


@contextmanager
def slow_body(port):
    """A browser that has promised a body and sends a byte of it now and then."""
    with socket.create_connection(("127.0.0.1", port)) as plain:
        context = ssl_context()
        with context.wrap_socket(plain, server_hostname="portal.example.org") as talk:
            head = "POST /rueckmeldung/ HTTP/1.1\r\nHost: portal.example.org\r\n"
            talk.sendall(f"{head}Content-Length: 100000\r\n\r\nx".encode())
            yield talk


def ssl_context():
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


@needs_nginx
def test_slow_bodies_never_reach_the_portal_and_hold_nobody_up(proxy):
    _, encrypted, seen = proxy
    with ExitStack() as stack:
        talks = [stack.enter_context(slow_body(encrypted)) for _ in range(SLOW)]
        for talk in talks:
            talk.sendall(b"x")
        assert ask(encrypted, "/impressum/") == ["200"]
    assert ("GET", "/impressum/", "https") in seen
    assert "POST" not in {method for method, *_ in seen}


@needs_nginx
def test_only_the_desk_takes_large_bodies(proxy, tmp_path):
    _, encrypted, _ = proxy
    body = tmp_path / "body"
    body.write_bytes(bytes(3_000_000))
    send = ("--data-binary", f"@{body}")
    assert ask(encrypted, "/rueckmeldung/", *send) == ["413"]
    assert ask(encrypted, "/arbeitsplatz/projekte/1/bearbeiten/fotos/", *send) == ["200"]


@needs_nginx
@pytest.mark.parametrize(
    "path",
    [
        "/arbeitsplatz/projekte/1/bearbeiten/fotos/",
        reverse("admin:intake"),
        reverse("admin:letter", args=[17]),
        reverse("admin:service-list"),
    ],
)
def test_what_people_upload_reaches_the_portal(proxy, tmp_path, path):
    _, encrypted, _ = proxy
    body = tmp_path / "body"
    body.write_bytes(bytes(MOST_BYTES + 10_000))
    assert ask(encrypted, path, "--data-binary", f"@{body}") == ["200"]
    assert ask(encrypted, "/admin/", "--data-binary", f"@{body}") == ["413"]


@needs_nginx
@pytest.mark.parametrize("folder", [*SECRET, "Hinweise"])
def test_secret_addresses_lead_on_and_are_not_logged(proxy, folder):
    """What is logged is read when the proxy is stopped."""
    plain, encrypted, _ = proxy
    path = f"/{folder}/1-GEHEIM/"
    assert ask(encrypted, "/impressum/") == ask(encrypted, path) == ["200"]
    answer = ask(plain, path, scheme="http")
    assert answer == ["301", f"https://portal.example.org{path}"]


@needs_nginx
def test_who_comes_without_tls_is_led_to_it(proxy):
    plain, *_ = proxy
    answer = ask(plain, "/projekte/?q=a", scheme="http")
    assert answer == ["301", "https://portal.example.org/projekte/?q=a"]
