"""How much waits for a person: all lists are counted in one query, and read where there is more."""

from desk.made_once import counting, made_once
from desk.paging import Joined
from desk.tasks import TASK_LIST_BY_NAME, planned
from evidence.plans import rows_by_plan
from projects.models import Project


def own_projects(user):
    mine = Project.objects.editable_by(user).order_by("title", "pk")
    return Joined([(mine, lambda project: project)])


# What the overview shows of a person: the lists, and beside them what waits for nobody.
FINDS = {each: each.find for each in TASK_LIST_BY_NAME.values()}
FINDS |= {find: find for find in (planned, own_projects)}


def found_for(user):
    """{key of FINDS: its `Joined` rows} of what is not empty, in their order."""
    lengths, *query = numbers_for(user) if user.is_staff else kept_numbers_for(user)
    [numbers] = rows_by_plan(*query)
    found, start = {}, 0
    for (each, find), length in zip(FINDS.items(), lengths, strict=True):
        counts = numbers[start : start + length]
        start += length
        if any(counts):
            found[each] = find(user)
            found[each].counts = counts
    return found


def numbers_for(user):
    """How many parts each of them has, and (SQL, parameters) of a row that counts them all.

    What the grant office may release depends on permissions as well: that is made each time.
    """
    parts = [find(user).parts for find in FINDS.values()]
    return [len(each) for each in parts], *counting(rows for each in parts for rows, _ in each)


kept_numbers_for = made_once(numbers_for)
