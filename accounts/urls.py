"""Our own addresses of an account."""

from django.urls import path

from accounts.views import absence, landing, letters, sessions, typed_text

app_name = "accounts"
urlpatterns = [
    path("weiter/", landing.after_login, name="after-login"),
    path("sitzung/", sessions.session_state, name="session-state"),
    path("sitzungen/", sessions.session_list, name="session-list"),
    path("nachrichten/", letters.letters, name="letters"),
    path("abwesenheit/", absence.absence, name="absence"),
    path("eingaben/", typed_text.typed_text, name="typed-text"),
]
