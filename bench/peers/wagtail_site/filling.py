"""Makes the tables and pages: `python -m bench.peers.wagtail_site.filling` reads rows as JSON."""

import json
import sys

import django

django.setup()

from django.contrib.contenttypes.models import ContentType  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.utils.http import int_to_base36  # noqa: E402
from wagtail.models import Page, Site  # noqa: E402

from bench.peers.wagtail_site.models import ProjectIndex, ProjectPage  # noqa: E402


def main():
    call_command("migrate", verbosity=0)
    projects = ProjectIndex(title="Projekte", slug="projekte")
    Page.objects.get(depth=1).add_child(instance=projects)
    Site.objects.update_or_create(is_default_site=True, defaults={"root_page": projects})
    Page.objects.filter(depth=2).exclude(pk=projects.pk).delete()
    rows = json.load(sys.stdin)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {ProjectPage._meta.db_table}"
            " (page_ptr_id, summary, state, county, year, amount) VALUES (%s, %s, %s, %s, %s, %s)",
            pages(projects, rows),
        )
        call_command("update_index", verbosity=0, stdout=sys.stderr)
        cursor.execute("VACUUM ANALYZE")


def pages(parent, rows):
    """The pages are made; what the table of projects adds to each, is given back."""
    own = {
        "content_type": ContentType.objects.get_for_model(ProjectPage),
        "locale": parent.locale,
        "depth": parent.depth + 1,
    }
    made = [
        Page(
            path=f"{parent.path}{int_to_base36(number).upper():0>{Page.steplen}}",
            title=title,
            draft_title=title,
            slug=slug,
            url_path=f"{parent.url_path}{slug}/",
            **own,
        )
        for number, (slug, title, *_) in enumerate(rows, 1)
    ]
    Page.objects.bulk_create(made, batch_size=1000)
    Page.objects.filter(pk=parent.pk).update(numchild=len(made))
    return [(page.pk, *row[2:]) for page, row in zip(made, rows, strict=True)]


main()
