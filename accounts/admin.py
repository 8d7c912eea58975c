"""Accounts, memberships and the outbox, for superusers only; an account is deactivated, not
deleted (R87)."""

import logging

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import Q

from accounts.account_list import AccountList, HasMembership
from accounts.account_steps import AccountSteps
from accounts.models import (
    CHIEF,
    ONLY_AUDITS,
    WORK_IN_ADMIN,
    Absence,
    Letter,
    Membership,
    Role,
    User,
)
from accounts.role_switch import follow, roles_of
from evidence.admin.record_admin import RecordAdmin, SoundList
from evidence.admin.record_inlines import RecordInline, RowFormSet
from evidence.values.forms import field_as_typed

log = logging.getLogger(__name__)
WITHOUT_RIGHTS = (
    "{name} hat die Rolle {role}, kann aber nicht in der Verwaltung arbeiten: "
    "Bitte „darf in die Verwaltung“ ankreuzen und die Gruppe „{role}“ wählen."
)
WITHOUT_ROLE = (
    "{name} gehört zur Gruppe „{role}“, hat aber keine Mitgliedschaft mit der Rolle "
    "{role}: Entwürfe sind so nicht zu sehen und nichts ist zu ändern."
)
NO_MEMBERSHIP = (
    "{name} hat keine Mitgliedschaft: Nach dem Anmelden gibt es für das Konto nichts zu tun. Bitte "
    "unten Organisation und Rolle wählen."
)
SWITCHED = "{name}: „darf in die Verwaltung“ und die Gruppen folgen jetzt der Rolle ({roles})."
NO_CHIEF = "Wer prüft, verwaltet das Portal nicht: Bitte „Administrator-Status“ abwählen."

LAST_CHIEF = (
    "Das ist das letzte aktive Konto, das Personen verwalten kann. Bitte zuerst einer anderen "
    "Person „darf in die Verwaltung“ und „Administrator-Status“ geben."
)


RIGHTS = {"is_active", "is_staff", "is_superuser", "groups", "permissions"}


def log_rights(form, formsets):
    """Which rights of whom were changed, by number; what they are now says the history."""
    changed = sorted(RIGHTS & {*form.changed_data})
    changed += [rows.prefix for rows in formsets if rows.has_changed()]
    if changed:
        label = form.instance._meta.verbose_name
        log.info("Rechte geändert: %s %s, %s", label, form.instance.pk, ", ".join(changed))


class SuperusersOnly:
    """Pages that no group can be given."""

    def has_module_permission(self, request):
        return request.user.is_active and request.user.is_superuser

    def has_view_permission(self, request, obj=None):
        return self.has_module_permission(request)

    def has_change_permission(self, request, obj=None):
        return self.has_module_permission(request)

    def has_add_permission(self, request, obj=None):
        return self.has_module_permission(request)


class MembershipRows(RowFormSet):
    """An auditor has no other role, and may not do everything either."""

    def clean(self):
        super().clean()
        rows = [f.cleaned_data for f in self.forms if getattr(f, "cleaned_data", None)]
        roles = {row.get("role") for row in rows if not row.get("DELETE")}
        if Role.AUDITOR not in roles:
            return
        if len(roles) > 1:
            raise forms.ValidationError(ONLY_AUDITS)
        if self.instance.is_superuser:
            raise forms.ValidationError(NO_CHIEF)


class MembershipInline(SuperusersOnly, RecordInline):
    model = Membership
    formset = MembershipRows
    fields = [("organisation", "role")]

    def has_delete_permission(self, request, obj=None):
        return self.has_module_permission(request)


class AbsenceInline(SuperusersOnly, RecordInline):
    """For whoever fell ill before saying so; the same rules as on their own page."""

    model = Absence
    fk_name = "person"
    fields = [("first_day", "last_day"), "deputy"]

    def has_delete_permission(self, request, obj=None):
        return self.has_module_permission(request)


class AccountForm(UserChangeForm):
    """The last account that may manage people keeps what it needs for that."""

    password = None

    class Meta(UserChangeForm.Meta):
        model = User
        field_classes = {}

    def clean(self):
        data = super().clean()
        taken = [name for name in CHIEF if self.initial.get(name) and not data.get(name)]
        if taken and list(User.objects.chiefs()) == [self.instance]:
            self.add_error(taken[0], LAST_CHIEF)
        return data


