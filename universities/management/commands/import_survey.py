"""Import MEXT's survey table: a bad file imports nothing and is told every fault.

Reading lives in submissions.survey_import, writing in the services; here they are called and
what happened is shown.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.checks import Tags
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from rich.console import Console
from rich.progress import Progress

from indicators.catalogue.loader import load_catalogue
from universities.management.fault_list import list_faults
from universities.management.import_notices import describe_doubts, describe_sameness
from universities.management.import_table import draw_table
from universities.management.releases import describe_release, publish_or_refuse
from universities.submissions.services import (
    Author,
    ImportOutcome,
    InventedAndRealError,
    record_import,
)
from universities.submissions.survey_import import Survey, read_survey
from universities.submissions.workflow import OPERATOR, WorkflowError

FIRST_MONTH_OF_FISCAL_YEAR = 4


class Command(BaseCommand):
    """Import a survey file; the same file twice changes nothing."""

    # The addresses of pages are not needed here, and importing them costs a second.
    requires_system_checks = (Tags.models, Tags.database, "indicators")
    help = "Import MEXT's survey table (CSV or XLSX) as sealed, accepted revisions."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, the years and whether to publish."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--fiscal-year", type=int, nargs="+", default=[], metavar="YYYY")
        parser.add_argument("--release", action="store_true")
        parser.add_argument("--all-faults", action="store_true", help="never shorten the list")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the file, record it, publish it if asked, and show what happened."""
        author = Author("import_survey", OPERATOR, timezone.now())
        survey = _read(options["file"], options["fiscal_year"])
        if survey.faults:
            faults = list_faults(options["file"], survey.faults, shows_all=options["all_faults"])
            raise CommandError(faults)
        _check_years(survey, options["fiscal_year"])
        outcome = self._record(survey, author)
        self.stdout.write(draw_table(survey, outcome))
        for line in describe_doubts(each.code for each in survey.universities):
            self.stdout.write(line)
        for line in describe_sameness(outcome):
            self.stdout.write(line)
        if options["release"]:
            release = publish_or_refuse(is_invented=False, author=author)
            self.stdout.write(describe_release(release))

    def _record(self, survey: Survey, author: Author) -> ImportOutcome:
        with Progress(console=Console(stderr=True)) as bar:
            task = bar.add_task(_("値を書き込み中"), total=survey.values)
            try:
                outcome = record_import(
                    survey.universities,
                    survey.years,
                    items=survey.items,
                    author=author,
                    progress=lambda count: bar.advance(task, count),
                )
            except (InventedAndRealError, WorkflowError) as error:
                raise CommandError(str(error)) from error
            bar.update(task, completed=survey.values)
        return outcome


def _read(file: Path, fiscal_years: list[int]) -> Survey:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise CommandError(
            _("%(file)s: 読めるファイルが必要です（%(error)s）。場所を確かめてください。")
            % {"file": file, "error": error.strerror}
        ) from error
    return read_survey(
        content,
        items=load_catalogue().items.values(),
        last_year=_current_fiscal_year(),
        fiscal_years=fiscal_years,
    )


def _current_fiscal_year() -> int:
    today = timezone.localdate()
    return today.year if today.month >= FIRST_MONTH_OF_FISCAL_YEAR else today.year - 1


def _check_years(survey: Survey, fiscal_years: list[int]) -> None:
    absent = sorted(set(fiscal_years) - set(survey.fiscal_years))
    if absent:
        raise CommandError(
            _("%(years)s年度の行はファイルにありません。--fiscal-year を確かめてください。")
            % {"years": "、".join(map(str, absent))}
        )
