"""The openings of the identified view as a table: who, when, how long, why, how many files.

Reading them is the work of universities/openings.py.
"""

from collections.abc import Sequence
from datetime import datetime

from indicators.text import LocalizedText
from universities.openings import LoggedOpening
from universities.pages.days import write_full_moment
from universities.pages.releases.shapes import Cell, Table, count, heading
from universities.people.names import name_people
from universities.submissions.services.identifying import ENDED, EXPIRED, LEFT, LOST

CAPTION = LocalizedText(
    "最近の記名表示（新しい順、50件まで）", "Latest openings (newest first, up to 50)"
)
COLUMNS = (
    LocalizedText("開いた人", "Opened by"),
    LocalizedText("開いた日時", "Opened"),
    LocalizedText("長さ", "For"),
    LocalizedText("終わり方", "How it ended"),
    LocalizedText("理由", "Reason"),
    LocalizedText("取り出したファイル", "Files taken"),
)
MINUTES = LocalizedText("{minutes}分", "{minutes} min")
NOW = LocalizedText("表示中", "open")
RAN_OUT = LocalizedText("時間切れ", "ran out")
HOW = {
    ENDED: LocalizedText("本人が終えた", "ended by the person"),
    EXPIRED: RAN_OUT,
    LEFT: LocalizedText("サインアウト", "signed out"),
    LOST: LocalizedText("許可の取消し", "permission taken"),
}


def build_log(openings: Sequence[LoggedOpening], now: datetime, language: str) -> Table:
    """Return the table; the first cell of a row is the person."""
    names = name_people([each.opening.by for each in openings], language)
    rows = tuple(_row(each, names[each.opening.by], now, language) for each in openings)
    return Table(CAPTION.in_language(language), heading(COLUMNS, language, words=6), rows)


def _row(each: LoggedOpening, name: str, now: datetime, language: str) -> tuple[Cell, ...]:
    opening, ending = each.opening, each.ending
    end = min(ending.at if ending else now, opening.until)
    # What began counts as a minute: nobody looked for no time at all.
    minutes = max(1, round((end - opening.at).total_seconds() / 60))
    still = NOW if now < opening.until else RAN_OUT
    how = HOW[ending.how] if ending else still
    return (
        Cell(name),
        Cell(write_full_moment(opening.at).in_language(language)),
        Cell(MINUTES.fill(minutes=minutes).in_language(language)),
        Cell(how.in_language(language)),
        Cell(opening.reason),
        count(each.exports),
    )
