"""Sends what waits for a second person, and lets it pass as that person (law 16)."""

from django.contrib import admin
from django.urls import reverse

from accounts.models import User
from four_eyes.models import WaitingChange

WHY = "weil die Quelle es sagt"


def step_url(change, step="release"):
    return reverse(f"admin:four_eyes_waitingchange_{step}", args=[change.pk])


def press(client, change, step="release", data=None, **kwargs):
    """Press a button of its page, on what stands there now."""
    page, now = admin.site.get_model_admin(WaitingChange), WaitingChange.objects.get(pk=change.pk)
    sent = {"revision": page.revision(now), **(data or {})}
    return client.post(step_url(change, step), sent, **kwargs)


def page_url(change):
    return reverse("admin:four_eyes_waitingchange_change", args=[change.pk])


def let_pass(client, answer=None):
    """Release what waits as the person of the client; `answer` is that to what was sent."""
    if answer is not None:
        assert answer.status_code == 302, errors_on(answer)
    change = WaitingChange.objects.waiting().get()
    released = press(client, change)
    change.refresh_from_db()
    assert change.step == "released", released.content.decode()
    return change


def errors_on(answer):
    context = answer.context or {}
    if "adminform" not in context:
        return answer.status_code
    forms = [context["adminform"].form]
    forms += [f for each in context["inline_admin_formsets"] for f in each.formset.forms]
    loose = [each.formset.non_form_errors() for each in context["inline_admin_formsets"]]
    return [form.errors for form in forms if form.errors], loose


def second_boss():
    return User.objects.create_superuser("freigabe@example.org", "geheim", name="Zweite Person")
