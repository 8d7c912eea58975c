"""The addresses of the site, and one that only the benchmark has."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import path

from weserportal import urls
from weserportal.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

CONSTANT = "konstant/"


@login_not_required
def constant(request):
    """The least that an answer behind this middleware can cost."""
    return HttpResponse("<!doctype html><title>Konstant</title>")


urlpatterns = [path(CONSTANT, constant), *urls.urlpatterns]
