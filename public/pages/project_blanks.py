"""What nobody knows about a project, in the order of its Steckbrief."""

from evidence.values.blanks import UNSAID, why_blank
from public.pages.folded import Blank, blanks_of, blanks_of_rows

MONEY = {"total_expenditure": "Gesamtausgaben", "own_contribution": "Eigenanteil"}
TIME = {"start": "Beginn", "end": "Ende"}


def blanks_of_project(project, profile, grants, work):
    """List of `Blank`; the arguments are the parts of its page."""
    return [
        *time(project),
        *money(project, grants),
        *([] if profile.programmes else [Blank("Förderprogramm", UNSAID)]),
        *references(grants),
        *blanks_of_rows(
            project,
            {
                "municipalities": profile.municipalities,
                "websites": profile.websites,
                "activities": work.activities,
                "milestones": work.milestones,
            },
        ),
    ]


def time(project):
    """Beginning and end, and how long it takes where somebody said why that is missing."""
    found = blanks_of(project, TIME)
    if len({each.why for each in found}) == 1 < len(found) and not planned(project):
        found = [Blank("Laufzeit", found[0].why, project, "end")]
    if "duration_months=" in project.blanks:
        found += blanks_of(project, {"duration_months": "Laufzeit"})
    return found


def planned(project):
    return project.planned_start or project.planned_end or disputed(project, *TIME)


def disputed(record, *fields):
    """Sources say something about one of the fields after all."""
    told = {*getattr(record, "disputed", ()), *getattr(record, "said_otherwise", ())}
    return bool(told & set(fields))


def money(project, grants):
    """Total and own share, unless one of the decisions tells them."""
    blocks = grants.money_blocks
    told = {
        "total_expenditure": any(each.total for each in blocks),
        "own_contribution": any(each.own for each in blocks),
    }
    return [each for each in blanks_of(project, MONEY) if not told[each.field]]


def references(grants):
    if not grants.decisions or grants.has_grant_reference:
        return []
    [first, *_] = grants.decisions
    return [Blank("Förderkennzeichen", why_blank(first, "grant_reference") or UNSAID)]
