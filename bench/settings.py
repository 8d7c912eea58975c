"""The site as in production, on the benchmark's database and with one more address.

BENCH_DATABASE  name of the database, on the usual server
"""

import os
import secrets

os.environ.update(DEBUG="0", ALLOWED_HOSTS="127.0.0.1")
os.environ.setdefault("DATABASE_URL", "embedded")
os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(40))  # the servers inherit it

from weserportal.settings import *
from weserportal.settings import BASE_DIR, DATABASES

ROOT_URLCONF = "bench.urls"
STATIC_ROOT = BASE_DIR / "var" / "bench" / "static"

BENCH_BASE = DATABASES["default"]["NAME"]
DATABASES["default"]["NAME"] = os.environ.get("BENCH_DATABASE", "postgres")
# A connection ended in between would take its share of the processor time along.
DATABASES["default"]["CONN_MAX_AGE"] = None
# So that all the time of the database is spent in the processes that we watch.
DATABASES["default"]["OPTIONS"]["options"] += " -c max_parallel_workers_per_gather=0"
