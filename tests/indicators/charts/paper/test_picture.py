"""Pictures to take along: words around the chart, the right size, the same bytes twice."""

import io
import re
from functools import partial
from html import unescape
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from indicators.charts.paper.classes import HEIGHT, paint_classes
from indicators.charts.paper.frame import Frame
from indicators.charts.paper.picture import PNG_PIXELS, PictureForm, PictureWords, draw_picture
from indicators.charts.paper.sheet import Sheet, draw_area
from tests.indicators.charts.test_classes import shape

FONTS = tuple(
    Path(__file__).parents[4] / "static/vendored/noto-sans-jp" / f"NotoSansJP-{weight}.ttf"
    for weight in ("Regular", "Bold")
)
WORDS = PictureWords(
    title="特許あたり収入 <群>",
    facts="2024年度　単位：千円／件　n=6",
    note="棒は群の値。",
    foot=("出典：調査", "公表版：第3版"),
    summary="small 25.0 & large 21.1",
)


def draw(form: PictureForm, words: PictureWords = WORDS, university: str | None = "brook") -> bytes:
    paint = partial(paint_classes, shape=shape(university=university), language="ja")
    return draw_picture(paint, words, height=HEIGHT, fonts=FONTS, form=form)


def words_of(svg: bytes) -> list[str]:
    return [unescape(words) for words in re.findall(r"<text [^>]*>([^<]*)</text>", svg.decode())]


def test_an_svg_says_title_facts_note_and_foot_in_words():
    words = words_of(draw("svg"))

    for told in (
        "特許あたり収入 <群>",
        "2024年度　単位：千円／件　n=6",
        "棒は群の値。",
        "公表版：第3版",
    ):
        assert told in words
    assert "25.0" in words
    assert "brook大学 10.0" in words


def test_an_svg_is_told_to_who_cannot_see_it():
    svg = draw("svg").decode()

    assert 'role="img"' in svg
    assert "<title>特許あたり収入 &lt;群&gt;</title>" in svg
    assert "<desc>small 25.0 &amp; large 21.1</desc>" in svg
    assert "'Noto Sans JP', " in svg


def test_a_png_is_sixteen_hundred_pixels_wide_on_white():
    picture = Image.open(io.BytesIO(draw("png")))

    assert picture.width == PNG_PIXELS == 1600
    # The chart alone is 80 mm of 160 mm; the words come on top.
    assert picture.height > 800
    assert picture.convert("RGB").getpixel((2, 2)) == (255, 255, 255)
    # Words stand below the chart.
    foot = picture.convert("L").crop((0, picture.height - 150, 1600, picture.height - 40))
    assert foot.getextrema()[0] < 128


@pytest.mark.parametrize("form", ["svg", "png"])
def test_the_same_picture_has_the_same_bytes_and_no_date(form: PictureForm):
    first = draw(form)

    assert draw(form) == first
    assert b"date" not in first.lower()


def test_long_words_make_more_lines_and_a_higher_sheet():
    long = WORDS._replace(title="特許あたり収入" * 12)

    first, lines = words_of(draw("svg")), words_of(draw("svg", long))

    assert len([line for line in lines if "特許あたり" in line]) > 1
    assert len(lines) > len(first)


def test_a_group_without_a_bar_has_its_sign_in_the_picture():
    found = shape("university | patents | income\n north | 10 | 100\n brook | 800 |")
    paint = partial(paint_classes, shape=found, language="ja")

    words = words_of(draw_picture(paint, WORDS, height=HEIGHT, fonts=FONTS, form="svg"))

    assert "校数不足" in words
    assert "(0)" in words


def test_the_white_ground_hides_nothing_of_the_chart():
    def paint(sheet: Sheet, room: Frame) -> None:
        across, low, high = (np.array(ends) for ends in ([0.0, 160.0], [0.0, 0.0], [60.0, 60.0]))
        draw_area(sheet, across, low, high, color="#ff0000")

    picture = draw_picture(paint, WORDS, height=HEIGHT, fonts=FONTS, form="png")

    # 50 mm above the lower edge, ten pixels a millimetre.
    found = Image.open(io.BytesIO(picture)).convert("RGB")
    assert found.getpixel((800, found.height - 500)) == (255, 0, 0)
