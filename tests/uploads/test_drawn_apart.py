"""A photo is opened in a process of its own: what breaks, fills or stalls it costs one sentence."""

import json
import os
import signal
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from projects.files import apart
from projects.files.keeping import folder_of
from projects.files.photo_process import CPU_SECONDS, MEMORY
from projects.files.unfit import BROKEN, TOO_MUCH
from projects.models import StoredFile
from tests.desk_forms import text_of
from tests.examples import FULL
from tests.files import long_to_decode, much_to_hold, picture, upload
from tests.uploads.traces import everything_on_the_disk, rows

LONG = long_to_decode()
SAYS_WHAT_IT_HAS = """
import json, os, resource, sys
from projects.files.photo_process import limit
limit()
kinds = (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_CORE)
kept = [name for name in os.environ if name not in ("LANG", "MALLOC_ARENA_MAX", "LC_CTYPE")]
print(json.dumps([[resource.getrlimit(kind) for kind in kinds], kept, "django" in sys.modules]))
"""


def refused(answer, name, why):
    return answer.status_code == 400 and f"„{name}“ ist {why}" in text_of(answer)


def test_what_fills_the_memory_is_refused_and_the_next_one_is_kept(send_files):
    answer = send_files("fotos", upload(much_to_hold(), "riese.webp"), upload(picture(), "gut.jpg"))
    assert refused(answer, "riese.webp", TOO_MUCH)
    assert [StoredFile.objects.get().name, len(rows("photos"))] == ["gut.jpg", 1]


def test_what_never_ends_is_given_up(send_files, monkeypatch, caplog):
    """In full by the limit of the process itself, else by the clock of the one that waits."""
    if not FULL:
        monkeypatch.setattr(apart, "PATIENCE", 1)
    before = everything_on_the_disk()
    assert refused(send_files("fotos", upload(LONG, "ewig.jpg")), "ewig.jpg", TOO_MUCH)
    assert ("ended by signal 9" if FULL else "given up after 1 seconds") in caplog.text
    assert everything_on_the_disk() == before and not StoredFile.objects.exists()


def test_a_decoder_that_crashes_is_a_damaged_file(send_files, caplog):
    killer = threading.Thread(target=kill_the_one_that_draws, args=(signal.SIGSEGV,))
    killer.start()
    answer = send_files("fotos", upload(LONG, "absturz.jpg"))
    killer.join()
    assert refused(answer, "absturz.jpg", BROKEN)
    assert "ended by signal 11" in caplog.text
    assert not StoredFile.objects.exists()


def kill_the_one_that_draws(signal_):
    """As soon as this process has such a child."""
    for _ in range(1000):
        with suppress(OSError):  # one that has just ended
            for task in Path("/proc/self/task").iterdir():
                for pid in (task / "children").read_text().split():
                    if b"photo_process" in Path(f"/proc/{pid}/cmdline").read_bytes():
                        os.kill(int(pid), signal_)
                        return
        time.sleep(0.01)


def test_it_is_told_no_secret_and_has_limits():
    done = subprocess.run(
        [apart.COMMAND[0], "-c", SAYS_WHAT_IT_HAS],
        cwd=Path(apart.__file__).parents[2],
        env=apart.KNOWN,
        capture_output=True,
        check=True,
    )
    limits, kept, knows_django = json.loads(done.stdout)
    assert limits == [[MEMORY] * 2, [CPU_SECONDS] * 2, [0, 0]]
    assert (kept, knows_django) == ([], False)


def test_a_process_that_cannot_start_blames_no_photo(send_files, monkeypatch, caplog):
    monkeypatch.setattr(apart, "COMMAND", [apart.COMMAND[0], "-m", "projects.files.nothing"])
    answer = send_files("fotos", upload(picture(), "gut.jpg"))
    assert answer.status_code == 400
    assert "„gut.jpg“ lässt sich gerade nicht speichern" in text_of(answer)
    assert "No module named projects.files.nothing" in caplog.text


def test_a_folder_that_takes_nothing_more_is_the_disk_and_not_the_photo(tmp_path):
    with pytest.raises(OSError, match="cannot be written") as caught:
        apart.draw_apart(upload(picture()), tmp_path / "gone")
    assert caught.value.errno == 2


def test_what_was_drawn_apart_is_there(send_files):
    send_files("fotos", upload(picture(), "gut.jpg"))
    stored = StoredFile.objects.get()
    assert {path.name for path in folder_of(stored.key).iterdir()} == set(stored.renditions)
