"""The page of one candidate: how far its build is, then what would be published, and the decision.

Analysts see what everybody would: counts and protected group figures, nobody's single value.
"""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from indicators.text import LocalizedText
from universities.models import Candidate
from universities.pages.days import write_full_moment
from universities.pages.releases.content import Content, build_content
from universities.pages.releases.preparing import describe_candidate, describe_state
from universities.pages.releases.shapes import Crumb, Fact
from universities.pages.releases.words import (
    CANDIDATE,
    FAULTS,
    PREPARING,
    RELEASE,
    TITLE,
    describe_fault,
    describe_step,
)
from universities.releases.candidates import State, is_building, is_stopped
from universities.releases.listing import find_by_digest
from universities.releases.refusals import OWN_WORK
from universities.releases.storage import ReleaseFilesError

PREPARED_BY = LocalizedText("準備した人", "Prepared by")
PREPARED_AT = LocalizedText("準備日時", "Prepared")
DECIDED_BY = LocalizedText("決定した人", "Decided by")
BASE = LocalizedText("前の公表", "Release before")
DIGEST = LocalizedText("照合コード（SHA-256）", "Digest (SHA-256)")
NONE = LocalizedText("なし", "none")
LOST = LocalizedText(
    "準備したファイルが失われたか、変わっています。取りやめて、もう一度準備してください。",
    "The prepared files are gone or were changed. Discard this and prepare again.",
)


@dataclass(frozen=True, slots=True)
class CandidatePage:
    """The page in one language; what is empty is not shown.

    `step`: what its build is doing, while it is; `fault`: why there is nothing to decide;
    `obstacle`: why this person may not decide.
    """

    title: str
    crumbs: tuple[Crumb, ...]
    chips: tuple[str, ...]
    facts: tuple[Fact, ...]
    step: str
    done: int
    total: int
    fault: str
    content: Content | None
    obstacle: str
    waits: bool
    release: str
    kind: str
    is_provisional: bool
    problem: str
    is_invented: bool

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {"page": self, "is_invented": self.is_invented}


def build_candidate_page(
    candidate: Candidate,
    person: str,
    now: datetime,
    *,
    indicator: str = "",
    problem: str = "",
    language: str,
) -> CandidatePage:
    """Return the page of a candidate as `person` sees it."""
    waits, works = candidate.state == State.READY, is_building(candidate, now)
    title = CANDIDATE.fill(number=candidate.pk).in_language(language)
    content, fault = _open(candidate, indicator, language) if waits else (None, "")
    own = waits and candidate.prepared_by == person
    chips = (describe_state(candidate, now), describe_candidate(candidate))
    return CandidatePage(
        title=title,
        crumbs=_crumbs(title, language),
        chips=tuple(chip.in_language(language) for chip in chips),
        facts=tuple(_facts(candidate, language)),
        step=describe_step(candidate.step).in_language(language) if works else "",
        done=candidate.done,
        total=candidate.total,
        fault=fault or _describe_end(candidate, now, language),
        content=content,
        obstacle=OWN_WORK.in_language(language) if own else "",
        waits=waits,
        release=_find_release(candidate),
        kind="invented" if candidate.is_invented else "real",
        is_provisional=candidate.is_provisional,
        problem=problem,
        is_invented=candidate.is_invented,
    )


def _open(candidate: Candidate, indicator: str, language: str) -> tuple[Content | None, str]:
    try:
        return build_content(candidate, indicator, language), ""
    except ReleaseFilesError:
        return None, LOST.in_language(language)


def _describe_end(candidate: Candidate, now: datetime, language: str) -> str:
    if is_stopped(candidate, now):
        return FAULTS["stopped"].in_language(language)
    if candidate.state == State.FAILED:
        return describe_fault(candidate.fault).in_language(language)
    return ""


def _crumbs(title: str, language: str) -> tuple[Crumb, ...]:
    return (
        Crumb(TITLE.in_language(language), reverse("universities:releases")),
        Crumb(PREPARING.in_language(language), reverse("universities:prepare")),
        Crumb(title),
    )


def _facts(candidate: Candidate, language: str) -> list[Fact]:
    base = RELEASE.fill(number=candidate.base_number) if candidate.base_number else NONE
    facts = [
        Fact(PREPARED_BY.in_language(language), candidate.prepared_by),
        Fact(
            PREPARED_AT.in_language(language),
            write_full_moment(candidate.prepared_at).in_language(language),
        ),
        Fact(BASE.in_language(language), base.in_language(language)),
    ]
    if candidate.data_digest:
        facts.append(Fact(DIGEST.in_language(language), candidate.data_digest, is_code=True))
    if candidate.decided_by:
        facts.append(Fact(DECIDED_BY.in_language(language), candidate.decided_by))
    return facts


def _find_release(candidate: Candidate) -> str:
    if candidate.state != State.PUBLISHED:
        return ""
    # Provisional figures may have become final without a change: then two have the digest.
    found = find_by_digest(candidate.data_digest)
    numbers = [each.number for each in found if each.published_at == candidate.decided_at]
    return reverse("universities:release", args=numbers) if numbers else ""
