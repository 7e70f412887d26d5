"""A picture to take along: title, facts, chart, note, source and release on one white sheet.

What stands in the middle is painted by a chart's own module; no words are chosen here.
"""

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Literal, NamedTuple

from indicators.charts import theme
from indicators.charts.paper.frame import Frame
from indicators.charts.paper.png import write_png
from indicators.charts.paper.sheet import Sheet, draw_box, open_sheet, width_of, write
from indicators.charts.paper.svg import write_svg
from indicators.charts.wrapping import wrap_words

PictureForm = Literal["svg", "png"]
PICTURE_FORMS: tuple[PictureForm, ...] = ("svg", "png")
WIDTH, PNG_PIXELS = 160.0, 1600
_MARGIN, _GAP = 5.0, 2.0
_LINE = 1.45 / (72 / 25.4)
_TITLE, _FACTS, _FOOT = 9.5, 7.0, 6.2


class PictureWords(NamedTuple):
    """The words around a chart; each may be empty and is wrapped where it is too long.

    `facts`: group, unit, fiscal year, n. `foot`: source, release with digest, invented data.
    `summary`: the chart in a sentence, for who cannot see it.
    """

    title: str
    facts: str
    note: str
    foot: tuple[str, ...]
    summary: str


# Paints a chart into a room of the sheet, in millimetres; ticks and axis titles lie inside of it.
Painter = Callable[[Sheet, Frame], None]


class _Line(NamedTuple):
    words: str
    size: float
    colour: str
    weight: str = "normal"


def draw_picture(
    paint: Painter,
    words: PictureWords,
    *,
    height: float,
    fonts: tuple[Path, ...],
    form: PictureForm,
) -> bytes:
    """Return the picture as SVG with words as words, or as PNG 1,600 pixels wide.

    `height`: millimetres of the chart alone; the words make the sheet as much higher as they need.
    The same shape and words give the same bytes.
    """
    room = WIDTH - 2 * _MARGIN
    # Words can be measured once a sheet has brought its fonts.
    open_sheet(WIDTH, height, fonts)
    head, foot = _head(words, room), _foot(words, room)
    low = _MARGIN + _height(foot) + _GAP
    sheet = open_sheet(WIDTH, low + height + _GAP + _height(head) + _MARGIN, fonts)
    draw_box(sheet, 0, 0, sheet.width, sheet.height, facecolor=theme.GROUND, zorder=0)
    _write_lines(sheet, head, sheet.height - _MARGIN)
    _write_lines(sheet, foot, low - _GAP)
    paint(sheet, Frame(_MARGIN, low, room, height))
    if form == "png":
        return write_png(sheet, width=PNG_PIXELS, fonts=fonts)
    told = f"<title>{escape(words.title)}</title><desc>{escape(words.summary)}</desc>"
    return write_svg(sheet, attributes=' role="img"', head=told)


def _head(words: PictureWords, room: float) -> list[_Line]:
    return [
        *(_Line(line, _TITLE, theme.INK, "bold") for line in _wrap(words.title, room, _TITLE)),
        *(_Line(line, _FACTS, theme.SECONDARY) for line in _wrap(words.facts, room, _FACTS)),
    ]


def _foot(words: PictureWords, room: float) -> list[_Line]:
    return [
        *(_Line(line, _FOOT, theme.SECONDARY) for line in _wrap(words.note, room, _FOOT)),
        *(
            _Line(line, _FOOT, theme.TERTIARY)
            for told in words.foot
            for line in _wrap(told, room, _FOOT)
        ),
    ]


def _wrap(words: str, room: float, size: float) -> list[str]:
    # Bold letters are a little wider than those that are measured.
    return wrap_words(words, lambda line: width_of(line, size) <= room * 0.94)


def _height(lines: list[_Line]) -> float:
    return sum(line.size * _LINE for line in lines)


def _write_lines(sheet: Sheet, lines: list[_Line], top: float) -> None:
    for words, size, colour, weight in lines:
        middle = top - size * _LINE / 2
        write(sheet, _MARGIN, middle, words, size=size, color=colour, weight=weight)
        top -= size * _LINE
