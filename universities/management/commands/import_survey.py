"""Import MEXT's survey table: a bad file imports nothing and is told every fault.

Reading lives in submissions.survey_import, writing in the services; here they are called and
what happened is shown.
"""

import io
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.checks import Tags
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from indicators.catalogue.loader import load_catalogue
from universities.management.releases import describe_release
from universities.releases.publish import publish_release
from universities.submissions.services import (
    Author,
    ImportOutcome,
    InventedAndRealError,
    record_import,
)
from universities.submissions.survey_import import Survey, read_survey
from universities.submissions.workflow import OPERATOR, WorkflowError

TABLE_WIDTH = 100
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

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the file, record it, publish it if asked, and show what happened."""
        author = Author("import_survey", OPERATOR, timezone.now())
        survey = self._read(options["file"], options["fiscal_year"])
        outcome = self._record(survey, author)
        self._show_table(survey, outcome)
        if not outcome.changed_anything:
            self.stdout.write(_("前に取り込んだ内容と同じなので、何も変えませんでした。"))
        if options["release"]:
            release = publish_release(is_invented=False, author=author)
            self.stdout.write(describe_release(release))

    def _read(self, file: Path, fiscal_years: list[int]) -> Survey:
        try:
            content = file.read_bytes()
        except OSError as error:
            raise CommandError(
                _("%(file)s: 読めるファイルが必要です（%(error)s）。場所を確かめてください。")
                % {"file": file, "error": error.strerror}
            ) from error
        survey = read_survey(
            content,
            items=load_catalogue().items.values(),
            last_year=_current_fiscal_year(),
            fiscal_years=fiscal_years,
        )
        if survey.faults:
            raise CommandError(_list_faults(file, survey))
        _check_years(survey, fiscal_years)
        return survey

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

    def _show_table(self, survey: Survey, outcome: ImportOutcome) -> None:
        table = Table(title=_("取り込みの結果"))
        table.add_column(_("内容"))
        table.add_column(_("数"), justify="right")
        for label, count in _counts(survey, outcome):
            table.add_row(label, count)
        lines = io.StringIO()
        Console(file=lines, width=TABLE_WIDTH).print(table)
        self.stdout.write(lines.getvalue())


def _current_fiscal_year() -> int:
    today = timezone.localdate()
    return today.year if today.month >= FIRST_MONTH_OF_FISCAL_YEAR else today.year - 1


def _list_faults(file: Path, survey: Survey) -> str:
    language = get_language() or "ja"
    head = _("%(file)s: 何も取り込みませんでした。直す所が %(count)d か所あります。") % {
        "file": file,
        "count": len(survey.faults),
    }
    return "\n".join([head, *(fault.text.in_language(language) for fault in survey.faults)])


def _check_years(survey: Survey, fiscal_years: list[int]) -> None:
    absent = sorted(set(fiscal_years) - set(survey.fiscal_years))
    if absent:
        raise CommandError(
            _("%(years)s年度の行はファイルにありません。--fiscal-year を確かめてください。")
            % {"years": "、".join(map(str, absent))}
        )


def _counts(survey: Survey, outcome: ImportOutcome) -> list[tuple[str, str]]:
    language = get_language() or "ja"
    counts: list[tuple[str, int | str]] = [
        (_("行"), survey.rows),
        (_("機関"), len(survey.universities)),
        (_("年度"), "、".join(map(str, survey.fiscal_years))),
        (_("値"), survey.values),
        (_("空欄のセル（未提出）"), survey.empty_cells),
        (_("新しい校年度"), outcome.new),
        (_("変わった校年度"), outcome.changed),
        (_("変わらない校年度"), outcome.unchanged),
    ]
    counts += [
        (_("取り込まなかったもの：%s") % reason.in_language(language), count)
        for reason, count in survey.left_out.items()
    ]
    return [(label, f"{count:,}" if isinstance(count, int) else count) for label, count in counts]
