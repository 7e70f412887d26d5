"""The reports of a batch that failed, each with the sentence that says why.

Trying one again is a button of the batch's page.
"""

from typing import NamedTuple

from reports.formats import FORMATS
from reports.issuing.pages.words import LANGUAGES, describe_fault
from reports.models import Batch, BatchReport

MOST_FAILED = 50


class FailedReport(NamedTuple):
    """One report that failed: which, why, and its number for trying again."""

    number: int
    name: str
    reason: str


def list_failed(batch: Batch, language: str) -> tuple[FailedReport, ...]:
    """Return the first of those that failed."""
    failed = batch.reports.filter(state=BatchReport.State.FAILED)[:MOST_FAILED]
    return tuple(_show(each, language) for each in failed)


def _show(report: BatchReport, language: str) -> FailedReport:
    made = FORMATS.get(report.format)
    words = [
        report.university_code,
        LANGUAGES[report.language].in_language(language),
        made.label.in_language(language) if made else report.format,
    ]
    return FailedReport(
        report.pk, " ".join(words), describe_fault(report.fault).in_language(language)
    )
