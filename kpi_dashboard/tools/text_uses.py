"""Every place where templates and Python files mark a text for translation.

Only finding lives here; nothing is judged.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.extract import extract_from_file

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("kpi_dashboard", "indicators", "universities", "comparisons", "reports")
TEMPLATES = ROOT / "templates"
TEMPLATE_READER = "kpi_dashboard.tools.template_texts:extract_texts"
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "_": None,
}


class Use(NamedTuple):
    """One place where a text of the site is used: the file and the Japanese text."""

    place: str
    text: str


def find_uses() -> Iterator[Use]:
    """Return every text that templates and Python files mark for translation."""
    yield from _read_uses(_python_files(), "python")
    yield from _read_uses(sorted(TEMPLATES.rglob("*.html")), TEMPLATE_READER)


def _read_uses(paths: Iterable[Path], method: str) -> Iterator[Use]:
    for path in paths:
        for _, message, *_ in extract_from_file(method, path, keywords=KEYWORDS):
            yield Use(
                str(path.relative_to(ROOT)), message if isinstance(message, str) else message[0]
            )


def _python_files() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
