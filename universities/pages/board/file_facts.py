"""What goes with the rows: which round, when, which universities, and how to read it.

No row of the board is shown here.
"""

from datetime import datetime

from django.utils.translation import gettext as _

from universities.boards.model.board import BoardQuery
from universities.boards.model.round import RoundRow
from universities.pages.board.title import write_title
from universities.pages.days import write_full_day, write_moment
from universities.submissions.workflow import STATUS_LABELS


def list_facts(
    round_: RoundRow, query: BoardQuery, now: datetime, language: str
) -> list[tuple[str, str]]:
    """Return what a reader of the file has to know: which round, when, which rows, how to read."""
    closes_on = write_full_day(round_.closes_on).in_language(language) if round_.closes_on else ""
    status = STATUS_LABELS[query.status].in_language(language) if query.status else _("すべて")
    return [
        (_("題名"), write_title(round_, language)),
        (_("作成"), write_moment(now).in_language(language)),
        (_("締切日"), closes_on),
        (_("状態のしぼりこみ"), status),
        (_("言葉のしぼりこみ"), query.words),
        (_("大学"), _("架空の大学") if round_.is_invented else _("実在の大学")),
        (_("読み方"), _("件数だけを示します。提出前の値は含みません。空欄はエラーに数えません。")),
        (
            _("空のセル"),
            _("まだ何も入力されていない、または日付がないことを示します。0ではありません。"),
        ),
    ]
