"""Everything the page of one call shows."""

from dataclasses import dataclass

from funding.models import Application, Call, CallDay, Requirement
from public.audience import PUBLIC
from public.pages.answers import with_answers
from public.pages.call_words import Shown, shown
from public.pages.page_evidence import PageEvidence, evidence_of


@dataclass(frozen=True)
class CallPage:
    """`former_days` are those on which it was to close before; `of_programme` its usual rates."""

    shown: Shown
    call: Call
    former_days: list
    further_days: list
    rates: list
    of_programme: list
    eligible: list
    stages: list
    requirements: list
    applications: list
    evidence: PageEvidence


def call_page(call):
    """`CallPage` of a call that passed its gate."""
    days, rates = list(call.further_days.all()), list(call.rates.all())
    of_programme = [] if rates else list(call.programme.rates.all())
    eligible, stages = list(call.eligible.all()), list(call.stages.all())
    requirements = list(Requirement.objects.visible_to(PUBLIC).filter(call=call))
    applications = with_answers(applications_to(call))
    return CallPage(
        shown=shown([call])[0],
        call=call,
        former_days=[day for day in days if day.kind == CallDay.Kind.FORMER],
        further_days=[day for day in days if day.kind == CallDay.Kind.FURTHER],
        rates=rates,
        of_programme=of_programme,
        eligible=eligible,
        stages=stages,
        requirements=requirements,
        applications=applications,
        evidence=evidence_of(
            [call, *days, *rates, *of_programme, *eligible, *stages, *requirements, *applications]
        ),
    )


def applications_to(call):
    """Those everybody may see, lost ones too."""
    rows = Application.objects.visible_to(PUBLIC).filter(call=call)
    return rows.select_related("project", "programme", "call", "lead").prefetch_related(
        "applicants"
    )
