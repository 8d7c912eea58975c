"""Which computers a source may lead to: only those that everybody reaches over the internet.

Whoever enters a source could otherwise have the portal ask the machines beside it.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address
PORTS = (80, 443)
# Ways to write an address of the old internet as one of the new; where they lead depends.
TRANSLATED = [
    ip_network(each) for each in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")
]


class NotAllowed(Exception):
    """The address is none that a source may have."""


class NotFound(Exception):
    """The name of the host leads nowhere."""


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a host, asked for once; raises NotFound."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFound(host) from error
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def is_public(address: str, port: int) -> bool:
    """Whether it is a web server of the internet: no private, local, reserved or group address."""
    try:
        number: Address = ip_address(address)
    except ValueError:
        return False
    if isinstance(number, IPv6Address):
        if number.ipv4_mapped:
            number = number.ipv4_mapped
        elif any(number in network for network in TRANSLATED):
            return False
    is_for_all = number.is_global and not (number.is_multicast or number.is_reserved)
    return is_for_all and port in PORTS
