"""What the frame of every page needs: the navigation and the other language's address.

What a page shows inside the frame lives with its view.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.translation import get_language, gettext_lazy

from comparisons.addresses import keep_release
from kpi_dashboard.accounts.corner import build_corner
from universities.access import PUBLIC, Audience
from universities.pages.identified.banner import build_banner

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


def everybody(audience: Audience) -> bool:
    """Say yes: the door needs no role."""
    return True


def reports_figures(audience: Audience) -> bool:
    """Say whether the reader belongs to a university."""
    return bool(audience.roles)


def follows_rounds(audience: Audience) -> bool:
    """Say whether the reader follows collection for the ministry."""
    return audience.is_analyst


# Each door: its words, its address below the language prefix, which addresses lie behind it, and
# to whom it is shown.
DOORS: tuple[tuple[Any, str, re.Pattern[str], Callable[[Audience], bool]], ...] = (
    (gettext_lazy("ホーム"), "", re.compile(r"$|universities/(?!.*/report/$)"), everybody),
    (gettext_lazy("入力"), "entry/", re.compile(r"entry/"), reports_figures),
    (gettext_lazy("調査"), "rounds/", re.compile(r"(?:rounds|entry)/"), follows_rounds),
    (gettext_lazy("公表"), "releases/prepare/", re.compile(r"releases/"), follows_rounds),
    (
        gettext_lazy("比べる"),
        "indicators/",
        re.compile(
            r"(?:indicators|national|overview|breakdowns|pairs|viewpoints|evidence|groups)/"
        ),
        everybody,
    ),
    (
        gettext_lazy("報告書"),
        "reports/",
        re.compile(r"reports/|universities/.*/report/$"),
        everybody,
    ),
    (gettext_lazy("定義集"), "definitions/", re.compile(r"definitions/"), everybody),
)


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Return what base.html needs beside what the view gave it."""
    corner = build_corner(request)
    return {
        "doors": build_doors(request.path, corner.audience if corner else PUBLIC),
        "language_doors": build_language_doors(request),
        "corner": corner,
        "identified": build_banner(request, get_language() or "ja"),
    }


def build_doors(path: str, audience: Audience) -> list[Door]:
    """Return the navigation for that reader, with the door the reader stands in marked."""
    prefix = language_prefix()
    inside = path.removeprefix(prefix)
    shown = [(label, place, behind) for label, place, behind, is_for in DOORS if is_for(audience)]
    current = next((place for _, place, behind in shown if behind.match(inside)), None)
    return [
        Door(label, keep_release(prefix + place), place == current) for label, place, _ in shown
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
