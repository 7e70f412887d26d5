"""By which public items universities are near one another in size.

Only what is measured is said here; distances are calculated in indicators.calculation.peers.
"""

from typing import NamedTuple

from indicators.catalogue.model import Catalogue
from indicators.text import LocalizedText


class Measure(NamedTuple):
    """One measure of size: the sum of `items`, all of one unit; `code` names it in addresses."""

    code: str
    label: LocalizedText
    items: tuple[str, ...]


# People, work with companies, and rights: what both the ministry and the universities call size.
MEASURES = (
    Measure("researchers", LocalizedText("研究者数", "Researchers"), ("researchers",)),
    Measure(
        "contracts",
        LocalizedText("民間企業との契約件数", "Contracts with companies"),
        ("joint_research_contracts_private", "commissioned_research_contracts_private"),
    ),
    Measure(
        "patents",
        LocalizedText("特許保有件数", "Patents held"),
        ("patents_held_domestic", "patents_held_foreign"),
    ),
)


def choose_measures(catalogue: Catalogue) -> tuple[Measure, ...]:
    """Return the measures whose items the catalogue knows and calls public."""
    items = catalogue.items
    return tuple(
        measure
        for measure in MEASURES
        if all(code in items and not items[code].confidential for code in measure.items)
    )
