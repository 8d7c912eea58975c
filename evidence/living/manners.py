"""How often a host is asked in one run, and how long it is left in peace between two requests."""

import time
from dataclasses import dataclass

LONGEST_PAUSE = 60.0  # seconds; who wants longer ones is asked for one page in each run


class HadEnough(Exception):
    """The host was asked often enough for this run."""


@dataclass
class Host:
    """What one host may still be asked: requests left, seconds of pause, and when it is free."""

    left: int
    pause: float
    free_at: float = 0.0

    def take_turn(self) -> None:
        """Waits until the host may be asked again; raises HadEnough."""
        if self.left <= 0:
            raise HadEnough
        time.sleep(max(0.0, self.free_at - time.monotonic()))
        self.left -= 1

    def rest(self) -> None:
        """To be called when it has answered."""
        self.free_at = time.monotonic() + self.pause

    def wishes(self, seconds: float) -> None:
        """Its robots.txt asks for this pause."""
        self.pause = max(self.pause, min(seconds, LONGEST_PAUSE))
        if seconds > LONGEST_PAUSE:
            self.left = min(self.left, 1)

    def is_overloaded(self) -> None:
        self.left = 0
