"""How to read the report: what was returned and explained, definitions, method, signs."""

from collections.abc import Iterator

from indicators.charts import theme
from reports.renderers.pptx.deck import BOTTOM, ROOM, TOP, Deck
from reports.renderers.pptx.measuring import MILLIMETRES_PER_POINT, measure_height
from reports.renderers.pptx.tables import Column, Row, Table, add_table, cut_table
from reports.renderers.pptx.template import MARGIN
from reports.renderers.pptx.words import Paragraph

_SIZE = 10.5
_SHARES = {
    "number": 0.5,
    "indicator": 2.2,
    "formula": 3.6,
    "unit": 1.1,
    "direction": 1.2,
    "grouping": 1.8,
    "average": 1.0,
    "source": 1.3,
}


def add_quality(deck: Deck) -> None:
    """Add what is to know of the returned figures, and what the university explains of them."""
    content, words = deck.content, deck.content.labels
    told = [Paragraph(text, _SIZE, is_point=True) for text in content.quality]
    if content.explanations:
        told.append(Paragraph(words["explanations"], _SIZE, bold=True, colour=theme.OWN))
        told.append(Paragraph(words["explanations_note"], _SIZE, colour=theme.TERTIARY))
        for each in content.explanations:
            head = f"{each.item}　{each.check}".strip()
            told += [Paragraph(head, _SIZE, bold=True), Paragraph(each.text, _SIZE)]
    if told:
        _add_texts(deck, words["quality"], told)


def add_definitions(deck: Deck) -> None:
    """Add the table of definitions, on as many slides as it needs."""
    words = deck.content.labels
    columns = tuple(Column(words[key], share) for key, share in _SHARES.items())
    rows = tuple(Row(tuple(definition)) for definition in deck.content.definitions)
    whole = Table(columns, rows, ROOM, 8.0)
    parts = list(cut_table(whole, BOTTOM - TOP)) if rows else []
    for place, part in enumerate(parts, start=1):
        title = _number(words["definitions"], place, len(parts))
        slide = deck.add_slide(title, (deck.content.group_sentence,))
        add_table(slide, part, (MARGIN, TOP), name=title, language=deck.language)


def add_method(deck: Deck) -> None:
    """Add the rules of the method and the signs."""
    content, words = deck.content, deck.content.labels
    told = [
        paragraph
        for rule in content.method
        for paragraph in (
            Paragraph(rule.title, _SIZE, bold=True, colour=theme.OWN),
            *(Paragraph(sentence, _SIZE, is_point=True) for sentence in rule.sentences),
        )
    ]
    told.append(Paragraph(words["signs"], _SIZE, bold=True, colour=theme.OWN))
    told += [Paragraph(f"{sign.sign}　{sign.meaning}", _SIZE) for sign in content.signs]
    _add_texts(deck, words["method"], told)


def _add_texts(deck: Deck, title: str, paragraphs: list[Paragraph]) -> None:
    pages = list(_cut(paragraphs))
    for place, page in enumerate(pages, start=1):
        texts = tuple(paragraph.text for paragraph in page)
        slide = deck.add_slide(_number(title, place, len(pages)), texts)
        deck.write(slide, page, (MARGIN, TOP, ROOM, BOTTOM - TOP))


def _cut(paragraphs: list[Paragraph]) -> Iterator[list[Paragraph]]:
    """Give pages of paragraphs; a heading never stands last on one."""
    used = 0.0
    kept: list[Paragraph] = []
    for place, paragraph in enumerate(paragraphs):
        high = _height(paragraph)
        following = paragraphs[place + 1 : place + 2] if paragraph.bold else []
        if kept and used + high + sum(map(_height, following)) > BOTTOM - TOP:
            yield kept
            used, kept = 0.0, []
        kept.append(paragraph)
        used += high
    if kept:
        yield kept


def _height(paragraph: Paragraph) -> float:
    size = paragraph.size
    room = ROOM - (size * MILLIMETRES_PER_POINT if paragraph.is_point else 0)
    gap = paragraph.after * size * MILLIMETRES_PER_POINT
    return measure_height(paragraph.text, size, room) + gap


def _number(title: str, place: int, count: int) -> str:
    return f"{title} {place} / {count}" if count > 1 else title
