"""The page of one batch: how far it is, what failed and why, and what can be done about it.

The same numbers go to programs as JSON.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from indicators.formatting import format_fiscal_year, format_number
from indicators.text import LocalizedText
from reports.issuing.pages.batches import describe_content, describe_state
from reports.issuing.pages.failed import MOST_FAILED, FailedReport, list_failed
from reports.issuing.pages.words import (
    AUDIENCES,
    BATCH,
    BATCHES,
    RELEASE,
    STATES,
    describe_fault,
)
from reports.issuing.progress import count_reports, guess_seconds_left, is_left_alone
from reports.issuing.receiving import may_have_zip
from reports.models import Audience, Batch, BatchReport
from universities.access import Audience as Reader
from universities.pages.days import write_full_moment
from universities.pages.releases.shapes import Crumb, Fact

State = BatchReport.State
BEGUN_BY = LocalizedText("始めた人", "Begun by")
BEGUN_AT = LocalizedText("開始日時", "Begun")
CONTENT = LocalizedText("内容", "What")
DIGEST = LocalizedText("公表の照合コード", "Digest of the release")
MAKING = LocalizedText("報告書を作っています", "Making the reports")
LEFT = LocalizedText("（残り約{time}）", " (about {time} left)")
SECONDS, MINUTES = LocalizedText("{n}秒", "{n} s"), LocalizedText("{n}分", "{n} min")
STANDS_STILL = LocalizedText(
    "この一括発行は止まっています。作っていた処理から応答がありません（サーバーの再起動など）。"
    "できた報告書は残っています。「続ける」を押すと、残りを作ります。",
    "This batch stands still: whatever made it is no longer heard of (the server may have been "
    "restarted). What is done is kept. “Go on” makes the rest.",
)
NO_ZIP = LocalizedText(
    "大学の版には、その大学の非公開の値が入っています。まとめて受け取れるのは、記名表示を開いているあいだだけです。"
    "公開の版の一括発行なら、いつでも受け取れます。",
    "A university's own version holds its confidential values: all of them at once can be had "
    "only while the identified view is open. A batch of the public version can always be had.",
)


@dataclass(frozen=True, slots=True)
class BatchPage:
    """The page in one language; what is empty is not shown. `step`: while somebody works."""

    number: int
    title: str
    crumbs: tuple[Crumb, ...]
    chips: tuple[str, ...]
    facts: tuple[Fact, ...]
    counts: tuple[str, ...]
    step: str
    done: int
    total: int
    fault: str
    failed: tuple[FailedReport, ...]
    more_failed: int
    may_cancel: bool
    may_resume: bool
    zip: str
    no_zip: str
    mail: str
    problem: str


def build_batch_page(
    batch: Batch, reader: Reader, now: datetime, *, problem: str = "", language: str
) -> BatchPage:
    """Return the page of a batch as an analyst sees it."""
    counts, title = count_reports(batch), BATCH.fill(number=batch.pk).in_language(language)
    works = batch.state == Batch.State.WORKING and not is_left_alone(batch, now)
    has_zip = may_have_zip(batch, reader)
    return BatchPage(
        number=batch.pk,
        title=title,
        crumbs=(
            Crumb(BATCHES.in_language(language), reverse("reports:batches")),
            Crumb(title),
        ),
        chips=tuple(chip.in_language(language) for chip in _chips(batch, now)),
        facts=tuple(_facts(batch, language)),
        counts=tuple(
            f"{STATES[State(state)].in_language(language)} {format_number(number)}"
            for state, number in counts.items()
            if number
        ),
        step=_describe_step(batch, counts, now).in_language(language) if works else "",
        done=counts[State.DONE],
        total=sum(counts.values()),
        fault=_tell_stop(batch, counts, now).in_language(language),
        failed=list_failed(batch, language),
        more_failed=max(counts[State.FAILED] - MOST_FAILED, 0),
        may_cancel=batch.state == Batch.State.WORKING,
        may_resume=_may_resume(batch, counts, now),
        zip=reverse("reports:batch-zip", args=[batch.pk]) if has_zip else "",
        no_zip="" if has_zip else NO_ZIP.in_language(language),
        mail=_find_mail(batch),
        problem=problem,
    )


def describe_progress(batch: Batch, now: datetime) -> dict[str, object]:
    """Return how far the batch is, for programs; seconds_left is null while it is too early."""
    counts = count_reports(batch)
    return {
        "batch": batch.pk,
        "state": "left_alone" if is_left_alone(batch, now) else batch.state,
        "counts": dict(counts),
        "total": sum(counts.values()),
        "seconds_left": guess_seconds_left(batch, counts, now),
    }


def _tell_stop(batch: Batch, counts: Mapping[str, int], now: datetime) -> LocalizedText:
    """Return why the batch stands still and what goes on with it; nothing while it does not."""
    if batch.fault:
        return describe_fault(batch.fault)
    is_still = is_left_alone(batch, now) and _may_resume(batch, counts, now)
    return STANDS_STILL if is_still else LocalizedText("", "")


def _may_resume(batch: Batch, counts: Mapping[str, int], now: datetime) -> bool:
    """Say whether something is left that nobody works on."""
    left = sum(counts.values()) - counts[State.DONE]
    runs = batch.state == Batch.State.WORKING and not is_left_alone(batch, now)
    return bool(left) and not runs


def _find_mail(batch: Batch) -> str:
    """Return where the universities are told, once their own versions are there."""
    is_theirs = batch.audience == Audience.OWN and batch.state == Batch.State.DONE
    return reverse("reports:batch-mail", args=[batch.pk]) if is_theirs else ""


def _chips(batch: Batch, now: datetime) -> tuple[LocalizedText, ...]:
    return (
        describe_state(batch, now),
        RELEASE.fill(number=batch.release_number),
        AUDIENCES[Audience(batch.audience)],
    )


def _facts(batch: Batch, language: str) -> list[Fact]:
    year = format_fiscal_year(batch.fiscal_year, language)
    moment = write_full_moment(batch.begun_at).in_language(language)
    return [
        Fact(CONTENT.in_language(language), f"{year} {describe_content(batch, language)}"),
        Fact(BEGUN_BY.in_language(language), batch.begun_by),
        Fact(BEGUN_AT.in_language(language), moment),
        Fact(DIGEST.in_language(language), batch.release_digest, is_code=True),
    ]


def _describe_step(batch: Batch, counts: Mapping[str, int], now: datetime) -> LocalizedText:
    seconds = guess_seconds_left(batch, counts, now)
    if seconds is None:
        return MAKING
    time = SECONDS.fill(n=seconds) if seconds < 90 else MINUTES.fill(n=round(seconds / 60))
    left = LEFT.fill(time=time)
    return LocalizedText(f"{MAKING.ja}{left.ja}", f"{MAKING.en}{left.en}")
