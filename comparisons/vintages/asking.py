"""What is asked of the page of vintages: which group, and whose definition.

Year, grouping, group value and university are those of every comparison.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from comparisons.refusals import SelectionError, refuse_unknown, refuse_unreadable
from comparisons.results import PublishedRelease, compare
from comparisons.selection import Selection
from indicators.catalogue.model import ALL
from indicators.text import LocalizedText

Definition = Literal["then", "now"]
OWN_GROUPING = LocalizedText(
    "公表版ごとの値は、公表版にある群の分け方だけで示します。"
    "grouping に公表版の分け方を指定してください。",
    "Figures by release are of the groupings that the releases have. Name one of those.",
)
DEFINITIONS: tuple[Definition, ...] = ("then", "now")


class Wish(NamedTuple):
    """One figure to follow: its comparison, a group of its grouping, and by which definition."""

    selection: Selection
    group: str
    definition: Definition = "then"

    def parameters(self) -> dict[str, str]:
        """Return the query parameters that lead back here."""
        more = {"group": self.group, "definition": self.definition}
        kept = self.selection.parameters()
        kept.pop("year", None)
        return {**kept, **{name: value for name, value in more.items() if value != "then"}}


def read_wish(query: Mapping[str, str], selection: Selection, release: PublishedRelease) -> Wish:
    """Return what `query` asks; by default the university's own group, by each release's formula.

    Raises: SelectionError for an unknown group (404) or an unreadable definition (400).
    """
    if not selection.is_released:
        raise SelectionError(OWN_GROUPING, status=400)
    grouping = release.catalogue.groupings[selection.grouping]
    group = query.get("group", "") or compare(release, selection).trend_group
    known = [ALL.code, *(each.code for each in grouping.groups)]
    if group not in known:
        raise refuse_unknown("group", "群", group, f"選べるのは {'、'.join(known)} です。")
    definition = query.get("definition", "") or "then"
    if definition not in DEFINITIONS:
        raise refuse_unreadable("definition", "定義", definition, " / ".join(DEFINITIONS))
    return Wish(selection, group, definition)
