"""Which confidential group figures a prepared release withholds, and why: counts, then every cell.

Neither a value nor a parameter of the rules is shown; n stands only where the figure does.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from indicators.calculation.protection import CellRecord, YearRecord
from indicators.catalogue.model import Catalogue
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.pages.releases.shapes import Cell, Table, count, heading

INDICATOR = LocalizedText("指標", "Indicator")
SHOWN = LocalizedText("示す", "shown")
REASONS = {
    "few_corporations": LocalizedText("法人の数が少ない", "too few corporations"),
    "few_nonzero": LocalizedText("0でない法人が少ない", "too few above zero"),
    "dominance": LocalizedText("少数の法人に偏る", "a few dominate"),
    "few_for_quartiles": LocalizedText("四分位には校数が少ない", "too few for quartiles"),
    "few_for_line": LocalizedText("直線には校数が少ない", "too few for a line"),
    "leverage": LocalizedText("一校が直線を決める", "one member carries the line"),
    "not_modelled": LocalizedText("安全を確かめる方法がない", "cannot be proved safe"),
    "complementary": LocalizedText(
        "ほかの数値と合わせると分かる", "gives a value away with others"
    ),
    "audit_failed": LocalizedText("監査が終わらなかった", "audit did not finish"),
}
STATISTICS = {
    "pooled": LocalizedText("合計÷合計", "Total ÷ total"),
    "mean_of_ratios": LocalizedText("単純平均", "Mean of ratios"),
    "median": LocalizedText("中央値", "Median"),
    "q1": LocalizedText("第1四分位", "First quartile"),
    "q3": LocalizedText("第3四分位", "Third quartile"),
    "line": LocalizedText("直線", "Line"),
}
SUMMARY = LocalizedText("示す数値と秘匿する数値の数", "Figures shown and withheld")
CELLS = LocalizedText("{indicator}：すべての数値", "{indicator}: every figure")
CELL_COLUMNS = (
    LocalizedText("年度", "Fiscal year"),
    LocalizedText("群の分け方", "Grouping"),
    LocalizedText("群", "Group"),
    LocalizedText("数値", "Figure"),
    LocalizedText("扱い", "Decision"),
    LocalizedText("n", "n"),
)
EVERY = LocalizedText("－", "–")
FAULT = LocalizedText(
    "{year}は監査が途中で失敗したため、非公開の項目を使う群の値をすべて秘匿しています（{kind}）。",
    "The audit of {year} failed, so every group figure with confidential items is withheld "
    "({kind}).",
)
LEAD = LocalizedText(
    "非公開の項目を使う群の値{total}件のうち、{shown}件を示し、{withheld}件を秘匿します。",
    "Of {total} group figures with confidential items, {shown} are shown and {withheld} withheld.",
)


class Withheld(NamedTuple):
    """What is withheld, in one language; `cells`: of the chosen indicator."""

    lead: str
    faults: tuple[str, ...]
    summary: Table
    cells: Table | None


def build_withheld(
    years: Sequence[YearRecord], catalogue: Catalogue, chosen: str, language: str
) -> Withheld:
    """Return what is withheld; `chosen`: the code of the indicator whose cells are listed."""
    reasons = Counter((cell.indicator, cell.reason) for year in years for cell in year.cells)
    total = sum(reasons.values())
    shown = sum(n for (_, reason), n in reasons.items() if not reason)
    lead = LEAD.fill(total=total, shown=shown, withheld=total - shown)
    codes = [code for code in catalogue.indicators if any(at == code for at, _ in reasons)]
    return Withheld(
        lead=lead.in_language(language),
        faults=tuple(_describe_faults(years, language)),
        summary=_summarize(reasons, codes, catalogue, language),
        cells=_list_cells(years, catalogue, chosen, language) if chosen in codes else None,
    )


def _summarize(
    reasons: Counter[tuple[str, str]], codes: Sequence[str], catalogue: Catalogue, language: str
) -> Table:
    used = [each for each in REASONS if any(reason == each for _, reason in reasons)]
    header = heading([INDICATOR, SHOWN, *(REASONS[each] for each in used)], language)
    rows = tuple(
        (
            Cell(_name(catalogue, code, language), address=f"?indicator={code}#cells"),
            *(count(reasons[code, reason]) for reason in ("", *used)),
        )
        for code in codes
    )
    return Table(SUMMARY.in_language(language), header, rows)


def _list_cells(
    years: Sequence[YearRecord], catalogue: Catalogue, chosen: str, language: str
) -> Table:
    caption = CELLS.fill(indicator=_name(catalogue, chosen, language)).in_language(language)
    rows = tuple(
        _row(year.fiscal_year, cell, catalogue, language)
        for year in sorted(years, key=lambda each: -each.fiscal_year)
        for cell in year.cells
        if cell.indicator == chosen
    )
    return Table(caption, heading(CELL_COLUMNS, language, words=5), rows)


def _row(year: int, cell: CellRecord, catalogue: Catalogue, language: str) -> tuple[Cell, ...]:
    grouping = catalogue.groupings[cell.grouping or catalogue.indicators[cell.indicator].grouping]
    label = grouping.label if cell.grouping else EVERY
    said = REASONS[cell.reason] if cell.reason else SHOWN
    statistic = STATISTICS.get(cell.statistic)
    return (
        Cell(format_fiscal_year(year, language)),
        Cell(label.in_language(language)),
        Cell(grouping.group(cell.group).label.in_language(language)),
        Cell(statistic.in_language(language) if statistic else cell.statistic),
        Cell(said.in_language(language)),
        Cell(EVERY.in_language(language), is_number=True) if cell.reason else count(cell.n),
    )


def _describe_faults(years: Iterable[YearRecord], language: str) -> Iterable[str]:
    for each in years:
        if each.fault:
            year = format_fiscal_year(each.fiscal_year, language)
            yield FAULT.fill(year=year, kind=each.fault).in_language(language)


def _name(catalogue: Catalogue, code: str, language: str) -> str:
    indicator = catalogue.indicators[code]
    return f"{indicator.number} {indicator.label.in_language(language)}"
