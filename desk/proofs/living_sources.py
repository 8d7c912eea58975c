"""Which sources need a look, for whom: of projects that a person may edit, and what is wrong there.

What was found of a page stands in `SourceCheck`; it names nothing of projects of others.
"""

from django.db.models import BooleanField, Count, Exists, F, Func, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.db.models.lookups import Exact

from evidence.models import Citation, SourceCheck, SourceCopy
from projects.models import Project
from projects.snapshot.shape import CITED_ROWS, content_type


def citations_of_projects(user):
    """Citations of projects that a person may edit, and of what belongs to these."""
    return Citation.objects.filter(about_projects(user))


def about_projects(user):
    """Condition on citations and remarks: of a project that a person may edit, or a row of it."""
    condition = Q(pk__in=[])
    for part, model in {"project": Project, **CITED_ROWS}.items():
        rows = model.objects.editable_by(user).order_by().filter(pk=OuterRef("object_id"))
        condition |= Q(content_type=content_type(part)) & Exists(rows)
    return condition


def checks_to_look_at(user):
    """Checks of sources that need a look, or of which a quotation in use is gone."""
    is_gone = is_one_of("quotation", OuterRef("missing"))
    cited = citations_of_projects(user).filter(source=OuterRef("source"))
    wrong = cited.filter(Exact(OuterRef("needs_a_look"), Value(True)) | Q(is_gone))
    checks = SourceCheck.objects.of_the_present_address().with_need()
    return checks.filter(Exists(wrong)).order_by("-checked_at", "pk")


def with_what_lacks(user, checks):
    """Checks, each with its source and with `lacking`: how many quotations of theirs are gone."""
    cited = citations_of_projects(user).filter(source=OuterRef("source"))
    lacking = cited.filter(is_one_of("quotation", OuterRef("missing"))).order_by().values("source")
    number = Subquery(lacking.annotate(n=Count("quotation", distinct=True)).values("n"))
    found = checks.annotate(lacking=Coalesce(number, 0))
    return found.select_related("source__internal_copy")


def is_one_of(column, texts):
    """Condition: the column is one of the texts in a list of them."""
    parts = {"arg_joiner": " = ANY(", "template": "%(expressions)s)"}
    return Func(F(column), texts, output_field=BooleanField(), **parts)


def copies_open_to(user):
    """Internal copies of sources: all for whoever sees sources in the admin, else those of
    projects that a person may edit."""
    kept = SourceCopy.objects.to_be_kept()
    if user.is_staff and user.has_perm("evidence.view_source"):
        return kept
    return kept.filter(Exists(citations_of_projects(user).filter(source=OuterRef("source"))))


def sentences_on(check):
    """What is wrong, for who reads the source again."""
    if check.outcome == SourceCheck.Outcome.GONE:
        yield "Die Seite ist nicht mehr da."
    if check.new_address:
        yield f"Die Seite ist umgezogen: {check.new_address}"
    if check.lacking:
        number = check.lacking
        some = "Ein Zitat steht" if number == 1 else f"{number} Zitate stehen"
        yield f"{some} nicht mehr auf der Seite."
    if check.has_changed_lately:
        yield "Der Text hat sich geändert."
