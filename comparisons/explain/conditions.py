"""Under which conditions a figure holds: year, threshold, rounding, release.

Nothing here depends on the university.
"""

from comparisons.evidence.defining import write_expression
from comparisons.explain.parts import Fact, write_facts
from comparisons.formula import tell_condition
from comparisons.protection import tell_files
from comparisons.results import PublishedRelease
from comparisons.series_breaks import list_changes_around
from indicators.calculation.comparison import Comparison
from indicators.formatting import format_fiscal_year, source_name
from indicators.text import LocalizedText
from universities.releases.provenance import find_definition_version


def list_conditions(release: PublishedRelease, comparison: Comparison, language: str) -> list[Fact]:
    """Return year, condition, rounding, release and review of the definition."""
    indicator = comparison.indicator
    told, version = tell_files(indicator), find_definition_version(release.digest, indicator.code)
    facts = [
        (LocalizedText("計算する条件", "Condition"), tell_condition(indicator)),
        (
            LocalizedText("丸め", "Rounding"),
            LocalizedText(
                f"計算は丸めずに行い、表示だけ小数{indicator.decimals}桁に四捨五入",
                f"Calculated without rounding; shown with {indicator.decimals} decimals, half up",
            ),
        ),
        (LocalizedText("公表版", "Release"), _tell_release(release)),
        *([(LocalizedText("秘匿（x）", "Withheld (x)"), told)] if indicator.confidential else []),
        (LocalizedText("項目のコードでの式", "In item codes"), _same(write_expression(indicator))),
        (LocalizedText("定義の版（SHA-256）", "Version (SHA-256)"), _same(version[:12] or "-")),
        (LocalizedText("定義の確認日", "Definition reviewed on"), _same(indicator.reviewed)),
        (LocalizedText("指標の出典", "Source of the indicator"), source_name(indicator.source)),
        *list_changes_around(indicator, comparison.fiscal_year),
    ]
    year = LocalizedText("年度", "Fiscal year").in_language(language)
    first = Fact(year, format_fiscal_year(comparison.fiscal_year, language))
    return [first, *write_facts(facts, language)]


def _tell_release(release: PublishedRelease) -> LocalizedText:
    return LocalizedText(
        "第{number}版（{date}公表、照合コード {digest}）に収録された受理済みの回答",
        "Accepted answers frozen in release No. {number} ({date}, digest {digest})",
    ).fill(number=release.number, date=release.published_on, digest=release.digest[:12])


def _same(text: str) -> LocalizedText:
    return LocalizedText(text, text)
