"""Who provides this installation of the portal (R81, R82): read from settings, never invented."""

from dataclasses import dataclass, fields

from django.conf import settings


@dataclass(frozen=True)
class Provider:
    """What the law asks a provider to say; an empty text means that nobody has told us yet.

    The fields are the keys of `settings.PROVIDER` in small letters.
    """

    name: str = ""
    address: str = ""
    representative: str = ""
    email: str = ""
    phone: str = ""
    privacy_officer: str = ""
    supervision: str = ""
    editor: str = ""
    vat_id: str = ""
    hosting: str = ""

    @property
    def address_lines(self):
        return [line.strip() for line in self.address.split(",") if line.strip()]

    @property
    def missing(self):
        """Names of the environment variables that must be set and are not."""
        return [variable(name) for name in REQUIRED if not getattr(self, name)]


REQUIRED = ("name", "address", "representative", "email", "phone", "privacy_officer")
NAMES = tuple(field.name for field in fields(Provider))


def variable(name):
    """The environment variable of a field of `Provider`."""
    return f"PROVIDER_{name.upper()}"


def provider():
    return Provider(**{name: settings.PROVIDER.get(name, "") for name in NAMES})
