"""The slides of one report: each with a sentence as its title, full notes and a footer.

What stands on a slide is written in slides/; the same content gives the same bytes.
"""

import io
import zipfile
from datetime import UTC, datetime, time
from typing import Any

from pptx.oxml import parse_xml
from pptx.util import Mm

from indicators.charts import theme
from reports.parts import ReportContent
from reports.renderers.plain import clean
from reports.renderers.pptx.measuring import choose_size, count_lines, shorten
from reports.renderers.pptx.template import HEIGHT, MARGIN, TITLE_HEIGHT, WIDTH, open_template
from reports.renderers.pptx.words import LANGUAGE_TAGS, Paragraph, write_body

ROOM = WIDTH - 2 * MARGIN
TOP, BOTTOM = 31.0, 156.0
_TITLE_SIZES = (20.0, 18.0, 16.0, 15.0)
# Of a first sentence that is long by itself.
_SMALLER = (14.0, 13.0, 12.0, 11.0)
# Bold letters are wider than the measure takes them.
_BOLD = 1.03
_TITLE_LINES = 2
_FOOTER_SIZE = 8.0
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Deck:
    """A presentation in the making; millimetres from the upper left corner."""

    def __init__(self, content: ReportContent) -> None:
        self.content = content
        self.language = content.asked.language
        self._made = open_template()

    def add_slide(self, title: str, notes: tuple[str, ...]) -> Any:
        """Return a new slide: the sentence on top (the rest of it in the notes), the footer."""
        slide = self._made.slides.add_slide(self._made.slide_layouts[0])
        size = next((size for size in _TITLE_SIZES if _fits(title, size)), _TITLE_SIZES[2])
        shown = title if _fits(title, size) else shorten(title, size, ROOM / _BOLD, _TITLE_LINES)
        if not _fits(shown, size):
            size = choose_size([shown], _SMALLER, ROOM / _BOLD, TITLE_HEIGHT)
        paragraph = Paragraph(shown, size, bold=True)
        _fill(slide.shapes.title, [paragraph], self.language)
        self._write_notes(slide, (*(() if shown == title else (title,)), *notes))
        return slide

    def write(
        self, slide: Any, paragraphs: list[Paragraph], box: tuple[float, float, float, float]
    ) -> None:
        """Write paragraphs into a box: left, top, width, height."""
        shape = slide.shapes.add_textbox(*(Mm(side) for side in box))
        _fill(shape, paragraphs, self.language)

    def _write_notes(self, slide: Any, notes: tuple[str, ...]) -> None:
        frame = slide.notes_slide.notes_text_frame
        lines = [Paragraph(note, 12.0) for note in (*notes, *self._say_source())]
        _fill(frame._parent, lines, self.language)

    def _say_source(self) -> tuple[str, ...]:
        """Return what every slide's notes end with: source, release, signs."""
        content, words = self.content, self.content.labels
        source = content.release.source.in_language(self.language)
        signs = "　".join(f"{sign.sign}: {sign.meaning}" for sign in content.signs)
        return (
            f"{words['origin']}: {source}",
            f"{words['release']}: {content.release_words}",
            f"{words['digest']}: {content.release.digest}",
            f"{words['signs']}: {signs}",
        )

    def save(self) -> bytes:
        """Return the file: of the release's day, of nobody, of no clock."""
        slides = list(self._made.slides)
        for number, slide in enumerate(slides, start=1):
            self._write_footer(slide, f"{number} / {len(slides)}")
        about = self._made.core_properties
        day = datetime.combine(self.content.release.published_on, time(), tzinfo=UTC)
        about.created = about.modified = day.replace(tzinfo=None)
        about.title = clean(f"{self.content.title} {self.content.name}")[:255]
        about.language = LANGUAGE_TAGS[self.language]
        about.author = about.last_modified_by = ""
        about.revision = 1
        stream = io.BytesIO()
        self._made.save(stream)
        return _without_clock(stream.getvalue())

    def _write_footer(self, slide: Any, number: str) -> None:
        content, words = self.content, self.content.labels
        facts = [
            f"{content.name}　{content.fiscal_year_words}",
            content.release_words,
            f"{words['digest']} {content.release.digest[:12]}",
            f"{words['check_code']} {content.check_code}" if content.check_code else "",
            words["invented"] if content.release.is_invented else "",
            words["draft"] if content.is_draft else "",
        ]
        text = "　|　".join(fact for fact in facts if fact)
        size = choose_size([text], (_FOOTER_SIZE, 7.0, 6.0, 5.0), ROOM - 20, 4.8)
        left = Paragraph(text, size, colour=theme.TERTIARY)
        right = Paragraph(number, _FOOTER_SIZE, colour=theme.TERTIARY, align="r")
        self.write(slide, [left], (MARGIN, HEIGHT - 9, ROOM - 18, 5))
        self.write(slide, [right], (WIDTH - MARGIN - 18, HEIGHT - 9, 18, 5))
        if content.is_draft:
            tag = Paragraph(words["draft"], 14.0, bold=True, colour=theme.SECOND_GROUP, align="r")
            self.write(slide, [tag], (WIDTH - MARGIN - 40, 1.5, 40, 6.5))


def _fits(title: str, size: float) -> bool:
    return count_lines(title, size, ROOM / _BOLD) <= _TITLE_LINES


def _fill(shape: Any, paragraphs: list[Paragraph], language: str) -> None:
    element = shape._element
    element.replace(element.txBody, parse_xml(write_body(paragraphs, language)))


def _without_clock(file: bytes) -> bytes:
    """Return the package with its members' times set to the beginning of the format."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            packed = name.endswith(".xlsx")
            member.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            target.writestr(member, source.read(name))
    return stream.getvalue()
