"""All indicators of one university as a table for files, and as rows of the picture.

What is withheld has its word; nothing is rounded in the table.
"""

from comparisons.data_tables.model import (
    Cell,
    Cited,
    Column,
    DataTable,
    Missing,
    Row,
    keep,
    tabulate,
)
from comparisons.evidence.keeping import cite_kept
from comparisons.labels import COLUMNS
from comparisons.selection import own_average
from comparisons.standing import Standing
from comparisons.words import write_n
from indicators.catalogue.model import UNCLASSIFIED, Catalogue
from indicators.charts.positions import shape_position
from indicators.charts.spine import SpineRow, SpineSection
from indicators.formatting import band_word, number_or_reason, reason_word, unit_symbol
from indicators.text import LocalizedText

STANDINGS = LocalizedText("指標の一覧", "All indicators")
NUMBER, INDICATOR, VIEWPOINT, UNIT, VALUE = (
    LocalizedText("番号", "Number"),
    LocalizedText("指標", "Indicator"),
    LocalizedText("視点", "Viewpoint"),
    LocalizedText("単位", "Unit"),
    LocalizedText("大学の値", "Value of the university"),
)
GROUP_REASON = LocalizedText("群の値がない理由", "Reason for no group value")
# Units differ from row to row, so a page rounds them all alike; files hold them as they are.
DECIMALS = 2


def list_standings(
    catalogue: Catalogue, standings: dict[str, Standing], language: str
) -> DataTable:
    """Return a row per indicator: value, group, group value, difference, quartiles, n, place."""
    texts = [NUMBER, INDICATOR, VIEWPOINT, UNIT]
    columns = [
        *(Column(text.in_language(language)) for text in texts),
        Column(VALUE.in_language(language), DECIMALS),
        Column(COLUMNS["group"].in_language(language)),
        *(
            Column(COLUMNS[name].in_language(language), DECIMALS)
            for name in ("group_value", "difference", "q1", "q3")
        ),
        Column(COLUMNS["n"].in_language(language), 0),
        *(Column(COLUMNS[name].in_language(language)) for name in ("band", "reason")),
        Column(GROUP_REASON.in_language(language)),
    ]
    rows = [_row(catalogue, each, language) for each in standings.values()]
    return tabulate(STANDINGS.in_language(language), columns, rows)


def _row(catalogue: Catalogue, each: Standing, language: str) -> Row:
    indicator, row = each.indicator, each.standing
    own = reason_word(row["told_reason"]).in_language(language)
    group = reason_word(row["group_reason"]).in_language(language)
    grouping = catalogue.groupings[indicator.grouping]
    silent = "suppressed" if indicator.confidential else "group_too_small"
    quartile = reason_word(silent).in_language(language)
    n: Cell = each.n
    if not each.n and indicator.confidential:
        n = Missing(write_n({"n": 0, "reason": ""}, indicator).in_language(language))
    year, university = str(row["fiscal_year"]), row["university"]
    one = {"indicator": indicator.code, "year": year, "university": university}
    of_group = _cite_group(
        each, {"group_value": keep(row["group_value"], group), "q1": keep(each.q1, quartile),
               "q3": keep(each.q3, quartile), "n": n}
    )  # fmt: skip
    return (
        indicator.number,
        indicator.label.in_language(language),
        catalogue.viewpoints[indicator.viewpoint].label.in_language(language),
        unit_symbol(indicator.unit).in_language(language),
        Cited(keep(row["value"], own), cite_kept("ratio", one)),
        grouping.group(row["group"]).label.in_language(language),
        of_group["group_value"],
        Cited(keep(row["difference"], own or group), cite_kept("difference", one)),
        of_group["q1"],
        of_group["q3"],
        of_group["n"],
        band_word(row["band"], indicator.direction).in_language(language),
        own,
        group,
    )


def _cite_group(each: Standing, cells: dict[str, Cell]) -> dict[str, Cited]:
    """Return the group's figures with their evidence; who has no group has none."""
    indicator, group = each.indicator, each.standing["group"]
    asked = {"indicator": indicator.code, "year": str(each.standing["fiscal_year"])}

    def cite(name: str) -> str:
        statistic = own_average(indicator) if name == "group_value" else name
        return cite_kept("average", asked, group=group, statistic=statistic)

    is_classed = group != UNCLASSIFIED.code
    return {name: Cited(cell, cite(name) if is_classed else "") for name, cell in cells.items()}


def shape_sections(
    catalogue: Catalogue, standings: dict[str, Standing]
) -> tuple[SpineSection, ...]:
    """Return the rows of the picture, viewpoint by viewpoint."""
    sections = []
    for viewpoint in catalogue.viewpoints.values():
        found = [each for each in standings.values() if each.indicator.viewpoint == viewpoint.code]
        if found:
            sections.append(SpineSection(viewpoint.label, tuple(_shape(each) for each in found)))
    return tuple(sections)


def _shape(each: Standing) -> SpineRow:
    indicator, row = each.indicator, each.standing
    position = shape_position(
        row["value"],
        group_value=row["group_value"],
        q1=each.q1,
        q3=each.q3,
        band=row["band"],
        reason=row["told_reason"],
        indicator=indicator,
    )
    value = number_or_reason(row["value"], indicator.decimals, row["told_reason"])
    group = number_or_reason(row["group_value"], indicator.decimals, row["group_reason"])
    unit = unit_symbol(indicator.unit)
    return SpineRow(
        number=indicator.number,
        label=LocalizedText("{label}（{unit}）", "{label} ({unit})").fill(
            label=indicator.short_label, unit=unit
        ),
        value=value,
        group_value=group,
        position=position,
    )
