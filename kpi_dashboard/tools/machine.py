"""What a test run needs from the machine itself: a browser, PostgreSQL, LibreOffice.

Looks first, installs with apt-get where it may, else says in one sentence what to install.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OFFICES = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
POSTGRES_PLACES = ("/usr/lib/postgresql", "/usr/pgsql", "/usr/local/opt")


class MissingProgram(RuntimeError):
    """The machine lacks a program, and we may not install it."""


def main() -> None:
    """Make sure of what is named on the command line: browser, postgres, office."""
    needs = {"browser": ensure_browser, "postgres": ensure_postgres, "office": ensure_office}
    try:
        for need in sys.argv[1:]:
            print(f"{need}: {needs[need]()}")
    except MissingProgram as missing:
        sys.exit(str(missing))


def find_browser() -> str | None:
    """Return the path of a Chromium, the one named in BROWSER_PATH first."""
    named = os.environ.get("BROWSER_PATH")
    return next(filter(None, [named, *map(shutil.which, BROWSERS)]), None)


def ensure_browser() -> str:
    """Return the path of a Chromium; install one where we may."""
    found = find_browser()
    if found is None:
        install("chromium")
        found = find_browser()
    if found is None:
        raise MissingProgram(
            "The browser tests need Chromium: install it (Debian, Ubuntu: apt-get install "
            "chromium), or set BROWSER_PATH to one."
        )
    return found


def find_postgres() -> Path | None:
    """Return the folder of the server programs (initdb, postgres), the newest first."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    candidates = [folder for place in POSTGRES_PLACES for folder in Path(place).glob("*/bin")]
    found = [folder for folder in candidates if (folder / "initdb").exists()]
    return max(found, key=_version_of, default=None)


def ensure_postgres() -> Path:
    """Return the folder of the server programs; install them where we may."""
    found = find_postgres()
    if found is None:
        install("postgresql")
        found = find_postgres()
    if found is None:
        raise MissingProgram(
            "The tests on PostgreSQL need its server programs: install them (Debian, Ubuntu: "
            "apt-get install postgresql), or set TEST_POSTGRES_URL to a server that answers."
        )
    return found


def find_office() -> str | None:
    """Return the path of LibreOffice, the one named in OFFICE_PATH first."""
    named = os.environ.get("OFFICE_PATH")
    return next(filter(None, [named, *map(shutil.which, OFFICES)]), None)


def ensure_office() -> str:
    """Return the path of LibreOffice with its spreadsheet; install it where we may."""
    found = find_office()
    if found is None:
        install("libreoffice-calc-nogui")
        found = find_office()
    if found is None:
        raise MissingProgram(
            "The tests of the questionnaire need LibreOffice Calc: install it (Debian, Ubuntu: "
            "apt-get install libreoffice-calc-nogui), or set OFFICE_PATH to its soffice."
        )
    return found


def install(package: str) -> None:
    """Install a system package when we are root and apt-get is there; else do nothing."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    print(f"{package} is missing: installing it with apt-get …", flush=True)
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package],
        check=False,
        env=quiet,
    )


def _version_of(folder: Path) -> float:
    digits = "".join(filter(str.isdigit, folder.parent.name))
    return float(digits or 0)


if __name__ == "__main__":
    main()
