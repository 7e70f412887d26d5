"""The figures of a breakdown as one table for page, CSV and workbook.

Parts that add up share their n and end in the whole; others have each their own. No rounding here.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import nan

import pandas as pd

from comparisons.crossing.citing_parts import cite_own_part, cite_part
from comparisons.crossing.splits import Split
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
from comparisons.labels import COLUMNS
from indicators.catalogue.model import ALL, UNCLASSIFIED, Grouping, Indicator
from indicators.charts.axes import name_with_unit
from indicators.formatting import reason_word
from indicators.text import LocalizedText

NAME = LocalizedText("内訳", "Breakdown")
ROW = LocalizedText("行の種類", "Kind of row")
EVERYBODY, CLASS, LINE, OWN = (
    LocalizedText("全体", "All"),
    LocalizedText("区分", "Class"),
    LocalizedText("線の群", "Group of a line"),
    LocalizedText("大学", "University"),
)
N_OF = LocalizedText("n（{label}）", "n ({label})")
REASON_OF = LocalizedText("値がない理由（{label}）", "Reason for no value ({label})")
Frames = Mapping[str, pd.DataFrame]
# Value, n and reason of one part; the query of a part's figure by its statistic.
Found = tuple[float, Cell, str]
Cite = Callable[[str, str], str]


def list_parts(split: Split, name: LocalizedText | None, language: str) -> DataTable:
    """Return a row for everybody, each class, each group of a line, and the university."""
    columns = [Column(text.in_language(language)) for text in (ROW, COLUMNS["group"])]
    columns += _sum_columns(split, language) if split.is_sum else _columns(split, language)
    rows = _group_rows(split, language)
    if name is not None and split.own is not None:
        cells: list[Found] = [(own.value, Missing(""), own.told_reason) for own in split.own]
        named = (OWN.in_language(language), name.in_language(language))
        cite = partial(cite_own_part, split)
        rows.append((*named, *_arrange(split, cells, cite, language)))
    return tabulate(NAME.in_language(language), columns, rows)


def _sum_columns(split: Split, language: str) -> list[Column]:
    first = split.parts[0]
    whole = name_with_unit(split.breakdown.whole or NAME, first.unit).in_language(language)
    return [
        *(_value_column(part, language) for part in split.parts),
        Column(whole, first.decimals),
        Column(COLUMNS["n"].in_language(language), 0),
        Column(COLUMNS["reason"].in_language(language)),
    ]


def _columns(split: Split, language: str) -> list[Column]:
    return [
        column
        for part in split.parts
        for column in (
            _value_column(part, language),
            Column(N_OF.fill(label=part.short_label).in_language(language), 0),
            Column(REASON_OF.fill(label=part.short_label).in_language(language)),
        )
    ]


def _value_column(part: Indicator, language: str) -> Column:
    return Column(name_with_unit(part.short_label, part.unit).in_language(language), part.decimals)


def _group_rows(split: Split, language: str) -> list[Row]:
    frames = dict.fromkeys((part.code for part in split.parts), split.groups)
    rows = [_row(split, EVERYBODY, ALL.code, split.grouping, frames, language)]
    rows += [
        _row(split, CLASS, code, split.grouping, frames, language)
        for code in _list_classes(split.groups)
    ]
    for code, reference in {each.code: each for each in split.references.values()}.items():
        if code == split.grouping.code or len(reference.groups) != 2:
            continue
        lines = {
            part: split.reference[part]
            for part, each in split.references.items()
            if each.code == code
        }
        rows += [
            _row(split, LINE, group.code, reference, lines, language)
            for group in reversed(reference.groups)
        ]
    return rows


def _list_classes(frame: pd.DataFrame) -> list[str]:
    """Return the classes that have a member or are withheld, in the order of the frame."""
    rows = frame[frame["group"] != ALL.code]
    kept = set(rows.loc[(rows["n"] > 0) | (rows["reason"] == "suppressed"), "group"])
    return [str(code) for code in dict.fromkeys(rows["group"]) if code in kept]


def _row(
    split: Split,
    kind: LocalizedText,
    group: str,
    grouping: Grouping,
    frames: Frames,
    language: str,
) -> Row:
    cells = [_find(frames.get(part.code), part, group, language) for part in split.parts]
    label = grouping.group(group).label.in_language(language)

    def cite(part: str, statistic: str) -> str:
        is_told = part in frames and group != UNCLASSIFIED.code
        return cite_part(split, part, group, grouping.code, statistic) if is_told else ""

    return (kind.in_language(language), label, *_arrange(split, cells, cite, language))


def _find(frame: pd.DataFrame | None, part: Indicator, group: str, language: str) -> Found:
    """Return value, n and reason of one part; the n of a withheld row is withheld as well."""
    if frame is None:
        return nan, Missing(""), ""
    rows = frame[(frame["part"] == part.code) & (frame["group"] == group)]
    if rows.empty:
        return nan, Missing(""), "group_too_small"
    row = rows.iloc[0]
    n, reason = int(row["n"]), str(row["reason"])
    is_withheld = part.confidential and not n
    word = reason_word(reason or "suppressed").in_language(language)
    return float(row["value"]), Missing(word) if is_withheld else n, reason


def _arrange(split: Split, cells: Sequence[Found], cite: Cite, language: str) -> Row:
    """Return the cells in the order of the columns, each with its evidence."""
    words = [reason_word(reason).in_language(language) for _, _, reason in cells]
    codes = [part.code for part in split.parts]
    values = [
        Cited(keep(value, word), cite(code, "value"))
        for (value, _, _), word, code in zip(cells, words, codes, strict=True)
    ]
    counts = [_count(n, cite(code, "n")) for (_, n, _), code in zip(cells, codes, strict=True)]
    if not split.is_sum:
        return tuple(cell for each in zip(values, counts, words, strict=True) for cell in each)
    word = next(filter(None, words), "")
    whole = keep(sum(value for value, _, _ in cells), word)
    return (*values, Cited(whole, cite(codes[0], "whole")), counts[0], word)


def _count(n: Cell, evidence: str) -> Cited:
    """Return an n with its evidence; one university has none."""
    return Cited(n, "" if n == Missing("") else evidence)
