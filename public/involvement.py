"""What an organisation has to do with projects and decisions, counted and in words."""

from dataclasses import dataclass

from django.contrib.humanize.templatetags.humanize import intcomma


@dataclass
class Involvement:
    """In how many projects and decisions everybody may see an organisation has which role."""

    led: int = 0
    joined: int = 0
    paid: int = 0
    received: int = 0
    benefits: int = 0

    @property
    def in_words(self):
        """German phrases, one for each role there is."""
        led = "Projekt" if self.led == 1 else "Projekte"
        joined = "Projekt" if self.joined == 1 else "Projekten"
        projects = [
            (self.led, f"leitet {intcomma(self.led)} {led}"),
            (self.joined, f"an {intcomma(self.joined)} {joined} beteiligt"),
        ]
        decisions = [
            (self.paid, "Geldgeber"),
            (self.received, "Empfänger"),
            (self.benefits, "begünstigt"),
        ]
        return [
            *(words for number, words in projects if number),
            *(f"{intcomma(number)}-mal {role}" for number, role in decisions if number),
        ]
