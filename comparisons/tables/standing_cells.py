"""The cells of one university in the table of an indicator, as finished words.

A missing figure is the word for its reason, in grey.
"""

from urllib.parse import quote_plus

import pandas as pd
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString

from comparisons.addresses import find_address
from comparisons.evidence.citing import cite_own, cite_placed
from comparisons.evidence.linking import link_escaped, mark_figure
from comparisons.finding import Names
from comparisons.results import PublishedRelease, choices_of, compare
from comparisons.selection import Selection
from comparisons.tables.finished import Row
from comparisons.words import tell_no_band
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import Indicator
from indicators.formatting import band_word, number_or_reason, number_or_sign, reason_word
from indicators.text import LocalizedText

SIDES = ("numerator", "denominator")


def write_standings(
    release: PublishedRelease, selection: Selection, rows: pd.DataFrame, *, language: str
) -> list[Row]:
    """Return rows of figures as finished cells by column, with the code of their university."""
    names = choices_of(release).universities
    writer = _Writer(compare(release, selection), selection, names, language)
    return [writer(row) for row in rows.to_dict("records")]


class _Writer:
    """Turns a record of figures into the finished cells of a row."""

    def __init__(
        self, comparison: Comparison, selection: Selection, names: Names, language: str
    ) -> None:
        self.indicator: Indicator = comparison.indicator
        self.groups = {
            code: comparison.grouping.group(code).label.in_language(language)
            for code in set(comparison.standings["group"])
        }
        self.names, self.language = names, language
        # One address per row, with the code put in: reversing fifty times costs a millisecond.
        self.address = find_address("comparisons:university", "CODE")
        everybody = selection.highlighting(None)
        self.queries = {
            **{name: cite_own("side", everybody, "CODE", name) for name in SIDES},
            **{name: cite_own(name, everybody, "CODE") for name in ("ratio", "change")},
        }
        for name in ("difference", "band"):
            self.queries[name] = cite_placed(name, everybody, "CODE")
        self.queries = {name: escape(query) for name, query in self.queries.items()}

    def __call__(self, row: Row) -> Row:
        decimals = self.indicator.decimals
        code = row["university"]
        reason = row["told_reason"] or row["group_reason"]
        cells = {
            **{name: self._side(row, name) for name in SIDES},
            "ratio": self._figure(row["value"], row["told_reason"], decimals),
            "difference": self._figure(row["difference"], reason, decimals, signed=True),
            "band": self._band(row),
            "change": self._figure(row["change"], row["told_change_reason"], decimals, signed=True),
        }
        told = {name: self._cite(name, code, cell) for name, cell in cells.items()}
        return {
            "name": self._link(code),
            "group": self.groups[row["group"]],
            "value": told.pop("ratio"),
            **told,
            "university": code,
        }

    def _cite(self, figure: str, code: str, cell: str | SafeString) -> SafeString:
        """Return the cell naming its evidence; only the value is a link, one for each row."""
        query = self.queries.get(figure, "").replace("CODE", quote_plus(code))
        if not query:
            return conditional_escape(cell)
        return (link_escaped if figure == "ratio" else mark_figure)(cell, query)

    def _link(self, code: str) -> SafeString:
        words = self.address.replace("CODE", code), self.names[code].in_language(self.language)
        return format_html('<a href="{}">{}</a>', *words)

    def _side(self, row: Row, side: str) -> str | SafeString:
        value = row[side]
        return self._word(number_or_sign(value, row[f"{side}_state"]), is_missing=value != value)

    def _figure(
        self, value: float, reason: str, decimals: int, *, signed: bool = False
    ) -> str | SafeString:
        word = number_or_reason(value, decimals, reason, signed=signed)
        return self._word(word, is_missing=value != value)

    def _band(self, row: Row) -> str | SafeString:
        if row["band"]:
            return self._word(band_word(row["band"], self.indicator.direction), is_missing=False)
        reason = row["told_reason"] or row["group_reason"] or tell_no_band(self.indicator)
        return self._word(reason_word(reason), is_missing=True)

    def _word(self, word: LocalizedText, *, is_missing: bool) -> str | SafeString:
        written = word.in_language(self.language)
        return format_html('<span class="missing">{}</span>', written) if is_missing else written
