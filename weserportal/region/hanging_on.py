"""What hangs on a row of the files and would go with it: what people added there is not theirs."""

from django.db.models.deletion import Collector


def made_by_people(row, memory):
    """The rows that would go with this one and that no file brought, or that people changed."""
    collector = Collector(using=row._state.db, origin=row)
    collector.collect([row])
    rows = [each for model in collector.data for each in collector.data[model]]
    rows += [each for queryset in collector.fast_deletes for each in queryset]
    own = [each for each in rows if each != row and not each._meta.auto_created]
    return [each for each in own if not memory.is_as_loaded(each)]


def in_words(rows):
    return ", ".join(f"{row._meta.verbose_name} „{row}“" for row in rows)
