"""The board's columns and rows as they stand in a file.

The same rows and words as on the page; how they are written the formats decide.
"""

from datetime import datetime

from django.utils.timezone import localdate

from indicators.text import LocalizedText
from universities.boards.model.board import BoardRow
from universities.boards.model.round import RoundRow
from universities.pages.board.sheet import Cell
from universities.pages.board.words import describe_reminder, describe_timing
from universities.submissions.workflow import NOT_STARTED, STATUS_LABELS

COLUMNS = (
    LocalizedText("コード", "Code"),
    LocalizedText("大学", "University"),
    LocalizedText("状態", "Status"),
    LocalizedText("回答した項目数", "Items answered"),
    LocalizedText("尋ねた項目数", "Items asked"),
    LocalizedText("エラー", "Errors"),
    LocalizedText("要説明", "To explain"),
    LocalizedText("要確認", "To confirm"),
    LocalizedText("最初の提出日", "First submitted on"),
    LocalizedText("期限", "Timing"),
    LocalizedText("最終更新日", "Last changed on"),
    LocalizedText("督促", "Reminder"),
)


def show_cells(row: BoardRow, round_: RoundRow, now: datetime, language: str) -> list[Cell]:
    """Return one university's row, in the order of the columns."""
    progress = row.progress
    counts = (progress.errors, progress.explain, progress.confirm)
    return [
        row.university,
        row.name.in_language(language),
        STATUS_LABELS[row.status].in_language(language),
        progress.answered,
        progress.asked,
        # Where nothing was entered, nothing was checked: empty, not zero.
        *(None if row.status == NOT_STARTED else count for count in counts),
        localdate(row.submitted_at) if row.submitted_at else None,
        describe_timing(row, round_, now).in_language(language),
        localdate(row.changed_at) if row.changed_at else None,
        describe_reminder(row).in_language(language),
    ]
