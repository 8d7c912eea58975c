"""SQL expressions that draw the values of generated rows, and the shape of those values.

Projects have the numbers 1 to size, in SQL `n`. Whatever belongs to a project computes its own
number from that one.
"""

BASE = 10_000  # smaller numbers belong to the real records
PROJECT = f"{BASE} + n"
QUALIFIERS = (
    *["exact"] * 52, *["about"] * 26, *["not_stated"] * 11, *["up_to"] * 8, *["between"] * 3,
)  # fmt: skip
PRECISIONS = (*["day"] * 5, *["month"] * 4, *["year"] * 3)
PUBLICATIONS = (
    *["published"] * 92, *["draft"] * 4, *["archived"] * 2, "in_review", "withdrawn",
)  # fmt: skip

# Repeatable chance: the same number and salt give the same draw on every machine.
FUNCTIONS = """
CREATE SCHEMA IF NOT EXISTS bench;
CREATE OR REPLACE FUNCTION bench.draw(n bigint, salt int, sides int) RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT ((hashint8extended(n, salt) & 2147483647) % sides)::int';
CREATE OR REPLACE FUNCTION bench.chance(n bigint, salt int) RETURNS float8
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT (hashint8extended(n, salt) & 1048575) / 1048576.0::float8';
"""


def literal(value):
    """A Python value of our own as SQL: text, number, truth, list or NULL."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, list | tuple):
        return f"ARRAY[{', '.join(map(literal, value))}]"
    if isinstance(value, int | float):
        return str(value)
    quoted = str(value).replace("'", "''")
    return f"'{quoted}'"


def one_of(values, salt, of="n"):
    """SQL that draws one of the values for a row; a value named twice comes twice as often."""
    return f"({literal(values)})[1 + bench.draw({of}, {salt}, {len(values)})]"


def happens(percent, salt, of="n"):
    """SQL condition that holds for so many percent of the rows."""
    return f"bench.draw({of}, {salt}, 1000) < {round(percent * 10)}"


def date_columns(name, day, precision):
    """The columns of a flexible date, from an SQL date (or NULL) and „day“, „month“ or „year“."""
    text = {"day": "YYYY-MM-DD", "month": "YYYY-MM", "year": "YYYY"}
    formats = " ".join(f"WHEN '{unit}' THEN '{pattern}'" for unit, pattern in text.items())
    first = f"date_trunc({precision}, ({day})::timestamp)"
    return {
        f"{name}_edtf": f"coalesce(to_char({day}, CASE {precision} {formats} END), '')",
        f"{name}_first": f"({first})::date",
        f"{name}_last": f"({first} + ('1 ' || {precision})::interval - interval '1 day')::date",
    }


def amount_columns(name, euros, salt, of):
    """The columns of an amount of about so many euros, exactly known or less so."""
    qualifier = one_of(QUALIFIERS, salt, of)
    return {
        f"{name}_qualifier": qualifier,
        f"{name}_min": f"CASE WHEN {qualifier} IN ('exact', 'about', 'between') THEN {euros} END",
        f"{name}_max": f"CASE {qualifier} WHEN 'exact' THEN {euros} WHEN 'about' THEN {euros} "
        f"WHEN 'up_to' THEN {euros} WHEN 'between' THEN {euros} * 2 END",
    }


def euros(salt, of):
    """3.000 to 10 million, most of them small."""
    return f"round((3000 * power(10, 3.5 * bench.chance({of}, {salt})))::numeric, -2)"


def day(salt, of="n"):
    """A day since 2014, later ones more often."""
    return f"(date '2026-10-31' - (4400 * power(bench.chance({of}, {salt}), 1.4))::int)"
