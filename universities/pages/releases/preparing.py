"""The page where a release is prepared: what is waiting, and the form that begins the next one.

How far one of them is stands on its own page.
"""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from indicators.text import LocalizedText
from universities.models import Candidate, University
from universities.pages.days import write_full_moment
from universities.pages.releases.forms import INVENTED, REAL, PrepareForm
from universities.pages.releases.shapes import Cell, Crumb, Table, heading
from universities.pages.releases.words import (
    CANDIDATE,
    PREPARING,
    STOPPED,
    TITLE,
    describe_finality,
    describe_kind,
)
from universities.pages.rounds.problems import list_problems
from universities.releases.candidates import State, is_stopped, list_candidates
from universities.releases.deciding import STATES

COLUMNS = (
    LocalizedText("準備", "Candidate"),
    LocalizedText("状態", "State"),
    LocalizedText("データ", "Data"),
    LocalizedText("準備した人", "Prepared by"),
    LocalizedText("準備日時", "Prepared"),
    LocalizedText("決定した人", "Decided by"),
)
CAPTION = LocalizedText("これまでの準備", "Candidates so far")


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the kinds of figures."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class PreparePage:
    """The page in one language; `problems`: why nothing was begun."""

    title: str
    crumbs: tuple[Crumb, ...]
    table: Table
    kinds: tuple[Choice, ...]
    is_provisional: bool
    problems: tuple[str, ...]
    is_invented: bool

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {"page": self, "is_invented": self.is_invented}


def build_prepare_page(
    typed: PrepareForm | None, now: datetime, *, problem: str = "", language: str
) -> PreparePage:
    """Return the page; `typed` is the form that was refused."""
    rows = tuple(_row(each, now, language) for each in list_candidates())
    form = typed or PrepareForm()
    is_demo = not University.objects.filter(is_invented=False).exists()
    chosen = form.data.get("kind", INVENTED if is_demo else REAL)
    title = PREPARING.in_language(language)
    return PreparePage(
        title=title,
        crumbs=(
            Crumb(TITLE.in_language(language), reverse("universities:releases")),
            Crumb(title),
        ),
        table=Table(CAPTION.in_language(language), heading(COLUMNS, language, words=6), rows),
        kinds=tuple(
            Choice(kind, describe_kind(is_invented=each).in_language(language), chosen == kind)
            for kind, each in ((REAL, False), (INVENTED, True))
        ),
        is_provisional=bool(form.data.get("provisional")),
        problems=tuple(filter(None, [*list_problems(form), problem])),
        is_invented=is_demo,
    )


def describe_state(candidate: Candidate, now: datetime) -> LocalizedText:
    """Return how far it got; a build of which nothing is heard has stopped."""
    return STOPPED if is_stopped(candidate, now) else STATES[State(candidate.state)]


def describe_candidate(candidate: Candidate) -> LocalizedText:
    """Return whose figures it holds and whether they are final."""
    kind = describe_kind(is_invented=candidate.is_invented)
    finality = describe_finality(is_provisional=candidate.is_provisional)
    return LocalizedText(f"{kind.ja}・{finality.ja}", f"{kind.en}, {finality.en.lower()}")


def _row(candidate: Candidate, now: datetime, language: str) -> tuple[Cell, ...]:
    address = reverse("universities:candidate", args=[candidate.pk])
    return (
        Cell(CANDIDATE.fill(number=candidate.pk).in_language(language), address=address),
        Cell(describe_state(candidate, now).in_language(language)),
        Cell(describe_candidate(candidate).in_language(language)),
        Cell(candidate.prepared_by),
        Cell(write_full_moment(candidate.prepared_at).in_language(language)),
        Cell(candidate.decided_by),
    )
