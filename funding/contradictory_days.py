"""Where the days of a decision cannot all be true: its own, those of its projects, of the version
before and of the hand-over. As far as they are known: „2020“ and „März 2020“ agree."""

from funding.models import Handover


def contradictory_days(version, before):
    """German sentences about a version; `before` is the valid version that it follows, or None."""
    found = [
        handed_over_too_early(version),
        issued_too_early(version),
        decided_after_the_period(version),
        amended_too_early(version, before),
        *outside_of_projects(version),
    ]
    return [sentence for sentence in found if sentence]


def is_before(one, other):
    """The last possible day of the one is before the first of the other."""
    return bool(one.last and other.first and one.last < other.first)


def handed_over_too_early(version):
    handover = Handover.objects.filter(decision=version.decision).first()
    handover = getattr(version, "draft_handover", None) or handover
    decided = version.decided if version.decided.first else version.issued
    if version.is_amendment or not handover or not is_before(handover.day, decided):
        return ""
    return f"Übergeben {handover.day}, aber entschieden erst {version.day}."


def issued_too_early(version):
    if not is_before(version.issued, version.decided):
        return ""
    return f"Bescheid vom {version.issued}, aber entschieden erst {version.decided}."


def decided_after_the_period(version):
    """Nobody grants what is over; an amendment may well come afterwards, such as a final one."""
    if version.is_amendment or not version.is_counted:
        return ""
    if not is_before(version.period_end, version.day):
        return ""
    return (
        f"Der Bewilligungszeitraum endet {version.period_end}, "
        f"aber entschieden ist erst {version.day}."
    )


def amended_too_early(version, before):
    if before is None or version.is_correction or not is_before(version.day, before.day):
        return ""
    return f"Die Fassung ist vom {version.day}, die davor erst vom {before.day}."


def outside_of_projects(version):
    """A period that has no day in common with the time of a project for which it is granted."""
    drafts = version.draft_shares.select_related("project")
    shares = drafts if version.is_draft and drafts else version.decision.project_shares.all()
    for project in filter(None, (share.project for share in shares)):
        if is_before(project.end, version.period_start):
            yield (
                f"Der Bewilligungszeitraum beginnt {version.period_start}, "
                f"das Projekt „{project}“ endete {project.end}."
            )
        if is_before(version.period_end, project.start):
            yield (
                f"Der Bewilligungszeitraum endet {version.period_end}, "
                f"das Projekt „{project}“ begann erst {project.start}."
            )
