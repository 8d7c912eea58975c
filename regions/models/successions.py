"""Rows from what of the land ended, or gave something up, to what came after it."""

import pghistory

from regions.models.land import District, Municipality
from regions.models.lasting import Succession, predecessor, succession_promises, successor
from regions.models.organisations import Organisation


@pghistory.track()
class DistrictSuccession(Succession):
    predecessor = predecessor(District)
    successor = successor(District)

    class Meta:
        verbose_name = "Nachfolge eines Landkreises"
        verbose_name_plural = "Nachfolgen von Landkreisen"
        ordering = ["day_first", "pk"]
        constraints = succession_promises("district", "districts")


@pghistory.track()
class MunicipalitySuccession(Succession):
    predecessor = predecessor(Municipality)
    successor = successor(Municipality)

    class Meta:
        verbose_name = "Nachfolge einer Gemeinde"
        verbose_name_plural = "Nachfolgen von Gemeinden"
        ordering = ["day_first", "pk"]
        constraints = succession_promises("municipality", "municipalities")


@pghistory.track()
class OrganisationSuccession(Succession):
    predecessor = predecessor(Organisation)
    successor = successor(Organisation)

    class Meta:
        verbose_name = "Nachfolge einer Organisation"
        verbose_name_plural = "Nachfolgen von Organisationen"
        ordering = ["day_first", "pk"]
        constraints = succession_promises("organisation", "organisations")
