"""„Stand vom“: all that pages said on a past day is what their past pages say (law 8)."""

import re

from django.db import models

from funding.models import Decision
from projects.models import MeasureProject, Participation, Project
from public.audience import PUBLIC
from regions.models import District
from strategy.models import Measure, MeasureState, Strategy
from tests.builders import make_decision, make_version
from tests.clients import finish_transaction_work
from tests.past import days_pass, page_of, published_then


def content(page):
    """What a page says, without what only that of today has: last change, citation, own address.

    Of municipalities there are pages of today only, so past pages lead to none.
    """
    inside = page[page.index("<main") : page.index("</main>")]
    inside = re.sub(r'<div class="wp-wrap wp-messages">.*?(?=<div class="wp-wrap)', "", inside)
    inside = re.sub(r'<nav class="wp-crumbs".*?</nav>', "", inside)
    inside = re.sub(r"<div> ?<h2[^>]*>Stand der Angaben</h2>.*?</div>", "", inside)
    inside = re.sub(r'<p class="wp-note"> Zuletzt geändert.*?</p>', "", inside)
    inside = re.sub(r'<div class="wp-(along|handy).*?</div>', "", inside)
    inside = re.sub(r'<a [^>]*href="/gemeinden/[^>]*>(.*?)</a>', r"\1", inside)
    return re.sub(r"\s*([<>])\s*", r"\1", inside)


def test_every_page_of_the_region_is_what_it_was(invented):
    """All figures, sums and lists agree with those of the day, whatever was changed since."""
    finish_transaction_work()
    records = [
        *Project.objects.visible_to(PUBLIC).order_by("pk")[:6],
        *Decision.objects.visible_to(PUBLIC).order_by("pk")[:6],
        *District.objects.order_by("pk")[:2],
        *Strategy.objects.order_by("pk")[:3],
        *Measure.objects.order_by("pk")[:6],
    ]
    before = {record: content(page_of(record)) for record in records}
    days_pass()
    change_everything()
    for record in records:
        assert content(published_then(record)) == before[record], record
        assert content(page_of(record)) != before[record], record


def change_everything():
    District.objects.update(name=models.Value("Kreis von heute"))
    Project.objects.update(summary="Von heute", state="rejected")
    Participation.objects.all().delete()
    for decision in Decision.objects.all():
        version = decision.versions.order_by("number").last()
        make_version(decision, number=version.number + 1, amount=1, changes="Von heute")
    make_decision(*Project.objects.all(), amount=77)
    Strategy.objects.update(summary="Von heute", website="https://heute.example")
    Measure.objects.update(facts="Von heute", status="closed")
    MeasureState.objects.all().delete()
    MeasureProject.objects.all().delete()
