"""A website on this machine with the pages it is told, on 127.0.0.1, and what it was asked."""

import ssl
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass
class Site:
    """`pages` are {path: (status, headers, body)}; a body that is a list is sent bit by bit."""

    pages: dict = field(default_factory=dict)
    asked: list = field(default_factory=list)
    port: int = 0

    def address(self, path="/", host="127.0.0.1"):
        return f"http://{host}:{self.port}{path}"

    def paths(self):
        return [path for path, _, _ in self.asked]

    def says(self, path, html, status=200, **headers):
        self.pages[path] = (status, HTML | headers, html)

    def leads(self, path, location, status=301):
        self.pages[path] = (status, {"Location": location}, "")


@contextmanager
def web_site(certificate=None):
    """Encrypted if there is a folder with a certificate."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            site.asked.append((self.path, dict(self.headers), time.monotonic()))
            answer(self, *site.pages.get(self.path, (404, HTML, "nicht da")))

        def log_message(self, *args):
            """Nothing on the screen."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate / "fullchain.pem", certificate / "privkey.pem")
        server.socket = context.wrap_socket(server.socket, server_side=True)
    site.port = server.server_port
    serving = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    serving.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def answer(handler, status, headers, body):
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.end_headers()
    for bit in body if isinstance(body, list) else [body]:
        try:
            handler.wfile.write(bit.encode() if isinstance(bit, str) else bit)
        except OSError:  # the other side hung up
            return
        if isinstance(body, list):
            time.sleep(0.05)
