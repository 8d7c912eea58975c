"""A query whose SQL is made once, for conditions that a page asks many times."""

from functools import cache
from typing import Any

from django.db.models import BigIntegerField, Expression
from django.db.models.sql import Query


class Compiled(Expression):
    """A query of one column of numbers as a subquery; its copies share the SQL."""

    def __init__(self, query: Query) -> None:
        super().__init__(BigIntegerField())
        self.made = cache(query.sql_with_params)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        sql, params = self.made()
        return f"({sql})", params
