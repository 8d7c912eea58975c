"""Our own addresses of an account."""

from django.urls import path

from accounts.views import landing

app_name = "accounts"
urlpatterns = [path("weiter/", landing.after_login, name="after-login")]
