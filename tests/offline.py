"""No test, and no Python process that a test starts, reaches another machine.

Needs nothing but Python: processes that are started load it before anything else
(offline_start/sitecustomize.py). Browsers are watched by journeys/reader.py instead.
"""

import ipaddress
import os
import socket
import sys
from pathlib import Path
from typing import Any

START = Path(__file__).resolve().parent / "offline_start"
SENDING = ("socket.connect", "socket.sendto", "socket.sendmsg")
ASKING = ("socket.getaddrinfo", "socket.gethostbyname")


class NetworkForbidden(OSError):
    """A test tried to reach another machine."""


def forbid_network() -> None:
    """Watch every way by which Python opens a connection, until the process ends.

    A socket looks a name up before anybody hears of it: so it is asked first, too.
    """
    sys.addaudithook(_refuse)
    for name in ("connect", "connect_ex", "sendto"):
        setattr(socket.socket, name, _check_first(getattr(socket.socket, name)))


def forbid_in_children() -> None:
    """Let the Python processes that are started from now on do the same."""
    paths = [str(START), *filter(None, [os.environ.get("PYTHONPATH")])]
    os.environ["PYTHONPATH"] = os.pathsep.join(paths)


def is_local(host: str) -> bool:
    """Say whether the host is this machine; a name is not looked up."""
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host in ("", "localhost", socket.gethostname())


def _refuse(event: str, told: tuple[Any, ...]) -> None:
    if event in SENDING:
        connection, address = told
        if connection.family in (socket.AF_INET, socket.AF_INET6) and address is not None:
            _check(str(address[0]))
    elif event in ASKING:
        host = told[0]
        _check(host.decode() if isinstance(host, bytes) else str(host or ""))


def _check_first(method: Any) -> Any:
    def ask(self: socket.socket, *told: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _check(str(told[-1][0]))
        return method(self, *told)

    return ask


def _check(host: str) -> None:
    if not is_local(host):
        raise NetworkForbidden(f"A test must not reach another machine, got {host}.")
