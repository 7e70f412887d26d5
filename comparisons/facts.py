"""What a file must say of itself: release, digest, definition, kind of average, signs.

The rows become the 説明 sheet; no figure of a university stands here.
"""

from comparisons.formula import write_formula
from comparisons.protection import METHOD, WHO_SEES_WHAT, tell_files
from comparisons.results import PublishedRelease, grouping_of
from comparisons.selection import Selection
from indicators.catalogue.model import Indicator
from indicators.formatting import (
    average_word,
    direction_word,
    format_fiscal_year,
    source_name,
    unit_symbol,
)
from indicators.text import LocalizedText

SIGNS = LocalizedText(
    "空のセルは値がないことを示し、理由は「値がない理由」の列にあります。0 は回答された0です。",
    "An empty cell is a missing value; its reason stands in its own column. 0 is a returned zero.",
)
ROUNDING = LocalizedText(
    "値は丸めていません。画面の値は四捨五入しています。",
    "Values are not rounded here; the page shows them rounded half up.",
)
INVENTED = LocalizedText(
    "架空データです。大学名・数値はすべて架空です。",
    "Invented data: no university and no figure in it is real.",
)


def write_facts(
    release: PublishedRelease, selection: Selection, *, language: str
) -> list[tuple[str, str]]:
    """Return label and text of each fact, the header row first."""
    indicator = release.catalogue.indicators[selection.indicator]
    grouping = grouping_of(release, selection)
    rows = [
        (LocalizedText("項目", "Fact"), LocalizedText("内容", "Text")),
        *tell_release(release),
        *_of_definition(release, indicator),
        (LocalizedText("群の分け方", "Grouping"), grouping.label),
        (LocalizedText("群の値", "Group value"), average_word(selection.average)),
        (LocalizedText("記号", "Signs"), SIGNS),
        (LocalizedText("丸め", "Rounding"), ROUNDING),
        *_of_protection(indicator),
    ]
    year = LocalizedText("年度", "Fiscal year").in_language(language)
    facts = [(label.in_language(language), text.in_language(language)) for label, text in rows]
    facts.insert(1, (year, format_fiscal_year(selection.fiscal_year, language)))
    return facts


def tell_release(release: PublishedRelease) -> list[tuple[LocalizedText, LocalizedText]]:
    """Return label and text of release, digest, source and, where it is so, invented data."""
    state = LocalizedText("暫定", "provisional") if release.is_provisional else None
    number = LocalizedText("第{n}版（{date} {state}）", "No. {n} ({date}, {state})").fill(
        n=release.number,
        date=release.published_on.isoformat(),
        state=state or LocalizedText("確定", "final"),
    )
    rows = [
        (LocalizedText("公表版", "Release"), number),
        (LocalizedText("照合コード（SHA-256）", "Digest (SHA-256)"), _same(release.digest)),
        (LocalizedText("出典", "Source"), release.source),
    ]
    if release.is_invented:
        rows.append((LocalizedText("注意", "Caution"), INVENTED))
    return rows


def _of_definition(
    release: PublishedRelease, indicator: Indicator
) -> list[tuple[LocalizedText, LocalizedText]]:
    rows = [
        (LocalizedText("指標", "Indicator"), _numbered(indicator)),
        (LocalizedText("計算式", "Formula"), write_formula(indicator, release.catalogue.items)),
        (LocalizedText("単位", "Unit"), unit_symbol(indicator.unit)),
        (LocalizedText("向き", "Direction"), direction_word(indicator.direction)),
        (LocalizedText("指標の出典", "Source of the indicator"), source_name(indicator.source)),
    ]
    if indicator.note:
        rows.append((LocalizedText("注", "Note"), indicator.note))
    return rows


def _of_protection(indicator: Indicator) -> list[tuple[LocalizedText, LocalizedText]]:
    if not indicator.confidential:
        return []
    label = LocalizedText("秘匿（x）", "Withheld (x)")
    return [(label, text) for text in (WHO_SEES_WHAT, tell_files(indicator), *METHOD)]


def _numbered(indicator: Indicator) -> LocalizedText:
    return LocalizedText("{number} {label}", "{number} {label}").fill(
        number=indicator.number, label=indicator.label
    )


def _same(text: str) -> LocalizedText:
    return LocalizedText(text, text)
