"""manage.py issue_reports: issues the reports of every university of a release, here and now.

The page starts it as a process of its own, with --batch. Only the reading of arguments lives here.
"""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from reports.content import ReportError
from reports.formats import FORMATS
from reports.groupings import settle_grouping
from reports.issuing.batches import Wanted, begin_batch, find_batch, resume_batch
from reports.issuing.leases import name_worker
from reports.issuing.letters import prepare_telling
from reports.issuing.mailing import send_letters
from reports.issuing.progress import count_reports
from reports.issuing.refusals import BatchRefused, NoBatch
from reports.issuing.working import work_on
from reports.models import Audience, Batch
from universities.access import PUBLIC
from universities.releases.reader import NoRelease, UnknownRelease, read_release
from universities.releases.storage import ReleaseFilesError
from universities.submissions.events import Author
from universities.submissions.services.report_letters import ToldTodayError
from universities.submissions.workflow import OPERATOR


class Command(BaseCommand):
    """Issue the reports of a release."""

    help = (
        "Issue the feedback reports of every university of a release into REPORTS_DIR. Each is "
        "for its own university (--public: for everybody). Several may run at once, on several "
        "machines: --batch joins in, --resume goes on with what failed or was left."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what can be asked."""
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--release", type=int, metavar="N", help="default: the newest")
        which.add_argument("--batch", type=int, metavar="NUMBER", help="work on a batch")
        which.add_argument("--resume", type=int, metavar="NUMBER", help="go on with a batch")
        parser.add_argument("--year", type=int, metavar="YYYY", help="default: the newest")
        parser.add_argument("--language", action="append", metavar="ja|en", help="default: ja")
        formats = "|".join(FORMATS)
        parser.add_argument("--format", action="append", metavar=formats, help="default: pdf")
        parser.add_argument(
            "--grouping", default="", metavar="CODE|peers:N", help="of public indicators"
        )
        parser.add_argument("--public", action="store_true", help="the version for everybody")
        parser.add_argument("--mail", action="store_true", help="tell the approvers")
        parser.add_argument("--mail-again", action="store_true", help="also those told today")

    def handle(self, *args: Any, **options: Any) -> None:
        """Issue them, or say in a sentence why not."""
        try:
            batch = _find_or_begin(options)
        except REFUSED as refused:
            raise CommandError(str(refused)) from refused
        work_on(batch.pk, name_worker())
        batch.refresh_from_db()
        counts = count_reports(batch)
        told = ", ".join(f"{number} {state}" for state, number in counts.items() if number)
        self.stdout.write(f"Batch {batch.pk}: {batch.state} ({told})")
        if batch.state != Batch.State.DONE or counts["failed"]:
            raise CommandError(
                f"Batch {batch.pk}: must be issued completely, got: {told} {batch.fault}. See "
                f"/reports/batches/{batch.pk}/, then go on with --resume {batch.pk}."
            )
        if options["mail"] or options["mail_again"]:
            self.stdout.write(_tell(batch, again=options["mail_again"]))


REFUSED = (ReportError, NoRelease, UnknownRelease, ReleaseFilesError, BatchRefused, NoBatch)


def _find_or_begin(options: dict[str, Any]) -> Batch:
    author = _author()
    if options["batch"]:
        return find_batch(options["batch"])
    if options["resume"]:
        return resume_batch(options["resume"], author=author)
    release = read_release(PUBLIC, options["release"])
    wanted = Wanted(
        fiscal_year=options["year"] or release.fiscal_years[-1],
        languages=options["language"] or ["ja"],
        formats=options["format"] or ["pdf"],
        audience=Audience.PUBLIC if options["public"] else Audience.OWN,
        grouping=settle_grouping(options["grouping"]),
    )
    return begin_batch(release, wanted, author=author)


def _tell(batch: Batch, *, again: bool) -> str:
    if batch.audience != Audience.OWN or not settings.SITE_ADDRESS:
        raise CommandError(
            "--mail: must be about the universities' own versions, with SITE_ADDRESS for the "
            "links. Leave out --public, and set it."
        )
    telling = prepare_telling(
        batch, site=lambda path: f"{settings.SITE_ADDRESS}{path}", now=timezone.now()
    )
    try:
        sent = send_letters(telling, again=again, author=_author())
    except ToldTodayError as refused:
        raise CommandError(f"{refused} (--mail-again)") from refused
    return f"{sent.letters} letters sent; not delivered: {', '.join(sent.failed) or 'none'}"


def _author() -> Author:
    return Author("manage.py issue_reports", OPERATOR, timezone.now())
