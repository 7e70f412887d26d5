"""The address of a comparison as a typed value, and back.

Pure: no Django, no figures. What may be chosen is given; what was not allowed is said in a
sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, cast
from urllib.parse import urlencode

from comparisons.finding import read_university
from comparisons.groups.model import NamedGroup, Near
from comparisons.groups.reading import FindGroup, read_grouping
from comparisons.refusals import refuse_unknown, refuse_unreadable
from indicators.catalogue.model import Catalogue, Indicator
from indicators.text import LocalizedText

Axis = Literal["auto", "log", "linear"]
A_YEAR = LocalizedText("西暦4桁の数字（例 2024）", "a year of four digits (such as 2024)")
A_RELEASE = LocalizedText("公表版の番号（例 3）", "the number of a release (such as 3)")
AVERAGES = ("pooled", "mean_of_ratios", "median", "pooled_without_top")
AXES: tuple[Axis, ...] = ("auto", "log", "linear")


def find_no_group(slug: str) -> None:
    """Return no group: where nobody can have named one."""


@dataclass(frozen=True)
class Choices:
    """What one release lets a reader choose from; `universities` is code -> name told apart.

    `find_group` finds a group that somebody named, by its slug.
    """

    catalogue: Catalogue
    fiscal_years: tuple[int, ...]
    universities: Mapping[str, LocalizedText]
    find_group: FindGroup = find_no_group


@dataclass(frozen=True, slots=True)
class Selection:
    """One comparison: which indicator, year, grouping, group value, university and axis.

    `release` is a number only when the address names one; None follows the newest release.
    `cut`, `near`, `named`: what makes the grouping a reader's own, all of it, so that a selection
    tells apart whatever may be kept of it. `near` stays when another university is highlighted.
    """

    indicator: str
    fiscal_year: int
    grouping: str
    average: str
    university: str | None = None
    axis: Axis = "auto"
    release: int | None = None
    cut: float | None = None
    near: Near | None = None
    named: NamedGroup | None = None

    @property
    def is_released(self) -> bool:
        """Say whether the release itself has the grouping, with its official cuts."""
        return self.cut is None and self.near is None and self.named is None

    def parameters(self) -> dict[str, str]:
        """Return the query parameters that lead back here; the indicator is in the path."""
        found = {
            "year": str(self.fiscal_year),
            "grouping": self.grouping,
            "cut": "" if self.cut is None else f"{self.cut:.12g}",
            "peers": str(self.near.count) if self.near else "",
            "peers_of": self._name_centre(),
            "average": self.average,
            "university": self.university or (self.near.university if self.near else ""),
            "axis": "" if self.axis == "auto" else self.axis,
            "release": "" if self.release is None else str(self.release),
        }
        return {name: value for name, value in found.items() if value}

    def _name_centre(self) -> str:
        """Return whose neighbours make the group, where another university is highlighted."""
        if self.near is None or self.university in (None, self.near.university):
            return ""
        return self.near.university

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
    university = read_university(query.get("university", ""), choices.universities)
    centre = read_university(query.get("peers_of", ""), choices.universities)
    grouping = read_grouping(
        query,
        indicator=definition,
        catalogue=choices.catalogue,
        university=centre or university,
        find_group=choices.find_group,
    )
    return Selection(
        indicator=definition.code,
        fiscal_year=read_year(query.get("year", ""), asked_years(definition, choices)),
        grouping=grouping.code,
        average=_read_word("average", "群の値", query.get("average", ""), AVERAGES)
        or own_average(definition),
        university=university,
        axis=cast(Axis, _read_word("axis", "軸", query.get("axis", ""), AXES) or "auto"),
        release=read_release_number(query.get("release", "")),
        cut=grouping.cut,
        near=grouping.near,
        named=grouping.named,
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


def _read_word(name: str, word: str, text: str, allowed: tuple[str, ...]) -> str:
    if text and text not in allowed:
        raise refuse_unreadable(name, word, text, " / ".join(allowed))
    return text


def _is_digits(text: str, most: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= most
