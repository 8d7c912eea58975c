"""A change of the content that the measured pages do not show."""

import time
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from bench.staff import COUNTY

# A published project that no measured page names; another summary each time.
CHANGE = """
UPDATE projects_project SET summary = 'Gemessen ' || clock_timestamp() WHERE id = (
    SELECT max(id) FROM projects_project project
    WHERE publication = 'published'
    AND NOT EXISTS (SELECT FROM projects_news WHERE project_id = project.id)
    AND NOT EXISTS (SELECT FROM funding_projectshare WHERE project_id = project.id)
    AND NOT EXISTS (
        SELECT FROM projects_project_districts involved JOIN regions_organisation body
        ON body.district_id = involved.district_id
        WHERE involved.project_id = project.id AND body.slug = %s
    )
)
"""


@contextmanager
def changing(database):
    """A function that commits such a change and returns when every process knows of it."""
    params = connection.get_connection_params() | {"dbname": database}
    with connection.Database.connect(**params, autocommit=True) as own:

        def change():
            own.execute(CHANGE, [COUNTY])
            time.sleep(settings.MOST_SECONDS_BEHIND)

        yield change
