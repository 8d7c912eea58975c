"""Who may: people with their roles, and the history of what gives them their rights."""

from accounts.models.history_of_rights import (
    GroupPermissionLink,
    RightsGroup,
    SecondFactor,
    UserGroupLink,
    UserPermissionLink,
)
from accounts.models.people import CHIEF, Anyone, Membership, Role, User

__all__ = [
    "CHIEF",
    "Anyone",
    "GroupPermissionLink",
    "Membership",
    "RightsGroup",
    "Role",
    "SecondFactor",
    "User",
    "UserGroupLink",
    "UserPermissionLink",
]
