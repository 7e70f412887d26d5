"""The banner that stands on every page while the identified view is open, and once it ended.

Only words live here.
"""

from typing import NamedTuple

from django.http import HttpRequest

from indicators.text import LocalizedText
from universities.doors.identified import find_ending, find_opening
from universities.pages.days import write_moment

OPEN = LocalizedText(
    "記名表示中（{until} まで）：ほかの大学の非公開の値が、大学名とともに見えています。"
    "取り出したファイルは記録されます。画面や紙を人に渡さないでください。",
    "Identified view (until {until}): confidential values of other universities are shown by name. "
    "Files you take are recorded. Hand neither screens nor prints to anybody.",
)
ENDED = LocalizedText(
    "記名表示は終わりました。このページは保護された表示です。",
    "The identified view has ended. This page shows protected figures.",
)


class Banner(NamedTuple):
    """What the banner says; `is_open`: with a button to end it."""

    sentence: str
    is_open: bool


def build_banner(request: HttpRequest, language: str) -> Banner | None:
    """Return the banner of a request under the identified view, or by which it ended."""
    opening = find_opening(request)
    if opening is not None:
        return Banner(OPEN.fill(until=write_moment(opening.until)).in_language(language), True)
    return Banner(ENDED.in_language(language), False) if find_ending(request) else None
