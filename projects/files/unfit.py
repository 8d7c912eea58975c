"""Why a file is not taken."""

from contextlib import contextmanager

BROKEN = "unvollständig oder beschädigt."
TOO_MUCH = "zu aufwendig zu öffnen; bitte verkleinern oder als JPEG speichern."


class Unfit(Exception):
    """A file that is not taken; its text ends the German sentence „Foto.jpg“ ist …"""


@contextmanager
def refusing_what_breaks():
    """What reads a hostile file fails with nearly any exception; to people they are all one."""
    try:
        yield
    except Unfit:
        raise
    except Exception as error:
        raise Unfit(BROKEN) from error
