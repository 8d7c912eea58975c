"""Those who ask: one reader after the other over one connection, and wrk for many at once."""

import http.client
import re
import shutil
import subprocess
import threading
import time
from dataclasses import dataclass

HOST = "127.0.0.1"
PATIENCE = 120
# Behind a proxy that ends TLS, as in production; otherwise all answers were redirects.
HEADERS = {"X-Forwarded-Proto": "https", "Host": HOST}
WRK = shutil.which("wrk")


@dataclass(frozen=True)
class Answer:
    status: int
    etag: str | None
    size: int


class Asker:
    """A connection that is kept open."""

    def __init__(self, port, cookie=None):
        self.cookie = cookie
        self.connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)

    def ask(self, path, etag=None):
        self.connection.request("GET", path, headers=headers(etag, self.cookie))
        response = self.connection.getresponse()
        return Answer(response.status, response.getheader("ETag"), len(response.read()))


def headers(etag, cookie):
    more = {"If-None-Match": etag, "Cookie": cookie}
    return HEADERS | {name: value for name, value in more.items() if value}


def throughput(port, path, *, etag, cookie, connections, seconds):
    """Answers per second to so many readers at once; raises RuntimeError at any wrong answer."""
    tool = by_wrk if WRK else by_threads
    return tool(port, path, (etag, cookie), connections, seconds)


def by_wrk(port, path, known, connections, seconds):
    sent = [part for pair in headers(*known).items() for part in ("-H", ": ".join(pair))]
    command = [
        WRK,
        "-t1",
        f"-c{connections}",
        f"-d{max(1, round(seconds))}s",
        "--timeout",
        f"{PATIENCE}s",
    ]
    answer = subprocess.run(
        [*command, *sent, f"http://{HOST}:{port}{path}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    if "Non-2xx or 3xx" in answer:
        raise RuntimeError(f"{path} antwortet mit einem Fehler:\n{answer}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", answer)[1])


def by_threads(port, path, known, connections, seconds):
    """Where there is no wrk; shares the machine with the server more than wrk would."""
    end = time.monotonic() + seconds
    numbers = [0] * connections

    etag, cookie = known

    def read(reader):
        asker = Asker(port, cookie)
        while time.monotonic() < end:
            if asker.ask(path, etag).status not in (200, 304):
                return
            numbers[reader] += 1

    readers = [threading.Thread(target=read, args=[reader]) for reader in range(connections)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    if not all(numbers):
        raise RuntimeError(f"{path} antwortet mit einem Fehler oder gar nicht.")
    return sum(numbers) / seconds
