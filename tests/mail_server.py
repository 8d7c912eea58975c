"""A mail server on this machine that takes letters, refuses them or falls silent, as told."""

import socket
import threading
from contextlib import contextmanager

SILENT = None


@contextmanager
def mail_server(*, greeting="220 bereit", after_text="250 angenommen", talks=None):
    """Yields (port, list of the texts it was given); SILENT where it says nothing any more.

    `talks` is a list that fills with who came.
    """
    taken, door = [], socket.create_server(("127.0.0.1", 0))
    waiting = threading.Thread(
        target=serve, args=(door, taken, greeting, after_text, talks), daemon=True
    )
    waiting.start()
    try:
        yield door.getsockname()[1], taken
    finally:
        door.close()


def serve(door, taken, greeting, after_text, talks):
    talks = [] if talks is None else talks
    while True:
        try:
            talk, _ = door.accept()
        except OSError:
            return
        talks.append(talk)  # kept open, for a silent one
        if greeting is not SILENT:
            say(talk, greeting)
            listen(talk, taken, after_text)


def listen(talk, taken, after_text):
    with talk.makefile("rb") as lines:
        for line in lines:
            word = line[:4].strip().upper()
            if word == b"DATA":
                say(talk, "354 bitte")
                taken.append(b"".join(iter(lines.readline, b".\r\n")).decode())
                if after_text is SILENT:
                    return
                say(talk, after_text)
            elif word == b"QUIT":
                say(talk, "221 bis bald")
                return
            else:
                say(talk, "250 gut")


def say(talk, text):
    talk.sendall(f"{text}\r\n".encode())
