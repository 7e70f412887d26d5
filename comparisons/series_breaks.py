"""Years from which something is defined otherwise, in words: beside a change, in facts of a year.

Pure: which years they are is said in the definitions; no figure is looked at.
"""

from collections.abc import Iterable, Iterator

from indicators.catalogue.model import DefinitionChange, Indicator
from indicators.text import LocalizedText

CAUTION = LocalizedText(
    "{year}年度から定義が変わったため、前年度との比較に注意が必要です（{text}）。",
    "The definition changed from FY{year}: compare with the year before with care ({text}).",
)
SHORT = LocalizedText("定義が変わったため比較に注意", "definition changed: compare with care")
LABEL = LocalizedText("定義変更（{year}年度から）", "Redefined (from FY{year})")
OLD = LocalizedText(
    "{text}。この年度の値は、変更前の定義によるものです。",
    "{text}. This year's figure rests on the definition before that.",
)
NEW = LocalizedText(
    "{text}。この年度の値は、変更後の定義によるものです。",
    "{text}. This year's figure rests on the definition since then.",
)


def warn_of_break(indicator: Indicator, fiscal_year: int) -> LocalizedText:
    """Return the caution beside a change since the year before; nothing in a usual year."""
    told = [
        CAUTION.fill(year=change.year, text=change.text)
        for change in indicator.changes_in(fiscal_year)
    ]
    return LocalizedText("".join(each.ja for each in told), " ".join(each.en for each in told))


def warn_shortly(indicator: Indicator, fiscal_year: int) -> LocalizedText:
    """Return the caution as a note in a cell; nothing in a usual year."""
    return SHORT if indicator.changes_in(fiscal_year) else LocalizedText("", "")


def list_definition_changes(
    changes: Iterable[DefinitionChange],
) -> Iterator[tuple[LocalizedText, LocalizedText]]:
    """Yield label and text of each change, as facts of a definition."""
    for change in changes:
        yield LABEL.fill(year=change.year), change.text


def list_changes_around(
    indicator: Indicator, fiscal_year: int
) -> Iterator[tuple[LocalizedText, LocalizedText]]:
    """Yield label and text of each change, and on which side of it the fiscal year lies."""
    for change in indicator.changes:
        told = NEW if fiscal_year >= change.year else OLD
        yield LABEL.fill(year=change.year), told.fill(text=change.text)
