"""The first slide: whose report, of which year, from which release, where it is confirmed."""

from indicators.charts import theme
from reports.renderers.pptx.deck import ROOM, Deck
from reports.renderers.pptx.measuring import choose_size
from reports.renderers.pptx.template import MARGIN
from reports.renderers.pptx.words import Paragraph

_SIZES = (14.0, 13.0, 12.0, 11.0, 10.0)


def add_cover(deck: Deck) -> None:
    """Add the cover; its addresses are text, not links."""
    content, words = deck.content, deck.content.labels
    title = f"{content.name}　{content.fiscal_year_words}"
    slide = deck.add_slide(title, (content.title, content.lead))
    head = [
        Paragraph(content.title, 24.0, bold=True, colour=theme.OWN),
        *([Paragraph(words["draft_note"], 14.0, bold=True)] if content.is_draft else []),
    ]
    deck.write(slide, head, (MARGIN, 36, ROOM, 22))
    facts = (
        f"{words['release']}: {content.release_words}",
        f"{words['state']}: {content.state}",
        f"{words['origin']}: {content.release.source.in_language(deck.language)}",
        f"{words['digest']}: {content.release.digest}",
        *((f"{words['check_code']}: {content.check_code}",) if content.check_code else ()),
        *((f"{words['verify']}: {content.verify_address}",) if content.verify_address else ()),
        content.group_sentence,
        *content.chips,
    )
    size = choose_size(list(facts), _SIZES, ROOM, 90)
    deck.write(slide, [Paragraph(fact, size) for fact in facts], (MARGIN, 62, ROOM, 92))
