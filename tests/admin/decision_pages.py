"""What is typed on the pages of a decision in the admin, and where they are."""

from django.contrib.messages import get_messages
from django.urls import reverse

from funding.models import Decision
from projects.publication import Publication
from tests import builders
from tests.builders import (
    make_version,
)

ADD = reverse("admin:funding_decision_add")
LIST = reverse("admin:funding_decision_changelist")


def make_decision(project, first, *later, grant_reference="", recipient=None, **values):
    """A draft with one version for each amount; the last one is in force."""
    decision = builders.make_decision(
        project,
        amount=first,
        recipient=recipient,
        publication=Publication.DRAFT,
        wording="Zuwendungsbescheid",
        **values,
    )
    for number, amount in enumerate(later, start=2):
        make_version(decision, amount=amount, number=number, changes="Betrag", recipient=recipient)
    Decision.objects.filter(pk=decision.pk).update(grant_reference=grant_reference)
    return decision


def management(prefix, total=0, initial=0):
    return {f"{prefix}-TOTAL_FORMS": total, f"{prefix}-INITIAL_FORMS": initial}


ABOUT = {
    **management("evidence-citation-content_type-object_id"),
    **management("evidence-remark-content_type-object_id"),
}


def receipt(project, **typed):
    """What is typed on the page of a new decision; `typed` are fields of the first version."""
    version = {"wording": "Zuwendungsbescheid", "status": "granted", **typed}
    amounts = ("amount", "eligible_expenditure", "total_expenditure")
    start = {f"{name}_qualifier": "unknown" for name in amounts}
    return {
        "programme": "",
        "file_number": "101-06025",
        **management("project_shares", 1),
        "project_shares-0-project": project.pk,
        "project_shares-0-amount_qualifier": "unknown",
        **management("versions", 1),
        **{f"versions-0-{name}": value for name, value in {**start, **version}.items()},
    }


def version_form(decision, number, **typed):
    """What is typed on the page of a version."""
    amounts = ("amount", "eligible_expenditure", "total_expenditure", "own_contribution")
    numbers = (*amounts, "rate_percent")
    return {
        "decision": decision.pk,
        "number": number,
        "wording": "Änderungsbescheid",
        "status": "granted",
        **{f"{name}_qualifier": "unknown" for name in numbers},
        **management("funders"),
        **management("recipients"),
        **management("parts"),
        **management("further_amounts"),
        **ABOUT,
        **typed,
    }


def add_version_url(decision):
    return f"{reverse('admin:funding_decisionversion_add')}?decision={decision.pk}"


def version_url(version, name="change"):
    return reverse(f"admin:funding_decisionversion_{name}", args=[version.pk])


def decision_url(decision, name="change"):
    return reverse(f"admin:funding_decision_{name}", args=[decision.pk])


def step_url(decision, step):
    return reverse("admin:funding_decision_step", args=[decision.pk, step])


def errors_of(response):
    """All errors of a form page: of the form, its inlines, and at the top."""
    form = response.context["adminform"].form
    found = dict(form.errors)
    for inline in response.context["inline_admin_formsets"]:
        for row in inline.formset.forms:
            found |= {f"{row.prefix}-{name}": texts for name, texts in row.errors.items()}
        found |= {inline.formset.prefix: inline.formset.non_form_errors()}
    return {name: " ".join(texts) for name, texts in found.items() if texts}


def messages_of(response):
    return [str(message) for message in get_messages(response.wsgi_request)]
