"""What docs/indicators.md says about one indicator.

Everything in it comes from the definition.
"""

from indicators.catalogue.model import Catalogue, Indicator, Term
from indicators.formatting import direction_word, source_word, unit_symbol
from indicators.management.documents.words import (
    YES_OR_NO,
    join,
    write_both,
    write_changes,
    write_line,
    write_years,
)
from indicators.text import LocalizedText

GROUP_AVERAGES = {
    "ratio_of_totals": LocalizedText("合計÷合計", "total ÷ total"),
    "mean_of_ratios": LocalizedText("単純平均", "mean of ratios"),
}


def build_indicator_section(indicator: Indicator, catalogue: Catalogue) -> str:
    """Return what is said about one indicator."""
    grouping = catalogue.groupings[indicator.grouping]
    lines = [
        write_line("コード / code", f"`{indicator.code}`"),
        write_line(
            "式 / formula",
            f"{_write_formula(indicator.numerator)} ÷ {_write_formula(indicator.denominator)}",
        ),
        write_line("単位 / unit", write_both(unit_symbol(indicator.unit))),
        write_line("向き / direction", write_both(direction_word(indicator.direction))),
        write_line("群の値 / group average", write_both(GROUP_AVERAGES[indicator.group_average])),
        write_line("群の分け方 / grouping", write_both(grouping.label)),
        write_line("対象年度 / years", write_years(indicator.asked_since, indicator.asked_until)),
        write_line("非公開 / confidential", write_both(YES_OR_NO[indicator.confidential])),
        f"- {write_both(source_word(indicator.source))}",
        write_line("確認日 / reviewed", indicator.reviewed),
        *write_changes(indicator.changes),
    ]
    note = [f"注 / Note: {write_both(indicator.note)}"] if indicator.note else []
    return join(
        f"### {indicator.number} {write_both(indicator.label)}",
        f"{indicator.why.ja}  \n{indicator.why.en}",
        "\n".join(lines),
        *note,
    )


def _write_formula(terms: tuple[Term, ...]) -> str:
    first, *others = [(" − " if term.sign < 0 else " + ", f"`{term.item}`") for term in terms]
    whole = ("− " if terms[0].sign < 0 else "") + first[1] + "".join(map("".join, others))
    return f"({whole})" if others else whole
