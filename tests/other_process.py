"""What another Python process needs to see the database of a test."""

import os
from urllib.parse import quote

from django.conf import settings
from django.db import connection


def environment(**more):
    """Variables for a process of the site; the database may answer on a socket only."""
    connection.ensure_connection()
    info = connection.connection.info
    person = ":".join(quote(each, safe="") for each in (info.user, info.password) if each)
    place = f"{quote(info.host, safe='')}:{info.port}"
    return {
        **os.environ,
        "DATABASE_URL": f"postgres://{person}@{place}/{info.dbname}",
        "DJANGO_SETTINGS_MODULE": "weserportal.settings",
        "PYTHONPATH": str(settings.BASE_DIR),
        "DEBUG": "1",
        **more,
    }
