"""The page of batches: those there are, and the form that begins the next one.

How far one of them is stands on its own page.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count
from django.urls import reverse

from comparisons.pages.parts import Option
from indicators.formatting import format_fiscal_year, format_number
from indicators.text import LocalizedText
from reports.formats import FORMATS
from reports.issuing.forms import BatchForm
from reports.issuing.pages.groupings import list_groupings, name_grouping
from reports.issuing.pages.words import (
    AUDIENCES,
    BATCH,
    BATCH_STATES,
    BATCHES,
    LANGUAGES,
    LEFT_ALONE,
    RELEASE,
)
from reports.issuing.progress import is_left_alone
from reports.models import Audience, Batch, BatchReport
from universities.pages.days import write_full_moment
from universities.pages.releases.shapes import Cell, Table, heading
from universities.pages.rounds.problems import list_problems
from universities.releases.listing import ListedRelease, list_releases

MOST_LISTED = 50
COLUMNS = (
    LocalizedText("一括発行", "Batch"),
    LocalizedText("状態", "State"),
    LocalizedText("公表版", "Release"),
    LocalizedText("年度", "Fiscal year"),
    LocalizedText("内容", "What"),
    LocalizedText("始めた人", "Begun by"),
    LocalizedText("開始日時", "Begun"),
    LocalizedText("発行済み", "Issued"),
    LocalizedText("全体", "Of"),
)
CAPTION = LocalizedText("これまでの一括発行", "Batches so far")


@dataclass(frozen=True, slots=True)
class BatchesPage:
    """The page in one language; `problems`: why nothing was begun."""

    title: str
    releases: tuple[Option, ...]
    years: tuple[Option, ...]
    languages: tuple[Option, ...]
    formats: tuple[Option, ...]
    readers: tuple[Option, ...]
    groupings: tuple[Option, ...]
    problems: tuple[str, ...]
    table: Table


def build_batches_page(
    typed: BatchForm | None, now: datetime, *, problem: str = "", language: str
) -> BatchesPage:
    """Return the page; `typed` is the form that was refused."""
    releases, batches = list_releases(), list(Batch.objects.all()[:MOST_LISTED])
    counts = _count(batches)
    rows = tuple(_row(each, counts[each.pk], now, language) for each in batches)
    form = typed or BatchForm(_usual(releases))
    return BatchesPage(
        title=BATCHES.in_language(language),
        releases=tuple(
            Option(str(each.number), RELEASE.fill(number=each.number).in_language(language),
                   str(each.number) in _chosen(form, "release"))
            for each in releases
        ),
        years=tuple(
            Option(str(year), format_fiscal_year(year, language),
                   str(year) in _chosen(form, "year"))
            for year in sorted({year for each in releases for year in each.fiscal_years})[::-1]
        ),
        languages=_options(LANGUAGES, _chosen(form, "language"), language),
        formats=_options(
            {code: each.label for code, each in FORMATS.items()}, _chosen(form, "format"), language
        ),
        readers=_options(AUDIENCES, _chosen(form, "readers"), language),
        groupings=list_groupings(tuple(releases), _chosen(form, "grouping"), language),
        problems=tuple(filter(None, [*(list_problems(form) if typed else ()), problem])),
        table=Table(CAPTION.in_language(language), heading(COLUMNS, language, words=7), rows),
    )  # fmt: skip


def describe_state(batch: Batch, now: datetime) -> LocalizedText:
    """Return how far a batch is; one that nobody works on has stopped."""
    return LEFT_ALONE if is_left_alone(batch, now) else BATCH_STATES[Batch.State(batch.state)]


def describe_content(batch: Batch, language: str) -> str:
    """Return languages, formats, readers and chosen groups in a few words."""
    spoken = [LANGUAGES[each].in_language(language) for each in batch.languages]
    made = [
        FORMATS[each].label.in_language(language) if each in FORMATS else each
        for each in batch.formats
    ]
    told = [
        "/".join(spoken),
        "/".join(made),
        AUDIENCES[Audience(batch.audience)].in_language(language),
    ]
    if batch.grouping:
        told.append(name_grouping(batch.release_number, batch.grouping, language))
    return " ".join(told)


def _count(batches: Sequence[Batch]) -> Mapping[int, Mapping[str, int]]:
    rows = BatchReport.objects.filter(batch__in=batches).order_by().values_list("batch", "state")
    counts: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for batch, state, number in rows.annotate(Count("pk")):
        counts[batch][state] = number
    return counts


def _row(batch: Batch, counts: Mapping[str, int], now: datetime, language: str) -> tuple[Cell, ...]:
    done = counts.get(BatchReport.State.DONE, 0)
    return (
        Cell(BATCH.fill(number=batch.pk).in_language(language),
             address=reverse("reports:batch", args=[batch.pk])),
        Cell(describe_state(batch, now).in_language(language)),
        Cell(RELEASE.fill(number=batch.release_number).in_language(language)),
        Cell(str(batch.fiscal_year)),
        Cell(describe_content(batch, language)),
        Cell(batch.begun_by),
        Cell(write_full_moment(batch.begun_at).in_language(language)),
        Cell(format_number(done), is_number=True),
        Cell(format_number(sum(counts.values())), is_number=True),
    )  # fmt: skip


def _usual(releases: Sequence[ListedRelease]) -> dict[str, object]:
    newest = releases[0] if releases else None
    return {
        "release": str(newest.number) if newest else "",
        "year": str(newest.fiscal_years[-1]) if newest else "",
        "language": ["ja"], "format": ["pdf"], "readers": Audience.OWN.value,
    }  # fmt: skip


def _chosen(form: BatchForm, name: str) -> tuple[str, ...]:
    held = form.data.getlist(name) if hasattr(form.data, "getlist") else form.data.get(name, "")
    return tuple(held) if isinstance(held, list) else (str(held),)


def _options(
    known: Mapping[str, LocalizedText], chosen: tuple[str, ...], language: str
) -> tuple[Option, ...]:
    return tuple(
        Option(str(code), each.in_language(language), str(code) in chosen)
        for code, each in known.items()
    )
