"""The papers of a record, for the pages that show it."""

from django import template

from grant_office.papers.offered import papers_of

register = template.Library()
register.filter("papers", papers_of)
