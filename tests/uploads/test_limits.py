"""What is too large, damaged or sent elsewhere breaks nothing, and neither does a full disk."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from projects.files.documents import kind_of
from projects.files.photos import draw_renditions
from projects.files.unfit import Unfit
from tests.desk_forms import text_of
from tests.examples import examples
from tests.files import (
    docx,
    odt,
    pdf,
    picture,
    upload,
)
from tests.uploads.traces import post_stream, rows
from weserportal.checks import uploads_can_be_kept

SMALL = {
    "photo": [picture(kind, size=(200, 200)) for kind in ("JPEG", "PNG", "WEBP")],
    "document": [pdf(), odt(), docx()],
}
HITS = st.lists(st.tuples(st.floats(0, 0.999), st.binary(min_size=1, max_size=6)), max_size=4)


@pytest.mark.parametrize("kind", sorted(SMALL))
@examples(60)
@given(number=st.integers(0, 2), hits=HITS, length=st.floats(0.1, 1))
def test_a_damaged_file_is_taken_or_refused_but_never_breaks_anything(kind, number, hits, length):
    content = bytearray(SMALL[kind][number])
    for place, bytes_ in hits:
        start = int(place * len(content))
        content[start : start + len(bytes_)] = bytes_
    with TemporaryDirectory() as folder, suppress(Unfit):
        file = upload(bytes(content[: int(length * len(content))]))
        draw_renditions(file, Path(folder)) if kind == "photo" else kind_of(file)


class TestLimits:
    """What is too large never reaches the disk."""

    @pytest.fixture
    def small_limit(self, monkeypatch):
        monkeypatch.setattr("projects.files.upload_limits.MOST_BYTES", 5000)

    def test_a_file_over_the_limit_is_cut_off_and_named(self, send_files, small_limit):
        answer = send_files(
            "fotos", upload(bytes(200_000), "riesig.jpg"), upload(picture(size=(200, 200)))
        )
        assert answer.status_code == 400
        assert "„riesig.jpg“ ist zu groß" in text_of(answer)
        assert len(rows("photos")) == 1, "the other one is kept"

    def test_a_sparse_gigabyte_is_refused_before_it_is_written(self, project, editor, tmp_path):
        path = tmp_path / "gross.jpg"
        with path.open("w+b") as file:
            file.truncate(2**30)
            answer = post_stream(editor, project, "gross.jpg", file)
        assert answer.status_code == 400
        assert "„gross.jpg“ ist zu groß" in text_of(answer)

    @pytest.mark.parametrize("who", ["stranger", "reader", "editor"])
    def test_no_other_page_takes_files(self, project, cast, as_user, who):
        client = as_user(getattr(cast, who, None))
        for url in ("/rueckmeldung/", "/konto/anmelden/", "/projekte/"):
            answer = client.post(url, {"dateien": upload(picture()), "message": "Hallo"})
            assert answer.status_code < 500
            assert not answer.wsgi_request.FILES
        url = reverse("desk:section", args=[project.pk, "fotos"])
        answer = client.post(url, {"dateien": upload(picture())})
        assert bool(answer.wsgi_request.FILES) == (who != "stranger")


def test_a_disk_that_takes_nothing_loses_no_word_and_breaks_nothing(
    project, editor, settings, tmp_path, send_files, caplog
):
    (tmp_path / "voll").write_text("kein Ordner")
    settings.FILES_DIR = tmp_path / "voll"
    answer = send_files("fotos", upload(picture(), "gut.jpg"))
    assert answer.status_code == 400
    assert "„gut.jpg“ lässt sich gerade nicht speichern" in text_of(answer)
    assert "cannot be kept" in caplog.text
    assert [each.id for each in uploads_can_be_kept()] == ["weserportal.W002"]
    settings.FILES_DIR = tmp_path / "neu" / "dateien"
    assert uploads_can_be_kept() == []
