"""The pages of the help: one for each role, each a template of its own under `public/help/`."""

from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True)
class HelpPage:
    """`slug` stands in the address and names the template; `text` says who reads it and why."""

    slug: str
    title: str
    text: str

    @property
    def template(self):
        return f"public/help/{self.slug}.html"

    @property
    def url_name(self):
        return f"help-{self.slug}"

    @property
    def url(self):
        return reverse(f"public:{self.url_name}")


HELP_PAGES = (
    HelpPage("lesen", "Lesen und finden", "Für alle: Projekte, Beträge und Quellen lesen, suchen."),
    HelpPage("redaktion", "Redaktion", "Projekte anlegen, ändern, belegen, zur Prüfung geben."),
    HelpPage("freigabe", "Freigabe", "Vergleichen, freigeben, zurückgeben, einen Tag bestimmen."),
    HelpPage("koordination", "Koordination", "Einspringen, Lücken schließen, Gremien vorbereiten."),
    HelpPage("foerderstelle", "Förderstelle", "Bescheide, Fristen, Nachweise, Schreiben führen."),
    HelpPage("pruefung", "Prüfung", "Alles lesen und mitnehmen, nichts ändern."),
    HelpPage("betrieb", "Betrieb und Konten", "Einrichten, einladen, sichern, überwachen."),
    HelpPage("tastatur", "Mit der Tastatur", "Alle Tasten, und wie man ohne Maus arbeitet."),
)
