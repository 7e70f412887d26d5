"""The closing table of import_survey: what was read, what was written, what was left.

The numbers come from the reader and the services; nothing is counted here.
"""

import io

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from rich.console import Console
from rich.table import Table

from universities.management.import_notices import describe_absent
from universities.submissions.services import ImportOutcome
from universities.submissions.survey_import import Survey

TABLE_WIDTH = 100


def draw_table(survey: Survey, outcome: ImportOutcome) -> str:
    """Return the table as text."""
    table = Table(title=_("取り込みの結果"))
    table.add_column(_("内容"))
    table.add_column(_("数"), justify="right")
    for label, count in _counts(survey, outcome):
        table.add_row(label, f"{count:,}" if isinstance(count, int) else count)
    lines = io.StringIO()
    Console(file=lines, width=TABLE_WIDTH).print(table)
    if outcome.absent:
        names = describe_absent(outcome.absent)
        lines.write(_("ファイルにない校年度：%s") % names + "\n")
    return lines.getvalue()


def _counts(survey: Survey, outcome: ImportOutcome) -> list[tuple[str, int | str]]:
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
    if outcome.absent:
        counts.append((_("ファイルにない校年度（そのまま残します）"), len(outcome.absent)))
    return counts + [
        (_("取り込まなかったもの：%s") % reason.in_language(language), count)
        for reason, count in survey.left_out.items()
    ]
