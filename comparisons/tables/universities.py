"""The universities of a release: name, kind, prefecture, code.

No figure stands here.
"""

import django_tables2 as tables
import pandas as pd
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from comparisons.addresses import find_address
from comparisons.filters import TableQuery
from comparisons.finding import Names, find_universities
from comparisons.labels import KINDS
from comparisons.prefectures import name_prefecture
from comparisons.tables.finished import FinishedTable, Line, Row, finish_lines
from comparisons.tables.rows import PreparedRows, arrange_rows, cut_to_page


class UniversityTable(FinishedTable):
    """Universities of a release."""

    name = tables.Column(gettext_lazy("大学"))
    kind = tables.Column(gettext_lazy("設置形態"))
    prefecture = tables.Column(gettext_lazy("所在地"))
    code = tables.Column(gettext_lazy("コード"))


def build_university_table(
    universities: pd.DataFrame, query: TableQuery, *, names: Names, language: str
) -> tables.Table:
    """Return one page of the universities of a release. Raises: SelectionError."""
    coded = universities.assign(code=universities["university"])
    rows = arrange_rows(coded, query, names=names, language=language)
    if query.words and not query.sort:
        rows = _put_best_first(rows, query.words, names)
    address = find_address("comparisons:university", "CODE")

    def write_row(row: Row) -> Row:
        code = row["code"]
        link = (address.replace("CODE", code), names[code].in_language(language))
        return {
            "name": format_html('<a href="{}">{}</a>', *link),
            "kind": KINDS[row["kind"]].in_language(language),
            "prefecture": name_prefecture(row["prefecture"], language),
            "code": code,
            "university": code,
        }

    def write(page: pd.DataFrame, table: tables.Table) -> list[Line]:
        return finish_lines(map(write_row, page.to_dict("records")), table)

    return cut_to_page(UniversityTable(PreparedRows(rows, write), order_by=query.sort), query.page)


def _put_best_first(rows: pd.DataFrame, words: str, names: Names) -> pd.DataFrame:
    """Return the rows in the order in which their names fit the words."""
    places = {code: place for place, code in enumerate(find_universities(words, names))}
    return rows.iloc[rows["university"].map(places).argsort(kind="stable")]
