"""The demo's release, made once for every worker of a test run and kept while its sources stay.

Making it audits every protected figure, which takes longer than most rooms' tests together.
"""

import fcntl
import hashlib
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

# Whatever the release is made from: definitions, arithmetic, invented returns, settings, packages.
_SOURCES = (
    "fixtures/demo",
    "indicators/calculation",
    "indicators/catalogue",
    "indicators/frames.py",
    "kpi_dashboard/settings.py",
    "universities/demo",
    "universities/management",
    "universities/models",
    "universities/observations.py",
    "universities/releases",
    "universities/submissions",
)
_PACKAGES = "requirements.txt"
_KINDS = {".py", ".toml", ".csv"}


class Demo(NamedTuple):
    """The demo as it was published: the folder of its files and its rows."""

    folder: Path
    releases: list[dict[str, Any]]


def keep_demo(kept: Path, make: Callable[[Path], list[dict[str, Any]]]) -> Demo:
    """Return the demo kept in that folder; the first who asks makes it, all others wait."""
    folder, rows = kept / "releases", kept / "rows.pickle"
    kept.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time(kept / "lock"):
        if not rows.exists():
            folder.mkdir(exist_ok=True)
            # Written last: who is stopped in the middle leaves nothing that looks finished.
            rows.write_bytes(pickle.dumps(make(folder)))
        return Demo(folder, pickle.loads(rows.read_bytes()))


def read_decided(kept: Path) -> dict[int, Any]:
    """Return by fiscal year what the audit of the demo kept in that folder answered, if it is."""
    from universities.releases.protection_file import read_protection

    if not (kept / "rows.pickle").exists():
        return {}
    (release,) = pickle.loads((kept / "rows.pickle").read_bytes())
    years = read_protection(kept / "releases" / release["data_digest"]).years
    return {year.fiscal_year: year for year in years}


def digest_sources(root: Path) -> str:
    """Return what changes whenever the demo could come out differently."""
    digest = hashlib.sha256()
    for path in _list_sources(root):
        digest.update(f"{path.relative_to(root)}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _list_sources(root: Path) -> list[Path]:
    found = [root / _PACKAGES]
    for name in _SOURCES:
        source = root / name
        found += [source] if source.is_file() else source.rglob("*")
    return sorted(path for path in found if path.suffix in _KINDS or path.name == _PACKAGES)


@contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
