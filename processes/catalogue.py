"""The words of the catalogue of services: keys, kinds, fields (R50, R51, R52).

What a key says of its service is imported with it; nothing is read out of its digits.
"""

from django.db.models import TextChoices

from evidence.values.money import NBSP

LEIKA_KEY = r"^99[0-9]{12}$"
CODE = r"(1|2|2a|2b|3|3a|3b|2/3|2/3a|2/3b|4|4a|4b|5|6|7|8|9|10|11|12)"
TYPIFICATION = rf"^({CODE}(, {CODE})*)?$"


class LeikaType(TextChoices):
    """What a service is made of; a key ends in zeros where a part is not specified."""

    LO = "LO", "LO (Leistungsobjekt)"
    LOV = "LOV", "LOV (mit Verrichtung)"
    LOVD = "LOVD", "LOVD (mit Verrichtung und Detail)"


class SubjectArea(TextChoices):
    """The fourteen fields into which the law on online access sorts its services."""

    WORK = "work", "Arbeit & Ruhestand"
    BUILDING = "building", "Bauen & Wohnen"
    EDUCATION = "education", "Bildung"
    MIGRATION = "migration", "Ein- & Auswanderung"
    ENGAGEMENT = "engagement", "Engagement & Hobby"
    FAMILY = "family", "Familie & Kind"
    RESEARCH = "research", "Forschung & Förderung"
    HEALTH = "health", "Gesundheit"
    MOBILITY = "mobility", "Mobilität & Reisen"
    GENERAL = "general", "Querschnittsleistungen"
    LAW = "law", "Recht & Ordnung"
    TAXES = "taxes", "Steuern & Zoll"
    ENVIRONMENT = "environment", "Umwelt"
    BUSINESS = "business", "Unternehmensführung & -entwicklung"


def grouped(leika_key):
    """„99 036 008 007 000“ of the fourteen digits; an empty text stays empty (R50)."""
    head, rest = leika_key[:2], leika_key[2:]
    return NBSP.join([head, *(rest[n : n + 3] for n in range(0, len(rest), 3))])
