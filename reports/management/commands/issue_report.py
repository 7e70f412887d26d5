"""manage.py issue_report: writes one university's feedback report into a file and records it.

Only the reading of arguments lives here.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from comparisons.refusals import SelectionError
from reports.content import ReportError
from reports.formats import FORMATS
from reports.groupings import settle_grouping
from reports.issuing.recording import Issuer, record_issue
from reports.management.output_file import write_output
from reports.models import IssuedReport, Way
from reports.parts import Asked
from reports.services import Order, audience_of, order_report, render_report
from universities.releases.reader import NoRelease, UnknownRelease
from universities.releases.storage import ReleaseFilesError


class Command(BaseCommand):
    """Issue a feedback report."""

    help = (
        "Write the feedback report of one university, one fiscal year, one language. It is for "
        "that university: it holds its own confidential values. Hand it to nobody else."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what can be asked."""
        parser.add_argument("--university", required=True, metavar="CODE")
        parser.add_argument("--fiscal-year", required=True, type=int, metavar="YYYY")
        parser.add_argument("--format", required=True, metavar="|".join(FORMATS))
        parser.add_argument("--language", default="ja", metavar="ja|en")
        parser.add_argument(
            "--grouping", default="", metavar="CODE|peers:N", help="of public indicators"
        )
        parser.add_argument("--output", required=True, type=Path, metavar="PATH")
        parser.add_argument("--release", type=int, metavar="N", help="default: the newest")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file, or say in a sentence why not."""
        asked = Asked(
            options["university"],
            options["fiscal_year"],
            options["language"],
            settle_grouping(options["grouping"]),
        )
        order, file = _make(asked, options["format"], options["release"])
        # What could not be written was not issued: then the record goes as well.
        with transaction.atomic():
            issuer = Issuer("manage.py issue_report", Way.COMMAND, timezone.now())
            issued = record_issue(order, options["format"], file, issuer)
            write_output(options["output"], file)
        self.stdout.write(_describe(options["output"], issued))


def _make(asked: Asked, file_format: str, release: int | None) -> tuple[Order, bytes]:
    try:
        order = order_report(audience_of(asked.university), asked, release_number=release)
        return order, render_report(order, file_format)
    except (ReportError, SelectionError, NoRelease, UnknownRelease, ReleaseFilesError) as error:
        raise CommandError(str(error)) from error


def _describe(output: Path, issued: IssuedReport) -> str:
    return (
        f"{output}: {issued.size:,} bytes, release {issued.release_number}, "
        f"check code {issued.check_code}"
    )
