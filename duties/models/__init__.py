"""What the law asks a public site to keep: the accessibility statement, and what readers report."""

from duties.models.feedback import Feedback, FeedbackCount
from duties.models.reports import ReaderReport
from duties.models.statement import AccessibilityStatement, Barrier

__all__ = ["AccessibilityStatement", "Barrier", "Feedback", "FeedbackCount", "ReaderReport"]
