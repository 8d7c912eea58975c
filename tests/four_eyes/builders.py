"""A change that waits, for tests."""

from itertools import count

from four_eyes.asking import ask, change_by
from strategy.models import Measure
from tests.builders import make_user

numbers = count(1)


def make_waiting_change(measure=None, author=None, **values):
    """Of a measure: it waits until somebody else releases it."""
    number = next(numbers)
    measure = measure or Measure.objects.create(
        slug=f"wartende-massnahme-{number}", title=f"Maßnahme {number}", facts="Das soll geschehen."
    )
    change = change_by(
        *(author or make_user(is_staff=True, is_superuser=True), "change", Measure),
        object_id=measure.pk,
        reason=f"Grund {number}",
    )
    change.title, change.told = measure.title, []
    change.sent, change.base = [["goal", [str(number)]]], {"record": {}, "rows": {}}
    asked = ask(change)
    if values:
        type(asked).objects.filter(pk=asked.pk).update(**values)
    return asked
