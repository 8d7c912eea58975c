"""What became of the money of a public decision: asked for, and brought by the release (law 16).

Each value that it changes gets its own source at once; the others keep theirs.
"""

from django.contrib.contenttypes.models import ContentType

from evidence.models import Citation
from evidence.values.fields import Composite
from evidence.values.forms import composites
from evidence.vouching import held
from funding.citing import next_position
from funding.models import Decision, DraftCourse
from funding.models.courses import CourseFacts

COLUMNS = [column.name for column in CourseFacts._meta.get_fields()]
VALUES = (*composites(CourseFacts, Composite), "proof_state")


def bring_course(version):
    """Write what the draft tells into its decision, with its source for what it changes."""
    draft = DraftCourse.objects.select_related("source").get(version=version)
    decision = Decision.objects.get(pk=version.decision_id)
    changed = [name for name in VALUES if held(draft, name) != held(decision, name)]
    for name in COLUMNS:
        setattr(decision, name, getattr(draft, name))
    decision.save()
    for name in changed:
        if held(decision, name):
            cite(decision, name, draft)


def cite(decision, name, draft):
    """One citation for each value and source; what it vouched for before is past."""
    about = {
        "content_type": ContentType.objects.get_for_model(decision),
        "object_id": decision.pk,
    }
    said = {"field": name, "source": draft.source, "portion": "", "remark": None}
    known = Citation.objects.filter(**about, **said).first()
    citation = known or Citation(**about, **said, position=next_position(about))
    citation.quotation, citation.agrees = draft.quotation, True
    citation.vouch()
    citation.save()
