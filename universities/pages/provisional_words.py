"""What the page of a university's own indicators is called in each state of the year.

Words only; a year that was accepted or published is never called provisional.
"""

from typing import NamedTuple

from indicators.text import LocalizedText
from universities.desks import Desk
from universities.submissions.workflow import ACCEPTED, PUBLISHED


class StateWords(NamedTuple):
    """The title, the chip and the sentence of one state, and the word beside the year."""

    title: LocalizedText
    chip: LocalizedText
    about: LocalizedText
    year: LocalizedText


_FINAL_TITLE = LocalizedText("{year}の指標", "Indicators of {year}")
_FINAL = LocalizedText("{year}（確定）", "{year} (final)")
_PROVISIONAL = LocalizedText("{year}（暫定）", "{year} (provisional)")
NOW = StateWords(
    LocalizedText("いまの暫定値", "Provisional figures now"),
    LocalizedText("暫定", "Provisional"),
    LocalizedText(
        "いままでに入力した値だけで計算した、自大学の指標です。提出・受理のあとに公表されるまで変わります。",
        "Your own indicators, calculated only from what was entered so far. They change until they "
        "are submitted, accepted and published.",
    ),
    _PROVISIONAL,
)
NOT_ACCEPTED = StateWords(
    LocalizedText("受付終了時の値", "Figures when the round closed"),
    LocalizedText("受付終了・未受理", "Closed, not accepted"),
    LocalizedText(
        "受付を終えた調査に残っている値で計算した、自大学の指標です。受理されていないため、確定していません。",
        "Your own indicators, calculated from what stands in a round that has closed. The return "
        "was not accepted, so they are not final.",
    ),
    LocalizedText("{year}（未受理）", "{year} (not accepted)"),
)
ACCEPTED_YEAR = StateWords(
    _FINAL_TITLE,
    LocalizedText("確定（受理済み、公表前）", "Final (accepted, not published yet)"),
    LocalizedText(
        "受理された値で計算した、自大学の指標です。公表されるまで、ほかの大学には見えません。",
        "Your own indicators, calculated from the figures that were accepted. Other universities "
        "do not see them before they are published.",
    ),
    _FINAL,
)
PUBLISHED_YEAR = StateWords(
    _FINAL_TITLE,
    LocalizedText("確定（公表済み）", "Final (published)"),
    LocalizedText(
        "公表された提出の値で計算した、自大学の指標です。",
        "Your own indicators, calculated from the return that was published.",
    ),
    _FINAL,
)
_SETTLED = {ACCEPTED: ACCEPTED_YEAR, PUBLISHED: PUBLISHED_YEAR}


def choose_state_words(desk: Desk) -> StateWords:
    """Return what the year of the desk is called."""
    return _SETTLED.get(desk.status, NOW if desk.is_open else NOT_ACCEPTED)
