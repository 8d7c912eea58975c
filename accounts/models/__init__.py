"""Who may: people with their roles, the history of what gives them their rights, and their mail."""

from accounts.models.history_of_rights import (
    GroupPermissionLink,
    RightsGroup,
    SecondFactor,
    UserGroupLink,
    UserPermissionLink,
)
from accounts.models.letters import Letter
from accounts.models.people import CHIEF, Anyone, Membership, Role, User

__all__ = [
    "CHIEF",
    "Anyone",
    "GroupPermissionLink",
    "Letter",
    "Membership",
    "RightsGroup",
    "Role",
    "SecondFactor",
    "User",
    "UserGroupLink",
    "UserPermissionLink",
]
