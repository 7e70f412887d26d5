"""Where a page of one submission hangs: its path, its chips and the doors beside it.

Pages of checking, signing, reviewing and comparing share it; no figure is on it.
"""

from dataclasses import dataclass
from typing import NamedTuple

from django.urls import reverse

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.submissions.workflow import STATUS_LABELS

ENTERING, ROUNDS = LocalizedText("入力", "Enter"), LocalizedText("調査", "Rounds")
STATUS = LocalizedText("状態：{status}", "Status: {status}")
# The pages of one submission in the order of the work: whose they are, and what they are called.
DOORS = (
    ("desk", True, LocalizedText("入力する", "Enter figures")),
    ("findings", False, LocalizedText("確かめること", "To check")),
    ("sign", True, LocalizedText("署名と提出", "Sign and submit")),
    ("review", False, LocalizedText("提出した内容", "What was submitted")),
    ("revisions", False, LocalizedText("変わったところ", "What changed")),
)


class Crumb(NamedTuple):
    """A step of the path; the page itself has no address."""

    label: str
    address: str = ""


class Door(NamedTuple):
    """Another page of the same submission."""

    label: str
    address: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Place:
    """The frame of a page about one submission, in words."""

    title: str
    crumbs: tuple[Crumb, ...]
    chips: tuple[str, ...]
    doors: tuple[Door, ...]


def build_place(desk: Desk, door: str, *, language: str, title: str = "") -> Place:
    """Return the frame of the page behind `door`; `title` where the page has its own."""
    names = {code: label.in_language(language) for code, _, label in DOORS}
    status = STATUS_LABELS[desk.status]
    return Place(
        title=title or names[door],
        crumbs=_crumbs(desk, title or names[door], language),
        chips=(
            desk.name.in_language(language),
            format_fiscal_year(desk.fiscal_year, language),
            STATUS.fill(status=status).in_language(language),
        ),
        doors=tuple(
            Door(names[code], address_of(desk, code), code == door and not title)
            for code, is_for_own, _ in DOORS
            if desk.is_own or not is_for_own
        ),
    )


def address_of(desk: Desk, name: str, *further: str) -> str:
    """Return the address of a page of the submission."""
    return reverse(f"universities:{name}", args=[desk.round, desk.university, *further])


def _crumbs(desk: Desk, title: str, language: str) -> tuple[Crumb, ...]:
    year = format_fiscal_year(desk.fiscal_year, language)
    if desk.is_own:
        first = Crumb(ENTERING.in_language(language), reverse("universities:entry"))
        return first, Crumb(year, address_of(desk, "desk")), Crumb(title)
    first = Crumb(ROUNDS.in_language(language), reverse("universities:rounds"))
    board = Crumb(year, reverse("universities:board", args=[desk.round]))
    university = Crumb(desk.name.in_language(language), address_of(desk, "review"))
    return first, board, university, Crumb(title)
