"""One request to one address that was checked: with limits for its size and its whole time."""

import http.client
import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.util import Url


class Unreachable(Exception):
    """No answer, a broken one, or none within the time."""


@dataclass(frozen=True)
class Answer:
    """What came back; `content` has at most one byte more than was asked for."""

    status: int
    location: str
    kind: str
    content: bytes


def ask(url: Url, address: str, port: int, *, agent: str, most: int, seconds: float) -> Answer:
    """GET a page from this address, whatever its name leads to by now; raises Unreachable."""
    connection = connection_to(url, address, port, seconds)
    lines: list[socket.socket] = []
    end = threading.Timer(seconds, hang_up, [connection, lines])
    end.daemon = True
    begun = time.monotonic()
    end.start()
    try:
        connection.connect()
        lines.append(connection.sock)  # the answer takes it over, the connection forgets it
        answer = told(connection, url, agent, most)
    except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
        raise Unreachable(type(error).__name__) from error
    finally:
        end.cancel()
        connection.close()
    if time.monotonic() - begun >= seconds:  # what was hung up on may look complete
        raise Unreachable("too slow")
    return answer


def connection_to(url: Url, address: str, port: int, seconds: float) -> HTTPConnection:
    if url.scheme == "http":
        return HTTPConnection(address, port, timeout=seconds)
    host = str(url.host).strip("[]")
    return HTTPSConnection(
        address, port, timeout=seconds, server_hostname=host, assert_hostname=host
    )


def told(connection: HTTPConnection, url: Url, agent: str, most: int) -> Answer:
    headers = {"Host": url.netloc or "", "User-Agent": agent, "Accept": "text/html,*/*;q=0.5"}
    connection.request("GET", url.request_uri, headers=headers, preload_content=False)
    response = connection.getresponse()
    content = response.read(most + 1, decode_content=True)
    said = response.headers
    return Answer(response.status, said.get("Location", ""), said.get("Content-Type", ""), content)


def hang_up(connection: HTTPConnection, lines: list[socket.socket]) -> None:
    """Ends every wait for the other side, however little it sends at a time."""
    for line in {connection.sock, *lines} - {None}:
        with suppress(OSError):
            socket.socket.shutdown(line, socket.SHUT_RDWR)  # below TLS, which another thread uses
