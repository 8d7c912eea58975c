"""Reading environment variables: taken as said, or the site does not start and says why."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

EMBEDDED = "embedded"
LABEL = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?"
HOST = re.compile(rf"({LABEL}(\.{LABEL})*|\[[0-9a-f:.]+\])", re.IGNORECASE)


def env_flag(name, *, otherwise="0"):
    """True or False from 1/0; anything else fails and names the variable."""
    value = os.environ.get(name, otherwise)
    if value not in ("0", "1"):
        raise ImproperlyConfigured(f"{name} muss 0 oder 1 sein, nicht „{value}“.")
    return value == "1"


def env_required(name, *, otherwise):
    """The variable, or `otherwise` where there may be one; a missing one fails and is named."""
    value = os.environ.get(name, "")
    value = value if value.strip() else otherwise
    if value is None:
        raise ImproperlyConfigured(f"Die Umgebungsvariable {name} fehlt (oder DEBUG=1 setzen).")
    return value


def env_number(name, *, otherwise, least=0):
    """A whole number from `least`; anything else fails and names the variable."""
    value = os.environ.get(name, str(otherwise))
    if not (value.isascii() and value.isdigit() and int(value) >= least):
        raise ImproperlyConfigured(f"{name} muss eine ganze Zahl ab {least} sein, nicht „{value}“.")
    return int(value)


def env_choice(name, *choices):
    """One of the words, the first if nothing is said."""
    value = os.environ.get(name) or choices[0]
    if value not in choices:
        raise ImproperlyConfigured(f"{name} muss {' oder '.join(choices)} sein, nicht „{value}“.")
    return value


def env_list(name, *, otherwise=""):
    """What stands between the commas, without blanks and empty places."""
    parts = os.environ.get(name, otherwise).split(",")
    return [part.strip() for part in parts if part.strip()]


def env_hosts(name, *, otherwise):
    """Names of hosts; with a dot in front also all names below. A list of all hosts is none."""
    hosts = env_list(name) or (otherwise or env_required(name, otherwise=None)).split(",")
    wrong = [host for host in hosts if not HOST.fullmatch(host.removeprefix("."))]
    if wrong:
        raise ImproperlyConfigured(
            f"{name} muss Rechnernamen nennen, etwa portal.example.org, nicht „{wrong[0]}“."
        )
    return hosts


def site_of(hosts):
    """The address of the first host; with a dot in front it would name none."""
    if hosts[0].startswith("."):
        raise ImproperlyConfigured(
            f"SITE_URL fehlt: Aus „{hosts[0]}“ in ALLOWED_HOSTS ergibt sich keine Adresse."
        )
    return f"https://{hosts[0]}"


def env_site(name, *, otherwise, hosts, must_be_encrypted):
    """The address of a whole site, without a slash at its end; the first host's if none is said."""
    address = (os.environ.get(name, "").strip() or otherwise or site_of(hosts)).rstrip("/")
    schemes = ("https",) if must_be_encrypted else ("http", "https")
    if not is_site(address, schemes):
        raise ImproperlyConfigured(
            f"{name} muss eine Adresse wie https://portal.example.org sein, nicht „{address}“."
        )
    return address


def is_site(address, schemes):
    """A scheme, a host and perhaps a port; nothing else."""
    match = re.fullmatch(r"(\w+)://([^/]+?)(:\d{1,5})?", address)
    return bool(match and match[1] in schemes and HOST.fullmatch(match[2]))


def env_contact(name):
    """How to be reached, as an address for machines, or nothing."""
    value = os.environ.get(name, "").strip()
    is_one_line = value.isascii() and value.isprintable() and " " not in value
    if value and not (is_one_line and urlsplit(value).scheme in ("mailto", "https")):
        raise ImproperlyConfigured(
            f"{name} muss mit mailto: oder https:// beginnen, nicht „{value}“."
        )
    return value


def env_file(name):
    """A file that is there, or nothing."""
    value = os.environ.get(name, "")
    if value and not Path(value).is_file():
        raise ImproperlyConfigured(f"{name} muss eine Datei nennen, die da ist, nicht „{value}“.")
    return value
