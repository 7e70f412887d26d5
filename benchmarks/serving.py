"""The site as `make run` serves it, for the benchmarks that need a real server on this machine.

Nothing is measured here.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from http.client import HTTPConnection

from benchmarks.site import open_site
from kpi_dashboard.tools.cluster import find_free_port

HOST = "127.0.0.1"
START_SECONDS = 60


@contextmanager
def serve_site() -> Iterator[int]:
    """Start the server with its two workers, give its port, and stop it."""
    open_site()
    port = find_free_port()
    os.environ["PORT"] = str(port)
    # Only now: both read their settings from the environment.
    from kpi_dashboard.tools.prepare import prepare
    from kpi_dashboard.tools.serve import build_server_command

    with redirect_stdout(sys.stderr):
        prepare()
    server = subprocess.Popen(build_server_command(), stdout=subprocess.DEVNULL)
    try:
        wait_until_ready(port, server)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


def wait_until_ready(port: int, server: "subprocess.Popen[bytes]") -> None:
    """Return when the server answers; stop if it does not within a minute."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            connection = HTTPConnection(HOST, port, timeout=5)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("The server must answer /readyz within a minute, got nothing.")


if __name__ == "__main__":
    raise SystemExit("Nothing is measured here; see benchmarks.server and benchmarks.browser.")
