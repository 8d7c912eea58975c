"""Who to talk to about a decision at the body that granted it (Bewilligungsstelle)."""

import pghistory
from django.db import models
from django.db.models import F, Q

from grant_office.models.records import Cancellable, OfFile, cancellation_promise

PERSONAL = ("name", "phone", "email")


@pghistory.track(exclude=PERSONAL)
class Contact(OfFile, Cancellable):
    """A person at an office, from one day until another; internal.

    The history leaves the person out, so that nothing of them stays when they are erased (R87).
    """

    agency = models.CharField("Stelle", max_length=150, help_text="zum Beispiel NBank, Referat 12")
    name = models.CharField("Name", max_length=100, blank=True)
    phone = models.CharField("Telefon", max_length=60, blank=True)
    email = models.EmailField("E-Mail-Adresse", blank=True)
    in_charge_from = models.DateField("zuständig ab", null=True, blank=True)
    in_charge_until = models.DateField("zuständig bis", null=True, blank=True)
    erased_on = models.DateField("Person gelöscht am", null=True, blank=True, editable=False)

    class Meta(Cancellable.Meta):
        verbose_name = "Kontakt"
        verbose_name_plural = "Kontakte"
        ordering = ["-in_charge_from", "agency", "pk"]
        constraints = [
            cancellation_promise("a_cancelled_contact_says_when_and_why"),
            models.CheckConstraint(
                condition=~Q(agency=""),
                name="contacts_name_their_agency",
                violation_error_message="Bitte die Stelle angeben.",
            ),
            models.CheckConstraint(
                condition=Q(erased_on__isnull=False) | ~Q(name="") | ~Q(phone="") | ~Q(email=""),
                name="a_contact_can_be_reached",
                violation_error_message="Bitte Name, Telefon oder E-Mail angeben.",
            ),
            models.CheckConstraint(
                condition=Q(erased_on__isnull=True) | Q(name="", phone="", email=""),
                name="of_an_erased_contact_no_person_is_left",
            ),
            models.CheckConstraint(
                condition=Q(in_charge_from__isnull=True)
                | Q(in_charge_until__isnull=True)
                | Q(in_charge_from__lte=F("in_charge_until")),
                name="a_contact_ends_after_it_began",
                violation_error_message="Die Zuständigkeit endet vor ihrem Beginn.",
            ),
        ]

    def __str__(self):
        return f"{self.name or self.email or self.phone or 'gelöscht'}, {self.agency}"
