"""What the frame of every page needs: the navigation and the other language's address.

What a page shows inside the frame lives with its view.
"""

import re
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.translation import get_language, gettext_lazy

from comparisons.addresses import keep_release

LANGUAGE_NAMES = (("ja", "日本語"), ("en", "EN"))
PREFIXES = {"ja": "/", "en": "/en/"}


class Door(NamedTuple):
    """One entry of the navigation."""

    label: Any
    address: str
    is_current: bool


class LanguageDoor(NamedTuple):
    """The same page in one language."""

    code: str
    name: str
    address: str
    is_current: bool


# Each door: its words, its address below the language prefix, and which addresses lie behind it.
DOORS: tuple[tuple[Any, str, re.Pattern[str]], ...] = (
    (gettext_lazy("ホーム"), "", re.compile(r"$|universities/(?!.*/report/$)")),
    (gettext_lazy("比べる"), "indicators/", re.compile(r"indicators/")),
    (gettext_lazy("報告書"), "reports/", re.compile(r"reports/|universities/.*/report/$")),
    (gettext_lazy("定義集"), "definitions/", re.compile(r"definitions/")),
)


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Return what base.html needs beside what the view gave it."""
    return {
        "doors": build_doors(request.path),
        "language_doors": build_language_doors(request),
    }


def build_doors(path: str) -> list[Door]:
    """Return the navigation, with the door the reader stands in marked."""
    prefix = language_prefix()
    inside = path.removeprefix(prefix)
    return [
        Door(label, keep_release(prefix + place), behind.match(inside) is not None)
        for label, place, behind in DOORS
    ]


def build_language_doors(request: HttpRequest) -> list[LanguageDoor]:
    """Return the address of this very page, query included, in each language."""
    inside = request.get_full_path().removeprefix(language_prefix()).removeprefix("/")
    return [
        LanguageDoor(code, name, PREFIXES[code] + inside, code == get_language())
        for code, name in LANGUAGE_NAMES
    ]


def language_prefix() -> str:
    """Return the beginning of every page address in the active language."""
    return PREFIXES["en" if get_language() == "en" else "ja"]
