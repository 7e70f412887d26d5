"""The report as slides, in the order of the report.

What stands on each slide is written in slides/.
"""

from reports.parts import ReportContent
from reports.renderers.pptx.deck import Deck
from reports.renderers.pptx.slides.blocks import add_block, add_breakdown
from reports.renderers.pptx.slides.cover import add_cover
from reports.renderers.pptx.slides.overview import add_overview
from reports.renderers.pptx.slides.reading import add_definitions, add_method, add_quality
from reports.renderers.pptx.slides.summary import add_changes, add_summary
from reports.renderers.pptx.slides.viewpoints import add_viewpoint


def render_pptx(content: ReportContent) -> bytes:
    """Return the presentation; the same content gives the same bytes."""
    deck = Deck(content)
    add_cover(deck)
    add_summary(deck)
    add_changes(deck)
    add_overview(deck)
    for section in content.sections:
        add_viewpoint(deck, section)
        for block in section.blocks:
            add_block(deck, block)
        for breakdown in section.breakdowns:
            add_breakdown(deck, breakdown)
    add_quality(deck)
    add_definitions(deck)
    add_method(deck)
    return deck.save()
