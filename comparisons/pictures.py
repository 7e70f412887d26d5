"""Charts as pictures to take along: the words around one, and its file.

A chart's own module in indicators.charts.paper paints what stands in the middle.
"""

from comparisons.facts import tell_release
from comparisons.fonts import find_fonts
from comparisons.results import PublishedRelease
from indicators.charts.paper.picture import Painter, PictureForm, PictureWords, draw_picture


def word_picture(
    release: PublishedRelease,
    *,
    title: str,
    facts: str,
    note: str,
    language: str,
    summary: str = "",
) -> PictureWords:
    """Return the words around a chart; source, release, digest and invented data stand below it.

    `facts`: group, unit, fiscal year and n; `summary`: the chart in a sentence, by default title,
    facts and note.
    """
    colon = ": " if language == "en" else "："
    foot = tuple(
        f"{label.in_language(language)}{colon}{text.in_language(language)}"
        for label, text in tell_release(release)
    )
    return PictureWords(title, facts, note, foot, summary or f"{title} {facts} {note}")


def make_picture(paint: Painter, words: PictureWords, *, height: float, form: PictureForm) -> bytes:
    """Return the picture in the vendored font; `height` is that of the chart in millimetres."""
    return draw_picture(paint, words, height=height, fonts=find_fonts(), form=form)
