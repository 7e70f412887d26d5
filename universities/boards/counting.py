"""Counting what of a return is answered, and which findings stand open.

The figures are read only to be counted; none of them leaves this module.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from indicators.catalogue.loader import load_catalogue
from universities.boards.model.progress import Progress
from universities.boards.sources import Sources
from universities.models import Remark
from universities.submissions.checking import (
    Answers,
    Said,
    blocks_submission,
    build_threads,
    find_findings,
)
from universities.submissions.drafts import read_cells
from universities.submissions.threads import said_by
from universities.submissions.values import BLANK, UNREADABLE, ReportedValue

NO_ANSWER = (BLANK.state, UNREADABLE)
Cells = Mapping[str, ReportedValue]


def count_returns(sources: Sequence[Sources], fiscal_year: int) -> dict[int, Progress]:
    """Return the counts of every return, by its submission; the figures are read at once."""
    wanted = {
        revision
        for each in sources
        if each.revision
        for revision in (each.revision, each.published, *dict(each.earlier).values())
        if revision
    }
    cells = read_cells(sorted(wanted))
    said = _read_said([each.submission for each in sources])
    return {
        each.submission: _count_one(each, cells, said[each.submission], fiscal_year)
        for each in sources
    }


def _count_one(
    source: Sources, cells: Mapping[int, Cells], said: Sequence[Said], fiscal_year: int
) -> Progress:
    catalogue = load_catalogue()
    asked = catalogue.asked_items(fiscal_year)
    if not source.revision:
        return Progress(0, len(asked))
    now = cells[source.revision]
    earlier = {year: cells[revision] for year, revision in source.earlier}
    answers = Answers(fiscal_year, now, earlier, cells.get(source.published, {}))
    # Named items: a blank field is counted as not answered, not once more as an error.
    findings = find_findings(catalogue, answers, items=[item.code for item in asked])
    threads = blocks_submission(build_threads(findings, said, cells=now))
    levels = Counter(thread.finding.level for thread in threads)
    answered = sum(now.get(item.code, BLANK).state not in NO_ANSWER for item in asked)
    return Progress(answered, len(asked), levels["error"], levels["explain"], levels["confirm"])


def _read_said(submissions: Sequence[int]) -> defaultdict[int, list[Said]]:
    said: defaultdict[int, list[Said]] = defaultdict(list)
    for row in Remark.objects.filter(submission__in=submissions).order_by("id"):
        said[row.submission_id].append(said_by(row))
    return said
