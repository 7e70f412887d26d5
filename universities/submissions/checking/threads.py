"""Each finding together with all that was said about it, and whether it still stands open.

Pure: remarks come from the database through the caller, and are never written here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from universities.submissions.checking.answers import Cells
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.remarks import EXPLANATION, Said, figures_about
from universities.submissions.checking.returns import (
    find_returned,
    is_return_settled,
    returned_finding,
)
from universities.submissions.checking.settling import ANSWERS, is_settled


@dataclass(frozen=True, slots=True)
class Thread:
    """One finding with all that was said about it, oldest first.

    `outdated`: the newest explanation, where it is about other figures than today's.
    `offered`: last year's accepted explanation of the same finding, to be taken over by hand.
    """

    finding: Finding
    said: tuple[Said, ...]
    is_settled: bool
    outdated: Said | None = None
    offered: Said | None = None


def build_threads(
    findings: Sequence[Finding],
    said: Sequence[Said],
    *,
    cells: Cells,
    offered: Sequence[Said] = (),
) -> tuple[Thread, ...]:
    """Return one thread per returned cell, then one per finding in their order.

    `cells`: today's answers, about which an answer must be. `offered`: the accepted explanations
    of last year. Remarks about findings that no longer exist are in no thread.
    """
    ordered = sorted(said, key=lambda each: each.at)
    returned = find_returned(ordered)
    threads = [_returned_thread(each, ordered, cells) for each in returned.values()]
    return (*threads, *(_thread(each, ordered, cells, offered) for each in findings))


def blocks_submission(threads: Sequence[Thread]) -> tuple[Thread, ...]:
    """Return the threads that must be settled before the answers can be submitted."""
    return tuple(thread for thread in threads if not thread.is_settled)


def _thread(
    finding: Finding, said: Sequence[Said], cells: Cells, offered: Sequence[Said]
) -> Thread:
    own = _about(finding, said)
    today = figures_about(finding, cells)
    if is_settled(finding.level, own, today):
        return Thread(finding, own, is_settled=True)
    if not ANSWERS[finding.level]:
        return Thread(finding, own, is_settled=False)
    others = [each for each in own if dict(each.figures) != today]
    accepted = sorted(_about(finding, offered), key=lambda each: each.at)
    return Thread(
        finding,
        own,
        is_settled=False,
        outdated=_newest_explanation(others),
        offered=_newest_explanation(accepted),
    )


def _returned_thread(remark: Said, said: Sequence[Said], cells: Cells) -> Thread:
    finding = returned_finding(remark)
    own = _about(finding, said)
    return Thread(finding, own, is_settled=is_return_settled(remark, own, cells))


def _about(finding: Finding, said: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(each for each in said if (each.check, each.item) == finding.key)


def _newest_explanation(said: Sequence[Said]) -> Said | None:
    explanations = [each for each in said if each.kind == EXPLANATION and each.has_text]
    return explanations[-1] if explanations else None