class NewAccountForm(forms.ModelForm):
    """An account without a password: the person sets it, by the link of the invitation."""

    invitation = forms.BooleanField(
        label="Einladung per E-Mail senden", required=False, initial=True
    )

    class Meta:
        model = User
        fields = ["email", "name"]
        formfield_callback = field_as_typed

    def clean_email(self):
        return self.cleaned_data["email"].lower()

    def save(self, commit=True):
        self.instance.set_unusable_password()
        return super().save(commit)


@admin.register(User)
class AccountAdmin(AccountList, AccountSteps, SuperusersOnly, RecordAdmin, UserAdmin):
    form = AccountForm
    add_form = NewAccountForm
    change_form_template = "admin/account_form.html"
    add_form_template = "admin/record_form.html"
    is_kept = True
    history_paths = ("memberships", "authenticator", "absence")
    list_display = ["name", "works_as", "here_last", "factor", "state", "away", "email"]
    list_filter = ["is_active", "is_staff", HasMembership, "groups", "memberships__role"]
    search_fields = ["name__folded", "email"]
    ordering = ["name"]
    filter_horizontal = []
    list_select_related = ["absence__deputy"]
    inlines = [MembershipInline, AbsenceInline]
    fieldsets = [
        (None, {"fields": ["name", "email", "mails"]}),
        ("Rechte", {"fields": ["is_active", "is_staff", "groups", "is_superuser"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["name", "email", "invitation"]}),
        ("Rechte", {"fields": ["is_staff", "groups"]}),
    ]

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        return super().formfield_for_manytomany(
            db_field, request, **{**kwargs, "widget": forms.CheckboxSelectMultiple}
        )

    def get_autocomplete_fields(self, request):
        return []

    @admin.display(description="Abwesenheit", empty_value="–", ordering="absence__first_day")
    def away(self, person):
        absence = getattr(person, "absence", None)
        return None if absence is None or absence.is_over else str(absence)

    def save_related(self, request, form, formsets, change):
        before = roles_of(form.instance)
        super().save_related(request, form, formsets, change)
        log_rights(form, formsets)
        if moved := follow(form.instance, before):
            roles = ", ".join(role.label for role in moved)
            self.message_user(request, SWITCHED.format(name=form.instance, roles=roles))
        self.warn_of_half_rights(request, form.instance)
        self.warn_of_no_membership(request, form.instance)
        if form.cleaned_data.get("invitation"):
            self.invite(request, form.instance)

    def user_change_password(self, request, id, form_url=""):
        """Nobody sets the password of somebody else: there is a link for that."""
        raise PermissionDenied

    def rows_to_lock(self, record):
        """All who may manage people as well: two of them cannot take the right from each other."""
        return User.objects.filter(Q(pk=record.pk) | Q(pk__in=User.objects.chiefs()))

    def warn_of_half_rights(self, request, user):
        """The role opens the gates, the group of its name the admin: both are needed."""
        roles = set(user.memberships.values_list("role", flat=True))
        groups = set(user.groups.values_list("name", flat=True)) if user.is_staff else set()
        for role in () if user.is_superuser else WORK_IN_ADMIN:
            told = {(True, False): WITHOUT_RIGHTS, (False, True): WITHOUT_ROLE}
            if sentence := told.get((role in roles, role.label in groups)):
                text = sentence.format(name=user, role=role.label)
                self.message_user(request, text, messages.WARNING)

    def warn_of_no_membership(self, request, user):
        if user.is_active and not user.is_superuser and not user.memberships.exists():
            self.message_user(request, NO_MEMBERSHIP.format(name=user), messages.WARNING)


admin.site.unregister(Group)


@admin.register(Group)
class RightsAdmin(SuperusersOnly, RecordAdmin, GroupAdmin):
    """What the members of a group may do in the admin."""

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        log_rights(form, formsets)


@admin.register(Letter)
class LetterAdmin(SuperusersOnly, SoundList, admin.ModelAdmin):
    """What has not arrived, to look at only; what was written in it nobody reads here."""

    view_on_site = False
    list_display = ["to", "subject", "state", "written_at", "tries", "next_try", "problem"]
    list_filter = ["state"]
    fields = list_display

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
