"""What would still have to be checked if an upload were taken over.

The checks themselves are asked with the figures as they would be; nothing is stored.
"""

from collections import Counter
from dataclasses import dataclass, replace

from indicators.text import LocalizedText
from universities.desks import Desk
from universities.submissions.checking import Finding, blocks_submission
from universities.submissions.drafts import read_draft
from universities.submissions.threads import read_threads
from universities.submissions.uploads.comparing import UploadDifference

LEVELS = {
    "error": LocalizedText("エラー", "Error"),
    "explain": LocalizedText("要説明", "To explain"),
    "confirm": LocalizedText("要確認", "To confirm"),
    "note": LocalizedText("参考", "Note"),
}
COUNT = LocalizedText("{level}{n}", "{level}: {n}")
BLANKS = LocalizedText("未入力{n}", "Blank: {n}")
REQUIRED = "required"
# More would hide the difference itself; the page of findings has them all.
MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding that an imported cell takes part in."""

    level: str
    word: str
    heading: str
    sentence: str


@dataclass(frozen=True, slots=True)
class UploadFindings:
    """How many open findings there would be, and those about what the file changes."""

    counts: tuple[str, ...]
    rows: tuple[FindingRow, ...]
    more: int


def find_after(desk: Desk, difference: UploadDifference, *, language: str) -> UploadFindings:
    """Return the open findings of the draft as it would be after the upload."""
    draft = read_draft(desk)
    cells = {**draft.cells, **difference.after}
    threads = read_threads(desk, replace(draft, cells=cells))
    found = [each.finding for each in blocks_submission(threads)]
    told = [each for each in found if each.check != REQUIRED]
    touched = [each for each in told if not difference.after.keys().isdisjoint(each.items)]
    return UploadFindings(
        counts=_count(told, len(found) - len(told), language),
        rows=tuple(_row(each, language) for each in touched[:MOST_TOLD]),
        more=max(0, len(touched) - MOST_TOLD),
    )


def _count(found: list[Finding], blanks: int, language: str) -> tuple[str, ...]:
    levels = Counter(each.level for each in found)
    texts = [
        COUNT.fill(level=LEVELS[level], n=levels[level])
        for level in ("error", "explain", "confirm")
        if levels[level]
    ]
    if blanks:
        texts.append(BLANKS.fill(n=blanks))
    return tuple(each.in_language(language) for each in texts)


def _row(finding: Finding, language: str) -> FindingRow:
    return FindingRow(
        level=finding.level,
        word=LEVELS[finding.level].in_language(language),
        heading=finding.heading.in_language(language),
        sentence=finding.sentence.in_language(language),
    )
