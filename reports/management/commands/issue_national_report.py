"""manage.py issue_national_report: writes the national report of a release into a file.

Only the reading of arguments lives here. Nothing is recorded: the file is the same for everybody.
"""

import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reports.content import ReportError
from reports.management.output_file import write_output
from reports.national_report.asking import order_national
from reports.national_report.formats import NATIONAL_FORMATS, render_national
from universities.releases.reader import NoRelease, UnknownRelease
from universities.releases.storage import ReleaseFilesError


class Command(BaseCommand):
    """Issue the national report."""

    help = (
        "Write the report of the whole country, of one release and fiscal year, in one language. "
        "It holds public figures only and may be handed to anybody."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what can be asked."""
        parser.add_argument("--fiscal-year", required=True, type=int, metavar="YYYY")
        parser.add_argument("--format", required=True, metavar="|".join(NATIONAL_FORMATS))
        parser.add_argument("--language", default="ja", metavar="ja|en")
        parser.add_argument("--output", required=True, type=Path, metavar="PATH")
        parser.add_argument("--release", type=int, metavar="N", help="default: the newest")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file, or say in a sentence why not."""
        try:
            order = order_national(options["release"], options["fiscal_year"], options["language"])
            file = render_national(order, options["format"])
        except (ReportError, NoRelease, UnknownRelease, ReleaseFilesError) as error:
            raise CommandError(str(error)) from error
        write_output(options["output"], file)
        digest = hashlib.sha256(file).hexdigest()
        self.stdout.write(
            f"{options['output']}: {len(file):,} bytes, release {order.release.number}, "
            f"SHA-256 {digest}"
        )
