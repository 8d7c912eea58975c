"""What the law asks of an installation and what nobody but its operator can supply."""

from django.conf import settings
from django.core.checks import Error
from django.core.checks import Warning as CheckWarning
from django.db import DatabaseError

from duties.models import AccessibilityStatement
from duties.provider import provider


def missing_provider(kind, number):
    missing = provider().missing
    if not missing:
        return []
    return [
        kind(
            f"Die Angaben zum Anbieter fehlen: {', '.join(missing)}.",
            hint="Bis dahin sagen Impressum und Datenschutz, dass sie nicht eingerichtet sind.",
            id=f"duties.{number}",
        )
    ]


def provider_is_unset(**_options):
    """A reminder while developing (R81)."""
    return missing_provider(CheckWarning, "W001") if settings.DEBUG else []


def provider_is_missing(**_options):
    """`check --deploy`: no site goes public without saying who is responsible (R81, R82)."""
    return missing_provider(Error, "E001")


def review_is_due(databases=None, **_options):
    """The yearly review of the Erklärung zur Barrierefreiheit (R78), with `--database default`."""
    if not databases:
        return []
    try:
        statement = AccessibilityStatement.objects.first()
    except DatabaseError:  # before the first migration there is no table
        return []
    reminder = statement.reminder if statement else "Die Erklärung zur Barrierefreiheit fehlt."
    return [CheckWarning(reminder, id="duties.W002")] if reminder else []
