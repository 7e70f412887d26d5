"""The styles of every page as one file, joined from their parts where static files are looked up.

A browser shows nothing before the last stylesheet has arrived; six of them took as long as the
page itself. What only some pages need stays a file of its own.
"""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import dirname, join, relpath
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import FileSystemStorage, Storage

NAME = "css/site.css"
# Later ones win.
PARTS = (
    "vendored/design-tokens/tokens.css",
    "vendored/noto-sans-jp/fonts.css",
    "vendored/plotly/plotly.css",
    "css/app.css",
    "css/components.css",
    "css/tables.css",
)
FOLDER = Path(settings.VAR_DIR) / "styles"
_ADDRESS = re.compile(r'url\("(?!data:|#|/)([^"]+)"\)')


class JoinedStyles(finders.BaseFinder):
    """Finds the joined file, in development and when files are collected."""

    def find(self, path: str, find_all: bool = False) -> Any:
        """Return the path of the joined file (a list of paths where all are asked for)."""
        found = [str(write_joined(FOLDER))] if path == NAME else []
        return found if find_all or not found else found[0]

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        """Yield the joined file."""
        write_joined(FOLDER)
        yield NAME, FileSystemStorage(location=FOLDER)


def write_joined(folder: Path) -> Path:
    """Write the joined file if a part has changed, and return its path."""
    target, text = folder / NAME, "".join(map(_read, PARTS))
    if not target.exists() or target.read_text(encoding="utf-8") != text:
        target.parent.mkdir(parents=True, exist_ok=True)
        # Several processes may look it up at once; none may read half of it.
        written = target.with_suffix(f".{os.getpid()}")
        written.write_text(text, encoding="utf-8")
        written.replace(target)
    return target


def _read(part: str) -> str:
    """Return a part, its addresses as they are seen from the joined file."""
    path = finders.find(part)
    if path is None:
        raise FileNotFoundError(f"{part}: must be a static file, got none. Look at styles.PARTS.")

    def readdress(found: re.Match[str]) -> str:
        return f'url("{relpath(join(dirname(part), found[1]), dirname(NAME))}")'

    return _ADDRESS.sub(readdress, Path(path).read_text(encoding="utf-8"))
