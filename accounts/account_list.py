"""The list of accounts: who works where in which role, was here when, and shows what to sign in."""

from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.db.models import Exists, OuterRef, Prefetch

from accounts.leaving import is_nameless
from accounts.models import Membership
from accounts.second_factor import FACTORS

LIST = "accounts_user_changelist"
NO_MEMBERSHIP = "keine Mitgliedschaft"


class HasMembership(admin.SimpleListFilter):
    title = "Mitgliedschaft"
    parameter_name = "mitgliedschaft"

    def lookups(self, request, model_admin):
        return [("ohne", "ohne Mitgliedschaft"), ("mit", "mit Mitgliedschaft")]

    def queryset(self, request, queryset):
        held = Exists(Membership.objects.filter(user=OuterRef("pk")))
        return queryset.filter({"ohne": ~held, "mit": held}.get(self.value(), held | ~held))


class AccountList:
    """Columns of the list, in as many queries for many people as for one."""

    def get_queryset(self, request):
        found = super().get_queryset(request)
        if request.resolver_match.url_name != LIST:
            return found
        shown = Authenticator.objects.filter(user=OuterRef("pk"), type__in=FACTORS)
        held = Prefetch("memberships", Membership.objects.with_offices())
        return found.annotate(has_factor=Exists(shown)).prefetch_related(held)

    @admin.display(description="Rollen")
    def works_as(self, person):
        told = [str(each) for each in person.memberships.all()]
        if not told and person.is_active and not person.is_superuser:
            return NO_MEMBERSHIP
        return ", ".join([*(["verwaltet Personen"] if person.is_superuser else []), *told]) or "–"

    @admin.display(description="Zuletzt angemeldet", ordering="last_login", empty_value="noch nie")
    def here_last(self, person):
        return person.last_login

    @admin.display(description="Zweiter Faktor", ordering="has_factor")
    def factor(self, person):
        if person.has_factor:
            return "eingerichtet"
        person.held = list(person.memberships.all())  # as read already
        return "fehlt noch" if person.needs_second_factor() else "–"

    @admin.display(description="Konto", ordering="is_active")
    def state(self, person):
        if is_nameless(person):
            return "Name entfernt"
        if not person.is_active:
            return "gesperrt"
        return "aktiv" if person.has_usable_password() else "eingeladen"
