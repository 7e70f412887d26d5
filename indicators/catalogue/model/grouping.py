"""Ways to divide universities into groups.

Who belongs to a group in a fiscal year is decided by the calculation.
"""

from dataclasses import dataclass

from indicators.catalogue.model.item import Source
from indicators.text import LocalizedText


@dataclass(frozen=True, slots=True)
class Group:
    """One group of a grouping: small, large, national.

    `values`: of a grouping by attribute, the attribute's values that belong here; without any the
    code is the value.
    """

    code: str
    label: LocalizedText
    values: tuple[str | bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Grouping:
    """A way to divide universities: by the size of some items, or by an attribute.

    By size: the sum of `items` against `cuts`; strictly greater than a cut is the upper group,
    so `groups` has one more entry than `cuts`, lowest first. By attribute: the university's
    `attribute` has one of the group's values.
    """

    code: str
    label: LocalizedText
    source: Source
    groups: tuple[Group, ...]
    items: tuple[str, ...] = ()
    cuts: tuple[float, ...] = ()
    attribute: str | None = None

    def group(self, code: str) -> Group:
        """Return the group named `code`, `all` and `unclassified` included."""
        return {group.code: group for group in (*self.groups, ALL, UNCLASSIFIED)}[code]


ALL = Group("all", LocalizedText("全体", "All"))
UNCLASSIFIED = Group("unclassified", LocalizedText("分類できない", "Unclassified"))
