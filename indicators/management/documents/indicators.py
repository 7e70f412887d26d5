"""docs/indicators.md: an overview, the groupings, then one section for each indicator.

Everything in it comes from the definitions.
"""

from indicators.catalogue.model import Catalogue, Grouping
from indicators.formatting import unit_symbol
from indicators.management.documents.chapters import build_chapters
from indicators.management.documents.indicator_sections import build_indicator_section
from indicators.management.documents.words import NOTICE, join, write_both, write_sum


def build_indicators_document(catalogue: Catalogue) -> str:
    """Return the list of indicators: an overview, the groupings, then one section each."""
    indicators = catalogue.indicators.values()
    fed = sum(catalogue.is_fed_by_survey(indicator) for indicator in indicators)
    return join(
        "# 指標一覧 / Indicators",
        NOTICE,
        f"{len(indicators)}指標。○は、公表された調査だけから算出できるもの（{fed}指標）。  \n"
        f"{len(indicators)} indicators. ○: the published survey alone feeds it ({fed} of them).",
        _build_overview(catalogue),
        "## 群の分け方 / Groupings",
        "\n".join(_describe_grouping(grouping) for grouping in catalogue.groupings.values()),
        *build_chapters(catalogue, indicators, lambda one: build_indicator_section(one, catalogue)),
    )


def _build_overview(catalogue: Catalogue) -> str:
    rows = [
        f"| {one.number} | {one.label.ja} | {one.label.en} | {one.source} "
        f"| {unit_symbol(one.unit).ja} | {'○' if catalogue.is_fed_by_survey(one) else ''} |"
        for one in catalogue.indicators.values()
    ]
    return "\n".join(
        ["|  | 指標 | Indicator | 出典 | 単位 | 調査 |", "|---|---|---|---|---|---|", *rows]
    )


def _describe_grouping(grouping: Grouping) -> str:
    groups = ", ".join(write_both(group.label) for group in grouping.groups)
    divider = write_sum(grouping.items) if grouping.items else f"`{grouping.attribute}`"
    cuts = f" > {', '.join(f'{cut:g}' for cut in grouping.cuts)}" if grouping.cuts else ""
    name = f"- `{grouping.code}` {write_both(grouping.label)} ({grouping.source})"
    return f"{name}: {divider}{cuts} → {groups}"
