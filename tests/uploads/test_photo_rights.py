"""A photo is public only with what the law wants (R84): a credit is not a licence."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from projects.models import Photo
from tests.builders import make_project
from tests.clients import PortalClient, was_here_just_now
from tests.desk_forms import links_of, text_of
from tests.files import COMPLETE, make_photo, make_photos
from tests.markup import in_one_line
from tests.uploads.traces import leaks, public

LICENCE = "https://creativecommons.org/licenses/by/3.0/de/"
SOURCE = "https://fotos.example/bagger"


@pytest.fixture
def project(cast):
    return make_project(lead=cast.holzminden, slug="bruecke")


def page_of(client, project):
    return client.get(f"/projekte/{project.slug}/")


@pytest.mark.parametrize("name", sorted(COMPLETE))
def test_a_photo_that_lacks_anything_is_hidden_from_the_public(project, cast, as_user, name):
    photo = make_photo(project, cast.editor, **{name: ""})
    assert not leaks(as_user(None), public(photo.file), photo.file)
    assert photo.file.key not in page_of(as_user(None), project).content.decode()


@pytest.mark.parametrize(
    ("author", "holder", "credit"),
    [
        ("M. Muster", "", "M. Muster"),
        ("", "Hochschule Weserbergland", "Hochschule Weserbergland"),
        ("M. Muster", "Hochschule Weserbergland", "M. Muster / Hochschule Weserbergland"),
        ("M. Muster", "M. Muster", "M. Muster"),
    ],
)
def test_the_credit_names_the_author_and_whose_the_rights_are(
    project, cast, as_user, author, holder, credit
):
    make_photo(project, cast.editor, author=author, rights_holder=holder)
    assert f"Foto: {credit}. Lizenz: CC BY 4.0" in text_of(page_of(as_user(None), project))


def test_the_page_links_source_licence_and_the_whole_photo(project, cast, as_user):
    more = {"licence": "other", "licence_url": LICENCE, "source_url": SOURCE}
    photo = make_photo(project, cast.editor, **more)
    answer = page_of(as_user(None), project)
    assert links_of(answer, "M. Muster") == [SOURCE]
    assert links_of(answer, "creativecommons.org/licenses/by/3.0/de") == [LICENCE]
    assert f'href="{LICENCE}" rel="license"' in in_one_line(answer.content.decode())
    assert "Foto in voller Größe (480 × 320 Pixel)" in text_of(answer)
    whole = as_user(None).get(public(photo.file, "480.jpeg"))
    assert whole["Content-Type"] == "image/jpeg"
    assert whole["Content-Disposition"] == 'attachment; filename="foto.jpeg"'


def test_what_may_only_be_shown_here_is_not_offered_to_take_home(project, cast, as_user):
    make_photo(project, cast.editor, licence="permission", permission="Brief vom 1. März 2026")
    page = text_of(page_of(as_user(None), project))
    assert "Foto: M. Muster. Alle Rechte vorbehalten" in page
    assert "voller Größe" not in page
    assert "Brief vom" not in page, "who allowed it is nobody else's business"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"licence": "permission"}, "permission"),
        ({"licence": "other"}, "licence_url"),
        ({"licence": "other", "licence_url": "javascript:alert(1)"}, "licence_url"),
        ({"source_url": "javascript:alert(1)"}, "source_url"),
        ({"source_url": "ftp://fotos.example/bagger"}, "__all__"),
    ],
)
def test_what_a_licence_needs_is_asked_beside_its_field(db, values, field):
    with pytest.raises(ValidationError) as refused:
        Photo(**COMPLETE | values).full_clean(exclude=["project", "file"])
    assert list(refused.value.message_dict) == [field]


class TestTime:
    """After the last day of its permission a photo is not shown, whatever is kept."""

    @pytest.fixture
    def days_later(self, monkeypatch):
        def pass_days(number, now=timezone.now):
            monkeypatch.setattr("django.utils.timezone.now", lambda: now() + timedelta(days=number))

        return pass_days

    def test_a_photo_disappears_from_kept_pages_when_its_last_day_is_over(
        self, project, cast, days_later
    ):
        photo = make_photo(project, cast.editor, valid_until=timezone.localdate())
        reader = PortalClient()
        first = page_of(reader, project)
        assert photo.file.key in first.content.decode()
        assert leaks(reader, public(photo.file), photo.file)
        days_later(1)
        again = reader.get(first.request["PATH_INFO"], headers={"if-none-match": first["ETag"]})
        assert again.status_code == 200
        assert photo.file.key not in again.content.decode()
        assert not leaks(reader, public(photo.file), photo.file)

    @pytest.mark.parametrize(
        ("days", "told"),
        [(31, ""), (30, "darf nur bis"), (0, "darf nur bis"), (-1, "durfte nur bis")],
    )
    def test_the_desk_says_so_ahead_of_time(self, project, cast, as_user, days, told):
        day = timezone.localdate() + timedelta(days=days)
        make_photo(project, cast.editor, valid_until=day)
        client, url = as_user(cast.editor), reverse("desk:task-list", args=["fristen"])
        page = text_of(client.get(url))
        assert ("Fristen (1)" in page) == bool(told)
        assert f"Foto „Ein Bagger“ {told}" in page or not told
        client.post(reverse("desk:begin", args=[project.pk]))
        section = text_of(client.get(reverse("desk:section", args=[project.pk, "fotos"])))
        assert ("dieses Foto" in section) == bool(told)

    @pytest.mark.parametrize("number", [1, 20])
    def test_the_list_costs_the_same_with_one_and_with_twenty(
        self, project, cast, as_user, number, django_assert_num_queries
    ):
        make_photos(project, cast.editor, number)
        Photo.objects.update(valid_until=timezone.localdate())
        client, url = as_user(cast.editor), reverse("desk:task-list", args=["fristen"])
        was_here_just_now(client)
        with django_assert_num_queries(8):
            assert f"Fristen ({number})" in client.get(url).content.decode()

    def test_others_are_not_told_of_a_photo_they_cannot_change(self, project, cast, as_user):
        make_photo(project, cast.editor, valid_until=timezone.localdate())
        page = as_user(cast.neighbour).get(reverse("desk:task-list", args=["fristen"]))
        assert "Ein Bagger" not in page.content.decode()
