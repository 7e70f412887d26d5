"""Which number format each style of a workbook has, and whether it shows a date.

Only the code of a format is read; how a number would look is not worked out here.
"""

import re
from typing import BinaryIO

from universities.submissions.workbook_worker.xml_events import read_events

# Formats that files name by number only; 27–36 and 50–58 are the dates of Japanese Excel.
_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_BUILT_IN = {9: "0%", 10: "0.00%", 11: "0.00E+00", 49: "@", **dict.fromkeys(_DATES, "yyyy/m/d")}
# What stands in quotation marks, after a backslash or in brackets shows itself, not a date;
# elapsed time such as [h] is the exception.
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_LETTERS = re.compile("[ymdhs年月日]", re.IGNORECASE)


def read_formats(file: BinaryIO) -> list[str]:
    """Return the format code of every style, in the order that cells name them."""
    own: dict[int, str] = {}
    styles: list[int] = []
    open_lists: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        open_lists.append(name)
        if name == "numFmt":
            own[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif name == "xf" and "cellXfs" in open_lists:
            styles.append(int(attributes.get("numFmtId", "0")))

    def end(_: str) -> None:
        open_lists.pop()

    read_events(file, start=start, end=end, text=lambda _: None)
    return [own.get(number, _BUILT_IN.get(number, "")) for number in styles]


def shows_date(code: str) -> bool:
    """Say whether a number of that format is shown as a date or a time."""
    bare = _LITERAL.sub("", code)
    return "general" not in bare.lower() and bool(_DATE_LETTERS.search(bare))
