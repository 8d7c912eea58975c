"""Who may: people with their roles, the history of what gives them their rights, and their mail."""

from accounts.models.absences import Absence, who_can_stand_in
from accounts.models.history_of_rights import (
    GroupPermissionLink,
    RightsGroup,
    SecondFactor,
    UserGroupLink,
    UserPermissionLink,
)
from accounts.models.letters import Letter, Reminder
from accounts.models.people import (
    CHIEF,
    ONLY_AUDITS,
    WORK_IN_ADMIN,
    Anyone,
    Mails,
    Membership,
    Role,
    User,
)

__all__ = [
    "CHIEF",
    "ONLY_AUDITS",
    "WORK_IN_ADMIN",
    "Absence",
    "Anyone",
    "GroupPermissionLink",
    "Letter",
    "Mails",
    "Membership",
    "Reminder",
    "RightsGroup",
    "Role",
    "SecondFactor",
    "User",
    "UserGroupLink",
    "UserPermissionLink",
    "who_can_stand_in",
]
