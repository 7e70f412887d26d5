"""The suite reaches nobody: not by TCP, not by UDP, not by asking for a name, not by a child."""

import os
import socket
import subprocess
import sys

import pytest

from tests.architecture.project import ROOT
from tests.offline import NetworkForbidden, is_local

WAYS = {
    "tcp": "socket.create_connection(('192.0.2.1', 80), 0.1)",
    "tcp-number": "socket.socket().connect_ex(('192.0.2.1', 80))",
    "tcp-name": "socket.socket().connect(('elsewhere.example', 80))",
    "udp-name": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"
    ".sendto(b'x', ('elsewhere.example', 53))",
    "tcp6": "socket.socket(socket.AF_INET6).connect(('2001:db8::1', 80))",
    "udp": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
    "udp-parts": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"
    ".sendmsg([b'x'], [], 0, ('192.0.2.1', 53))",
    "name": "socket.getaddrinfo('elsewhere.example', 80)",
    "old-name": "socket.gethostbyname('elsewhere.example')",
    "http": "__import__('urllib.request').request.urlopen('http://192.0.2.1/', timeout=0.1)",
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_no_way_leads_out_of_this_process(way: str):
    with pytest.raises(OSError, match="must not reach another machine"):
        eval(way, {"socket": socket})


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_no_way_leads_out_of_a_process_that_a_test_starts(way: str):
    done = subprocess.run(
        [sys.executable, "-c", f"import socket; {way}"],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "A test must not reach another machine" in done.stderr


def test_this_machine_is_reached():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
        assert socket.getaddrinfo("localhost", 80)


@pytest.mark.parametrize("host", ["10.0.0.1", "169.254.169.254", "0.0.0.0", "::", "fe80::1%eth0"])
def test_what_is_near_is_another_machine_too(host: str):
    assert not is_local(host)


def test_the_refusal_is_an_error_of_the_network():
    assert issubclass(NetworkForbidden, OSError)
