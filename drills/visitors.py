"""Visitors who do more than read: they forget their password, or send very slowly."""

import http.client
import re
import socket
from contextlib import contextmanager
from urllib.parse import urlencode

from drills.proxy import NAME
from drills.readers import PATIENCE, ask, trusting

FORGOTTEN = "/konto/passwort/vergessen/"


def form_of(port, path):
    """(cookies, token) of a page with a form."""
    connection = http.client.HTTPSConnection(
        "127.0.0.1", port, timeout=PATIENCE, context=trusting()
    )
    connection.request("GET", path, headers={"Host": NAME})
    response = connection.getresponse()
    page = response.read().decode()
    connection.close()
    cookies = [each.partition(";")[0] for each in response.headers.get_all("Set-Cookie", ())]
    return "; ".join(cookies), re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]


def forgets_a_password(port, number):
    """The Answer to a person whom nobody knows."""
    cookies, token = form_of(port, FORGOTTEN)
    body = urlencode({"csrfmiddlewaretoken": token, "email": f"niemand-{number}@example.org"})
    headers = {
        "Cookie": cookies,
        "Content-Type": "application/x-www-form-urlencoded",
        "Referer": f"https://{NAME}{FORGOTTEN}",
    }
    return ask(port, FORGOTTEN, "POST", body, headers)


@contextmanager
def sends_slowly(port):
    """A browser that has promised a body and sends a byte of it now and then."""
    with (
        socket.create_connection(("127.0.0.1", port)) as plain,
        trusting().wrap_socket(plain, server_hostname=NAME) as talk,
    ):
        head = f"POST /rueckmeldung/ HTTP/1.1\r\nHost: {NAME}\r\n"
        talk.sendall(f"{head}Content-Length: 100000\r\n\r\nx".encode())
        yield talk
