"""The chapters of a document: one for each viewpoint.

What is said about one definition its own document decides.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from indicators.catalogue.model import Catalogue, Indicator, Item
from indicators.management.documents.words import write_both

Definition = TypeVar("Definition", Item, Indicator)


def build_chapters(
    catalogue: Catalogue, definitions: Iterable[Definition], section: Callable[[Definition], str]
) -> Iterator[str]:
    """Yield a heading for every viewpoint, and below it the section of each of its definitions."""
    for viewpoint in catalogue.viewpoints.values():
        yield f"## {write_both(viewpoint.label)}"
        for definition in definitions:
            if definition.viewpoint == viewpoint.code:
                yield section(definition)
