"""What is tracked beside our own tables: who got which rights, and which second factor.

The rows are Django's and allauth's; these proxies only carry the triggers.
"""

import pghistory
import pgtrigger
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group

from accounts.models.people import User

KINDS = {
    Authenticator.Type.TOTP: "App mit Codes",
    Authenticator.Type.WEBAUTHN: "Passkey",
    Authenticator.Type.RECOVERY_CODES: "Wiederherstellungscodes",
}
# Without the notes about its use and its name, a factor is its secret, or its public key.
NOTES = "'{used_mask,viewed_at,migrated_codes,name}'::text[]"
REPLACED = pgtrigger.Condition(
    f"((OLD.user_id, OLD.type, OLD.data - {NOTES}) IS DISTINCT FROM"
    f" (NEW.user_id, NEW.type, NEW.data - {NOTES}))"
)


@pghistory.track(obj_field=None)
class UserGroupLink(User.groups.through):
    """Who got or lost which rights in the admin."""

    class Meta:
        proxy = True
        default_permissions = ()


@pghistory.track(obj_field=None)
class UserPermissionLink(User.user_permissions.through):
    """A single right of a person; the admin gives none, but code and SQL could."""

    class Meta:
        proxy = True
        default_permissions = ()


@pghistory.track(obj_field=None)
class RightsGroup(Group):
    """A group by its name."""

    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name = "Gruppe"


@pghistory.track(obj_field=None)
class GroupPermissionLink(Group.permissions.through):
    """What the members of a group may do in the admin."""

    class Meta:
        proxy = True
        default_permissions = ()


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent("replace", condition=REPLACED, trigger_name="replace_update"),
    pghistory.DeleteEvent(),
    obj_field=None,
    fields=["id", "user", "type"],
    model_name="SecondFactorEvent",
)
class SecondFactor(Authenticator):
    """When which kind of second factor came and went; never its secret, and not its use."""

    TOLD_BY_NAME = ("type", "created_at")

    class Meta:
        proxy = True
        default_permissions = ()
        verbose_name = "Zweiter Faktor"

    def __str__(self):
        return KINDS.get(self.type, self.type)
