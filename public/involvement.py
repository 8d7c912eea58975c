"""What an organisation has to do with projects and decisions, counted and in words."""

from dataclasses import dataclass


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
        projects = [("leitet", self.led), ("beteiligt an", self.joined)]
        decisions = [
            ("gibt", self.paid),
            ("empfängt", self.received),
            ("begünstigt durch", self.benefits),
        ]
        return [
            *(f"{verb} {n} {'Projekt' if n == 1 else 'Projekte'}" for verb, n in projects if n),
            *(f"{verb} {n}-mal" for verb, n in decisions if n),
        ]
