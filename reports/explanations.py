"""What is known of a return beside its figures: the explanations it lets be published, corrections.

Quoted as they stand: nothing is worded, shortened or judged here.
"""

from typing import NamedTuple

from indicators.catalogue.model import Catalogue
from reports.parts import Explanation


class Said(NamedTuple):
    """One explanation: the check that asked, the item (codes), and the words."""

    check: str
    item: str
    text: str


class Returned(NamedTuple):
    """What a return holds beside figures; `corrected`: items not as in the release before."""

    explanations: tuple[Said, ...] = ()
    corrected: tuple[str, ...] = ()


def quote_explanations(
    returned: Returned, catalogue: Catalogue, language: str
) -> tuple[Explanation, ...]:
    """Return the explanations in order; of an item that is no longer defined by its code."""
    return tuple(_quote(each, catalogue, language) for each in returned.explanations)


def _quote(said: Said, catalogue: Catalogue, language: str) -> Explanation:
    item, check = catalogue.items.get(said.item), catalogue.checks.get(said.check)
    return Explanation(
        item=item.label.in_language(language) if item else said.item,
        check=check.label.in_language(language) if check else "",
        text=said.text,
    )
