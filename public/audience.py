"""For whom the public pages are made: everybody sees what a stranger sees.

A signed-in editor reads the same page as a citizen, so that nobody takes a draft for published
and a page depends on its address and the content alone (law 8).
"""

from django.contrib.auth.models import AnonymousUser

PUBLIC = AnonymousUser()
