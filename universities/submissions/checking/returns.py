"""Cells that the analyst returned: each is asked about until it changes or is explained.

Returning itself is a step of the workflow; here it only becomes something to answer.
"""

from collections.abc import Sequence

from indicators.text import LocalizedText
from universities.submissions.checking.answers import Cells
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.remarks import EXPLANATION, RETURN, Said, figures_of
from universities.submissions.checking.settling import is_answered

RETURNED = "returned"
_HEADING = LocalizedText("差戻し", "Returned")
_SENTENCE = LocalizedText(
    "分析者からの指摘：{text} 値を直すか、理由を書いてください。",
    "The analyst wrote: {text} Correct the figure, or write the reason.",
)


def find_returned(said: Sequence[Said]) -> dict[str, Said]:
    """Return the newest return of every returned item; `said` is oldest first."""
    return {each.item: each for each in said if each.kind == RETURN and each.check == RETURNED}


def returned_finding(remark: Said) -> Finding:
    """Return what the analyst's return asks of the university."""
    sentence = _SENTENCE.fill(text=remark.text.strip())
    return Finding(RETURNED, "explain", remark.item, (remark.item,), _HEADING, sentence)


def is_return_settled(remark: Said, said: Sequence[Said], cells: Cells) -> bool:
    """Say whether the cell changed since the return, or was explained after it."""
    if figures_of((remark.item,), cells)[remark.item] != remark.figures.get(remark.item):
        return True
    place = next(place for place, each in enumerate(said) if each is remark)
    return is_answered(said[place + 1 :], (EXPLANATION,))
