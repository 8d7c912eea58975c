"""A project as one document: everything an editor works on, in plain values.

Working copies, proposals, comparisons, conflicts and restored states are all documents, so each
is written once: `shape` says what belongs to it, `reading` makes it from rows or from the history,
`comparing` and `merging` work on documents alone, `writing` makes rows of it again.

    {"project": {column: value}, "links": {"districts": [pk]},
     "rows": {"milestones": {"12": {column: value}, "neu-1": {...}}},
     "citations": {"7": {"part": "milestones", "row": "12", "field": "due", column: value}},
     "contradictions": {"5": {"part": "project", "row": "", "field": "end", "statements": {…}}}}
"""

from projects.snapshot.comparing import changes, compared
from projects.snapshot.merging import Merge, merge
from projects.snapshot.reading import document_at, document_of, documents_of, outlines_of
from projects.snapshot.shape import nothing
from projects.snapshot.writing import Invalid, problems_of, write

__all__ = [
    "Invalid",
    "Merge",
    "changes",
    "compared",
    "document_at",
    "document_of",
    "documents_of",
    "merge",
    "nothing",
    "outlines_of",
    "problems_of",
    "write",
]
