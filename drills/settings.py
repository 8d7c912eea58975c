"""The site as in production, with its static files in a folder of the drills."""

from weserportal.settings import *
from weserportal.settings import BASE_DIR

STATIC_ROOT = BASE_DIR / "var" / "drills" / "static"
