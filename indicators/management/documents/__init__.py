"""The catalogue as documents for people: docs/indicators.md, docs/items.md and docs/checks.md.

Everything in them comes from the definitions; nothing is explained here a second time.
"""

from indicators.catalogue.model import Catalogue
from indicators.management.documents.checks import build_checks_document
from indicators.management.documents.indicators import build_indicators_document
from indicators.management.documents.items import build_items_document


def build_documents(catalogue: Catalogue) -> dict[str, str]:
    """Return the text of every document, by its file name."""
    return {
        "indicators.md": build_indicators_document(catalogue),
        "items.md": build_items_document(catalogue),
        "checks.md": build_checks_document(catalogue),
    }
