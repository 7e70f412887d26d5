"""A site of its own process with identity providers set, and a browser that visits it over HTTP.

Nothing is asserted here.
"""

import http.cookiejar
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.architecture.project import ROOT

PEOPLE = """
from tests.people import make_person
from django.contrib.auth.models import User
make_person("officer@harbour.example", ("contributor", "H1"))
make_person("stopped@harbour.example", ("contributor", "H1"))
User.objects.filter(email="stopped@harbour.example").update(is_active=False)
make_person("officer@mountain.example", ("contributor", "M1"))
"""


class Answer(NamedTuple):
    status: int
    address: str
    text: str


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any) -> None:
        return None


class Browser:
    """Keeps cookies, follows nothing by itself."""

    def __init__(self, site: str) -> None:
        self.site = site
        kept = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(kept, NoRedirect())

    def ask(self, address: str, form: dict[str, str] | None = None) -> Answer:
        """Return the answer, with the address that a redirect names."""
        url = urllib.parse.urljoin(self.site, address)
        data = urllib.parse.urlencode(form).encode() if form is not None else None
        try:
            answer = self.opener.open(urllib.request.Request(url, data), timeout=20)
        except urllib.error.HTTPError as other:
            answer = other
        return Answer(answer.status, answer.headers.get("Location", ""), answer.read().decode())


@contextmanager
def run_site(folder: Path, **environment: str) -> Iterator[str]:
    """Serve a new site with those settings and a few people; give its address."""
    known = {
        **os.environ,
        **environment,
        "DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}",
        "RELEASES_DIR": str(folder),
    }
    manage = [sys.executable, "manage.py"]
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    for command in (["migrate", "-v0"], ["shell", "-v0", "-c", PEOPLE]):
        subprocess.run([*manage, *command], cwd=ROOT, env=known, check=True, capture_output=True)
    server = subprocess.Popen(
        [*manage, "runserver", "--noreload", f"127.0.0.1:{port}"],
        cwd=ROOT, env=known, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.kill()
        server.wait()


def wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("The site does not answer.")
