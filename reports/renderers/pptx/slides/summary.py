"""The summary: where the viewpoints stand, strengths, questions; and what changed and why."""

from indicators.charts import theme
from reports.renderers.native import Axis, Plot, Series
from reports.renderers.pptx.charts import add_chart
from reports.renderers.pptx.deck import BOTTOM, ROOM, TOP, Deck
from reports.renderers.pptx.measuring import choose_size
from reports.renderers.pptx.tables import Column, Row, Table, add_table
from reports.renderers.pptx.template import MARGIN
from reports.renderers.pptx.words import Paragraph

_SIZES = (13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
_HALF = (ROOM - 8) / 2


def add_summary(deck: Deck) -> None:
    """Add the slide of the whole: the lead is its title."""
    content, words = deck.content, deck.content.labels
    notes = (
        *content.strengths,
        *content.questions,
        *(each.sentence for each in content.viewpoints),
    )
    slide = deck.add_slide(content.lead, notes)
    lists = (
        (words["strengths"], content.strengths or (words["no_strengths"],)),
        (words["questions"], content.questions or (words["no_questions"],)),
    )
    texts = [text for head, points in lists for text in (head, *points)]
    size = choose_size(texts, _SIZES, _HALF - 6, BOTTOM - TOP - 8)
    written = [
        paragraph
        for head, points in lists
        for paragraph in (
            Paragraph(head, size, bold=True, colour=theme.OWN),
            *(Paragraph(point, size, is_point=True) for point in points),
        )
    ]
    deck.write(slide, written, (MARGIN, TOP, _HALF, BOTTOM - TOP))
    table = _places(deck)
    left = MARGIN + _HALF + 8
    add_table(slide, table, (left, TOP), name=words["viewpoints"], language=deck.language)
    below = TOP + sum(table.heights()) + 4
    if any(each.compared.value for each in content.viewpoints):
        add_chart(slide, _plot_places(deck), (left, below, _HALF, BOTTOM - below))


def _places(deck: Deck) -> Table:
    words = deck.content.labels
    heads = [Column(words[key], 1.0, is_figure=True) for key in _COUNTS]
    rows = tuple(
        Row((each.label, *(getattr(each, key).shown for key in _COUNTS)))
        for each in deck.content.viewpoints
    )
    return Table((Column(words["viewpoint"], 2.4), *heads), rows, _HALF, 8.5)


_COUNTS = ("compared", "top", "middle", "bottom")


def _plot_places(deck: Deck) -> Plot:
    """Return the numbers of the table as bars that add up."""
    content, words = deck.content, deck.content.labels
    looks = (("top", "own"), ("middle", "bar"), ("bottom", "overall"))
    return Plot(
        kind="breakdown",
        number="",
        title=words["viewpoints"],
        sentence=" ".join(each.sentence for each in content.viewpoints),
        across=Axis(""),
        up=Axis("", low=0.0),
        categories=tuple(each.label for each in content.viewpoints),
        series=tuple(
            Series(
                words[key],
                look,
                tuple(getattr(each, key).value for each in content.viewpoints),
            )
            for key, look in looks
        ),
        decimals=0,
        is_stacked=True,
    )


def add_changes(deck: Deck) -> None:
    """Add the slide of the largest changes with their two effects."""
    content, words = deck.content, deck.content.labels
    title = content.changes[0].sentence if content.changes else content.changes_sentence
    notes = (content.changes_sentence, *(each.sentence for each in content.changes))
    slide = deck.add_slide(title, notes)
    top = TOP
    if content.changes:
        table = _changes(deck)
        add_table(slide, table, (MARGIN, TOP), name=words["changes"], language=deck.language)
        top += sum(table.heights()) + 6
    texts = [*(each.sentence for each in content.changes), content.changes_sentence]
    size = choose_size(texts, _SIZES, ROOM - 6, BOTTOM - top)
    points = [Paragraph(text, size, is_point=True) for text in texts]
    deck.write(slide, points, (MARGIN, top, ROOM, BOTTOM - top))


_CHANGE = ("before", "after", "change", "numerator_effect", "denominator_effect")


def _changes(deck: Deck) -> Table:
    words = deck.content.labels
    columns = (
        Column(words["number"], 0.6),
        Column(words["indicator"], 2.6),
        Column(words["unit"], 1.2),
        *(Column(words[key], 1.0, is_figure=True) for key in _CHANGE),
    )
    rows = tuple(
        Row(
            (
                *(each.number, each.label, each.unit),
                *(each.before.shown, each.after.shown, each.change.shown),
                *(each.numerator_effect.shown, each.denominator_effect.shown),
            )
        )
        for each in deck.content.changes
    )
    return Table(columns, rows, ROOM, 10.0)
