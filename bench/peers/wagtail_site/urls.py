"""Wagtail finds the page by its address."""

from django.urls import include, path
from wagtail import urls

urlpatterns = [path("", include(urls))]
