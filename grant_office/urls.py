"""The one address of the office outside the admin: calendars sign in nowhere."""

from django.urls import path

from grant_office.views.calendar import calendar_feed

app_name = "office"
urlpatterns = [path("<str:token>.ics", calendar_feed, name="calendar")]
