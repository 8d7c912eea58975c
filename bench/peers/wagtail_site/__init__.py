"""A plain Wagtail site: one list of projects with filters and search, one page for each project.

As its documentation would have it, without any tricks; no cache, as there is none by default.
"""
