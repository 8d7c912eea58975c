"""The addresses of the office outside the admin: calendars sign in nowhere, and the pack of an
application is also for those who prepare it at the desk."""

from django.urls import path

from grant_office.views.application_pack import application_pack
from grant_office.views.calendar import calendar_feed

app_name = "office"
urlpatterns = [
    path("kalender/<str:token>.ics", calendar_feed, name="calendar"),
    path("arbeitsplatz/antraege/<int:pk>/mappe/", application_pack, name="application-pack"),
]
