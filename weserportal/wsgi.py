"""The WSGI application for a production server."""

import os

from django.core.wsgi import get_wsgi_application

from weserportal.waiting import wait_briefly

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weserportal.settings")

wait_briefly()
application = get_wsgi_application()
