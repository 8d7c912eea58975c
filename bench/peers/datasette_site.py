"""What `datasette serve` would serve, for a server that does not write down each request.

RECORDS    the file that it shows
SUGGESTS   1: it also looks for columns worth counting, as it does unless told not to
"""

import os

from datasette.app import Datasette

COUNTED = ["state", "county", "year"]


def application():
    """The site; no count is given up because the machine is busy."""
    site = Datasette(
        [os.environ["RECORDS"]],
        metadata={"databases": {"records": {"tables": {"projects": {"facets": COUNTED}}}}},
        settings={
            "default_page_size": 20,
            "suggest_facets": os.environ.get("SUGGESTS") == "1",
            "facet_time_limit_ms": 60_000,
            "sql_time_limit_ms": 60_000,
        },
    )
    return site.app()
