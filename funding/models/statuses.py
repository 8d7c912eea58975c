"""What a decision is worth, and how what does not count is called beside the sums (R43)."""

from django.db import models


class Status(models.TextChoices):
    """What a decision is worth. Only the COUNTED of a version are „bewilligt“ (R43).

    Where a part is taken back, the amount is the rest, which stays granted.
    """

    GRANTED = "granted", "Bewilligt"
    FINAL = "final", "Endgültig bewilligt"
    PARTLY_REVOKED = "part_revoked", "Teilweise widerrufen"
    RECOGNISED = "recognised", "Anerkennung"
    ALLOCATED = "allocated", "Zugewiesen"
    IN_PRINCIPLE = "in_principle", "Zugestimmt"
    ANNOUNCED = "announced", "Angekündigt"
    WAIVED = "waived", "Verzicht"
    LOCAL_VOTE = "local_vote", "Beschluss vor Ort"
    REJECTED = "rejected", "Abgelehnt"
    REVOKED = "revoked", "Widerrufen"


# What does not count, in the order of lists: the noun and the meaning that stand beside the sums.
BESIDE = {
    Status.RECOGNISED: ("Anerkennung", "ein Rahmen, noch kein Geld"),
    Status.ALLOCATED: ("Zuweisung", "Höchstbeträge; Geld erst auf Einzelantrag"),
    Status.IN_PRINCIPLE: ("Zustimmung", "im Grundsatz; noch kein Bescheid"),
    Status.ANNOUNCED: ("Ankündigung", "noch kein Bescheid"),
    Status.LOCAL_VOTE: ("Beschluss vor Ort", "Kofinanzierung durch Beschlüsse vor Ort"),
    Status.WAIVED: ("Verzicht", "in Aussicht gestellt, nicht genommen"),
    Status.REJECTED: ("Ablehnung", "Antrag ohne Erfolg"),
    Status.REVOKED: ("Widerruf", "zurückgenommen oder widerrufen"),
}
