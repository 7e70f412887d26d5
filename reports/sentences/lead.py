"""What the first pages say first: how many indicators stand where, and what moved.

Counting positions is this module's only arithmetic.
"""

from collections.abc import Iterable, Sequence

from indicators.formatting import reason_word
from indicators.text import LocalizedText
from reports.readings import Reading
from reports.sentences.joining import NOTHING, join, list_names

_TAKES_PART = LocalizedText(
    "群の中の位置がわかる{compared}指標のうち、{top}指標が上位四分の一、{bottom}指標が下位四分の一です。"
    "{moves}",
    "Of {compared} indicators with a position in a group, {top} are in the top quarter and "
    "{bottom} in the bottom quarter.{moves}",
)
_MOVES = LocalizedText(
    "前年度から四分位が上がった指標は{up}、下がった指標は{down}です。",
    " Since the year before, {up} moved up a quarter band and {down} moved down.",
)
_NOTHING_COMPARED = LocalizedText(
    "この年度に群と比べられる指標はありません。値のない理由は、視点ごとに示します。",
    "No indicator can be compared with a group in this fiscal year. Why there is no figure is "
    "told by viewpoint.",
)
_DRAFT = LocalizedText(
    "暫定：受理前の回答から計算した値です。",
    "Provisional: figures calculated from a return that is not accepted yet. ",
)
_SECTION = LocalizedText(
    "{shown}指標のうち、値があるのは{present}指標です。{bands}",
    "{present} of {shown} indicators have a value.{bands}",
)
_SECTION_BANDS = LocalizedText(
    "上位四分の一は{top}、下位四分の一は{bottom}です。",
    " {top} are in the top quarter, {bottom} in the bottom quarter.",
)
_VIEWPOINT = LocalizedText(
    "{label}：位置がわかる{compared}指標のうち、上位四分の一{top}、中央の半分{middle}、"
    "下位四分の一{bottom}。",
    "{label}: of {compared} with a position, {top} in the top quarter, {middle} in the middle "
    "half, {bottom} in the bottom quarter.",
)
_VIEWPOINT_SILENT = LocalizedText(
    "{label}：群の中の位置がわかる指標はありません。",
    "{label}: no indicator with a position in a group.",
)
_ABSENT = LocalizedText("値のない指標：{indicators}", "Without a figure: {indicators}")
_NAMED = LocalizedText("{number} {label}（{why}）", "{number} {label} ({why})")
_BAND_ORDER = {"bottom_quarter": 0, "middle_half": 1, "top_quarter": 2}


def write_lead(readings: Sequence[Reading], *, is_draft: bool = False) -> LocalizedText:
    """Return the first sentence of the report: how many indicators stand where."""
    compared = [reading for reading in readings if reading.is_compared]
    caution = _DRAFT if is_draft else NOTHING
    if not compared:
        return join(caution, _NOTHING_COMPARED)
    known = [reading for reading in compared if reading.band_before]
    steps = [_BAND_ORDER[each.band] - _BAND_ORDER[each.band_before] for each in known]
    moves = _MOVES.fill(up=sum(step > 0 for step in steps), down=sum(step < 0 for step in steps))
    told = _TAKES_PART.fill(
        compared=len(compared),
        top=count_band(compared, "top_quarter"),
        bottom=count_band(compared, "bottom_quarter"),
        moves=moves if known else NOTHING,
    )
    return join(caution, told)


def count_band(readings: Iterable[Reading], band: str) -> int:
    """Return how many of the compared readings stand in a band."""
    return sum(reading.is_compared and reading.band == band for reading in readings)


def write_viewpoint(label: LocalizedText, readings: Sequence[Reading]) -> LocalizedText:
    """Return where the indicators of one viewpoint stand, for the summary."""
    compared = sum(reading.is_compared for reading in readings)
    if not compared:
        return _VIEWPOINT_SILENT.fill(label=label)
    bands = ("top", "top_quarter"), ("middle", "middle_half"), ("bottom", "bottom_quarter")
    counts = {name: count_band(readings, band) for name, band in bands}
    return _VIEWPOINT.fill(label=label, compared=compared, **counts)


def write_section(readings: Sequence[Reading]) -> LocalizedText:
    """Return the sentence above the table of one viewpoint."""
    present = [reading for reading in readings if reading.has_value]
    bands = _SECTION_BANDS.fill(
        top=count_band(present, "top_quarter"), bottom=count_band(present, "bottom_quarter")
    )
    is_any = any(reading.is_compared for reading in present)
    return _SECTION.fill(
        shown=len(readings), present=len(present), bands=bands if is_any else NOTHING
    )


def write_absent(readings: Iterable[Reading]) -> LocalizedText:
    """Return the indicators without a value, each with the word why; nothing if all have one."""
    absent = [reading for reading in readings if not reading.has_value]
    if not absent:
        return NOTHING
    named = (name_with_reason(each) for each in absent)
    return _ABSENT.fill(indicators=list_names(named))


def name_with_reason(reading: Reading) -> LocalizedText:
    """Return 「R1 人件費あたり契約額（未回答）」."""
    return _NAMED.fill(
        number=reading.indicator.number,
        label=reading.indicator.short_label,
        why=reason_word(reading.reason),
    )
