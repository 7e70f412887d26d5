"""The files of national series as one value, or a sentence that says what is wrong with them.

Pure: a folder in, values out. No database, no page.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from comparisons.national.faults import read_value, refuse
from comparisons.national.model import Chart, Goal, Milestone, National, Published, Series, Shares
from comparisons.national.rows import read_figures, read_rows, read_sources
from indicators.text import LocalizedText
from indicators.units import UnitError, find_scale, unit_named

NOTHING = LocalizedText("", "")
SHARE_YEARS = ("2008", "2012")
Figures = Mapping[str, Sequence[Published]]


@lru_cache(maxsize=2)
def read_national(folder: Path) -> National:
    """Return everything the folder holds. Raises: NationalError for the first fault."""
    figures = read_figures(folder / "series.csv", read_sources(folder / "sources.csv"))
    words = tomllib.loads((folder / "charts.toml").read_text(encoding="utf-8"))
    credits = {code: _text(text) for code, text in words["credit"].items()}
    charts = tuple(_read_chart(entry, figures, credits) for entry in words["chart"])
    shown = {each["code"] for entry in words["chart"] for each in entry["series"]}
    if shown != set(figures):
        idle = ", ".join(sorted(set(figures) - shown))
        raise refuse("series.csv", "series", "one that charts.toml shows", idle)
    goal, share = words["goal"], words["share"]
    return National(
        charts=charts,
        milestones=tuple(_read_milestone(entry) for entry in words["milestone"]),
        goal=Goal(_text(goal["label"]), _text(goal["source"]), _text(goal["note"])),
        shares=_read_shares(folder / "shares.csv", _text(share["label"]), _text(share["credit"])),
    )


def _text(entry: Mapping[str, str]) -> LocalizedText:
    return LocalizedText(entry["ja"], entry["en"])


def _read_chart(
    entry: Mapping[str, Any], figures: Figures, credits: Mapping[str, LocalizedText]
) -> Chart:
    place = f"charts.toml, chart {entry['code']}"
    if entry["credit"] not in credits:
        raise refuse(place, "credit", f"one of {', '.join(credits)}", entry["credit"])
    series = tuple(_read_series(place, each, figures) for each in entry["series"])
    for figure in (figure for each in series for figure in each.newest + each.earlier):
        _check_unit(place, figure.unit, entry["unit"])
    return Chart(
        code=entry["code"],
        label=_text(entry["label"]),
        unit=entry["unit"],
        decimals=entry["decimals"],
        is_drawn=entry.get("is_drawn", True),
        credit=credits[entry["credit"]],
        note=_text(entry["note"]) if "note" in entry else NOTHING,
        series=series,
    )


def _read_series(place: str, entry: Mapping[str, Any], figures: Figures) -> Series:
    code = entry["code"]
    if code not in figures:
        raise refuse(place, "series", f"one of {', '.join(figures)}", code)
    ordered = figures[code]
    replaced = {
        before for before, after in pairwise(ordered) if before.fiscal_year == after.fiscal_year
    }
    return Series(
        label=_text(entry["label"]),
        newest=tuple(figure for figure in ordered if figure not in replaced),
        earlier=tuple(figure for figure in ordered if figure in replaced),
    )


def _check_unit(place: str, published: str, shown: str) -> None:
    try:
        find_scale(unit_named(published), unit_named(shown), unit_named("times"))
    except UnitError as error:
        raise refuse(place, "unit", f"of the kind of {published}", shown) from error


def _read_milestone(entry: Mapping[str, Any]) -> Milestone:
    return Milestone(entry["fiscal_year"], _text(entry["label"]), _text(entry["source"]))


def _read_shares(path: Path, label: LocalizedText, credit: LocalizedText) -> Shares:
    rows = tuple(
        (
            LocalizedText(row["country_ja"], row["country_en"]),
            tuple(float(read_value(place, row[year])) for year in SHARE_YEARS),
        )
        for place, row in read_rows(path, ("country_ja", "country_en", *SHARE_YEARS))
    )
    return Shares(label, credit, tuple(int(year) for year in SHARE_YEARS), rows)
