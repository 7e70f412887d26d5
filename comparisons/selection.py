"""The address of a comparison as a typed value, and back.

Pure: no Django, no figures. What may be chosen is given; what was not allowed is said in a
sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, cast
from urllib.parse import urlencode

from comparisons.finding import read_university
from comparisons.refusals import refuse_unknown, refuse_unreadable
from indicators.catalogue.model import Catalogue, Indicator
from indicators.text import LocalizedText

Axis = Literal["auto", "log", "linear"]
A_YEAR = LocalizedText("西暦4桁の数字（例 2024）", "a year of four digits (such as 2024)")
A_RELEASE = LocalizedText("公表版の番号（例 3）", "the number of a release (such as 3)")
AVERAGES = ("pooled", "mean_of_ratios", "median")
AXES: tuple[Axis, ...] = ("auto", "log", "linear")


@dataclass(frozen=True)
class Choices:
    """What one release lets a reader choose from; `universities` is code -> name told apart."""

    catalogue: Catalogue
    fiscal_years: tuple[int, ...]
    universities: Mapping[str, LocalizedText]


@dataclass(frozen=True, slots=True)
class Selection:
    """One comparison: which indicator, year, grouping, group value, university and axis.

    `release` is a number only when the address names one; None follows the newest release.
    """

    indicator: str
    fiscal_year: int
    grouping: str
    average: str
    university: str | None = None
    axis: Axis = "auto"
    release: int | None = None

    def parameters(self) -> dict[str, str]:
        """Return the query parameters that lead back here; the indicator is in the path."""
        found = {
            "year": str(self.fiscal_year),
            "grouping": self.grouping,
            "average": self.average,
            "university": self.university or "",
            "axis": "" if self.axis == "auto" else self.axis,
            "release": "" if self.release is None else str(self.release),
        }
        return {name: value for name, value in found.items() if value}

    def query(self) -> str:
        """Return the parameters as they stand in an address, without the question mark."""
        return urlencode(self.parameters())

    def highlighting(self, university: str | None) -> "Selection":
        """Return the same comparison with another university highlighted."""
        return replace(self, university=university)


def read_selection(query: Mapping[str, str], *, indicator: str, choices: Choices) -> Selection:
    """Return the comparison that `query` asks for; what is left out has its default.

    Defaults: the newest year in which the indicator is asked, its own grouping, its own average.
    Raises: SelectionError for a value that is unreadable (400) or unknown (404).
    """
    definition = find_indicator(indicator, choices.catalogue)
    return Selection(
        indicator=definition.code,
        fiscal_year=read_year(query.get("year", ""), asked_years(definition, choices)),
        grouping=_read_grouping(query.get("grouping", "") or definition.grouping, choices),
        average=_read_word("average", "群の値", query.get("average", ""), AVERAGES)
        or own_average(definition),
        university=read_university(query.get("university", ""), choices.universities),
        axis=cast(Axis, _read_word("axis", "軸", query.get("axis", ""), AXES) or "auto"),
        release=read_release_number(query.get("release", "")),
    )


def own_average(indicator: Indicator) -> str:
    """Return the averages column that the definition calls the group average."""
    is_pooled = indicator.group_average == "ratio_of_totals"
    return "pooled" if is_pooled else indicator.group_average


def find_indicator(code: str, catalogue: Catalogue) -> Indicator:
    """Return the active indicator. Raises: SelectionError (404)."""
    found = catalogue.indicators.get(code)
    if found is None or found.status != "active":
        raise refuse_unknown("indicator", "指標", code, "比べるの一覧から選んでください。")
    return found


def asked_years(indicator: Indicator, choices: Choices) -> tuple[int, ...]:
    """Return the release's years in which the indicator is asked, ascending."""
    return tuple(year for year in choices.fiscal_years if indicator.is_asked_in(year))


def read_year(text: str, years: tuple[int, ...]) -> int:
    """Return the chosen year, by default the last of `years`. Raises: SelectionError."""
    if not text:
        if not years:
            raise refuse_unknown(
                "year", "年度", "-", "この公表版には、この指標の年度がありません。"
            )
        return years[-1]
    if not _is_digits(text, 4):
        raise refuse_unreadable("year", "年度", text, A_YEAR)
    if int(text) not in years:
        known = f"{years[0]}–{years[-1]}" if years else "–"
        raise refuse_unknown("year", "年度", text, f"選べる年度は {known} です。")
    return int(text)


def read_release_number(text: str) -> int | None:
    """Return the number of the release that the address names, or None. Raises: SelectionError."""
    if not text:
        return None
    if not _is_digits(text, 6):
        raise refuse_unreadable("release", "公表版", text, A_RELEASE)
    return int(text)


def _read_grouping(code: str, choices: Choices) -> str:
    if code not in choices.catalogue.groupings:
        known = "、".join(choices.catalogue.groupings)
        raise refuse_unknown("grouping", "群の分け方", code, f"選べるのは {known} です。")
    return code


def _read_word(name: str, word: str, text: str, allowed: tuple[str, ...]) -> str:
    if text and text not in allowed:
        raise refuse_unreadable(name, word, text, " / ".join(allowed))
    return text


def _is_digits(text: str, most: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= most
