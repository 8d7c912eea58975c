"""One switch for a role: a membership brings what its role needs in the admin, and takes it."""

from django.contrib.auth.models import Group

from accounts.models import WORK_IN_ADMIN, Role, User


def roles_of(user: User) -> set[str]:
    return set(user.memberships.order_by().values_list("role", flat=True))


def follow(user: User, before: set[str]) -> list[Role]:
    """Give and take the admin and its groups by the roles that came and went; returns these.

    What somebody set by hand for a role that did not change stays.
    """
    now, moved = roles_of(user), []
    for role in WORK_IN_ADMIN:
        if (role in now) == (role in before):
            continue
        moved.append(role)
        group = Group.objects.filter(name=role.label).first()
        if group and role in now:
            user.groups.add(group)
        elif group:
            user.groups.remove(group)
    if moved and not user.is_superuser:
        is_staff = not now.isdisjoint(WORK_IN_ADMIN) or user.groups.exists()
        if is_staff != user.is_staff:
            user.is_staff = is_staff
            user.save(update_fields=["is_staff"])
    return moved
