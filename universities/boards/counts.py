"""How much of each return is answered, and how many findings stand open: counts, counted here.

The figures are read only to be counted; none of them leaves this module.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from django.conf import settings
from django.core.cache import cache
from django.db.models import Max

from indicators.catalogue.loader import load_catalogue
from universities.models import Event, Remark, Revision, Submission
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

# How far the checks look back.
YEARS = 7
# A day is only about memory: the key names everything that is counted.
KEPT_SECONDS = 24 * 3600
NO_ANSWER = (BLANK.state, UNREADABLE)
NO_EVENT = (0, None)
Cells = Mapping[str, ReportedValue]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one return is; blank fields are not findings here but what is left to answer."""

    answered: int
    asked: int
    errors: int = 0
    explain: int = 0
    confirm: int = 0


class _Sources(NamedTuple):
    """The rows (by id) that one return's counts rest on; the same ones give the same counts.

    Every change of a figure and every remark leaves an event: the newest one stands for them.
    """

    submission: int
    event: tuple[int, datetime | None]
    revision: int
    earlier: tuple[tuple[int, int], ...]
    published: int

    def key(self, fiscal_year: int) -> str:
        words = ("progress", getattr(settings, "CODE_VERSION", ""), fiscal_year, *self)
        return sha256(repr(words).encode()).hexdigest()


def count_progress(rows: Sequence[Submission], fiscal_year: int) -> dict[int, Progress]:
    """Return the counts of those submissions, by id; together, in a handful of queries."""
    sources = _find_sources(rows, fiscal_year)
    keys = {each.submission: each.key(fiscal_year) for each in sources}
    kept = cache.get_many(keys.values())
    missing = [each for each in sources if keys[each.submission] not in kept]
    counted = _count(missing, fiscal_year)
    cache.set_many({keys[id]: progress for id, progress in counted.items()}, KEPT_SECONDS)
    return {id: counted[id] if id in counted else kept[key] for id, key in keys.items()}


def _find_sources(rows: Sequence[Submission], fiscal_year: int) -> list[_Sources]:
    newest = _newest_revisions(rows)
    earlier = _earlier_revisions(rows, fiscal_year)
    published = _published_revisions(rows, fiscal_year - 1)
    events = _newest_events(rows)
    return [
        _Sources(
            row.pk,
            events.get(row.pk, NO_EVENT),
            newest.get(row.pk, 0),
            tuple(sorted(earlier[row.university_id].items())),
            published.get(row.university_id, 0),
        )
        for row in rows
    ]


def _newest_events(rows: Sequence[Submission]) -> dict[int, tuple[int, datetime | None]]:
    told = Event.objects.filter(submission__in=rows).values("submission").order_by()
    newest = told.annotate(last=Max("id"), at_last=Max("at"))
    return {each["submission"]: (each["last"], each["at_last"]) for each in newest}


def _newest_revisions(rows: Sequence[Submission]) -> dict[int, int]:
    # Numbers rise: the last one stays.
    found = Revision.objects.filter(submission__in=rows).order_by("number")
    return dict(found.values_list("submission", "id"))


def _earlier_revisions(
    rows: Sequence[Submission], fiscal_year: int
) -> defaultdict[int, dict[int, int]]:
    found = Revision.objects.filter(
        submission__university__in=[row.university_id for row in rows],
        submission__round__is_practice=False,
        submission__round__fiscal_year__range=(fiscal_year - YEARS, fiscal_year - 1),
        sealed_at__isnull=False,
    ).order_by("number")
    earlier: defaultdict[int, dict[int, int]] = defaultdict(dict)
    fields = ("submission__university", "submission__round__fiscal_year", "id")
    for university, year, revision in found.values_list(*fields):
        earlier[university][year] = revision
    return earlier


def _published_revisions(rows: Sequence[Submission], fiscal_year: int) -> dict[int, int]:
    # The newest release stays: releases are numbered upwards.
    found = Revision.objects.filter(
        submission__university__in=[row.university_id for row in rows],
        submission__round__is_practice=False,
        submission__round__fiscal_year=fiscal_year,
        releases__isnull=False,
    ).order_by("releases__number")
    return dict(found.values_list("submission__university", "id"))


def _count(sources: Sequence[_Sources], fiscal_year: int) -> dict[int, Progress]:
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
        each.submission: _progress(each, cells, said[each.submission], fiscal_year)
        for each in sources
    }


def _progress(
    source: _Sources, cells: Mapping[int, Cells], said: Sequence[Said], fiscal_year: int
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
