"""What is done: projects with their partners, places, lineage, activities, milestones and news.

Money from grants is told by `funding`, which points here.
"""

from projects.models.confirmations import Confirmation
from projects.models.documents import Document
from projects.models.files import StoredFile
from projects.models.guests import Guest
from projects.models.measures import Finding, MeasureProject
from projects.models.new_partners import NewPartner
from projects.models.news import News
from projects.models.photos import Photo
from projects.models.project import Project, Relevance, State
from projects.models.proposals import Proposal
from projects.models.talk import Comment, InternalNote
from projects.models.texts import DocumentText
from projects.models.ties import Alias, Participation, Place, Relation
from projects.models.websites import ProjectLink
from projects.models.work import Activity, Milestone, Phase

__all__ = [
    "Activity",
    "Alias",
    "Comment",
    "Confirmation",
    "Document",
    "DocumentText",
    "Finding",
    "Guest",
    "InternalNote",
    "MeasureProject",
    "Milestone",
    "NewPartner",
    "News",
    "Participation",
    "Phase",
    "Photo",
    "Place",
    "Project",
    "ProjectLink",
    "Proposal",
    "Relation",
    "Relevance",
    "State",
    "StoredFile",
]
