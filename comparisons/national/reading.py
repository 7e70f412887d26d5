"""The files of national series as one value, or a sentence that says what is wrong with them.

Pure: a folder in, values out. No database, no page.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from comparisons.national.faults import check_keys, one_of, read_text, read_value, refuse
from comparisons.national.goals import read_goals
from comparisons.national.milestones import read_years
from comparisons.national.model import Break, Chart, Goal, National, Published, Series, Shares
from comparisons.national.rows import part_figures, read_figures, read_rows, read_sources
from indicators.text import LocalizedText
from indicators.units import UnitError, find_scale, unit_named

PLACE = "charts.toml"
NOTHING = LocalizedText("", "")
SHARE_YEARS = ("2008", "2012")
NEEDED = {"code", "part", "unit", "decimals", "label", "credit", "series"}
ALLOWED = {"note", "break", "is_drawn", "shows_milestones"}
Figures = Mapping[str, Sequence[Published]]
Texts = Mapping[str, LocalizedText]


@lru_cache(maxsize=2)
def read_national(folder: Path) -> National:
    """Return everything the folder holds. Raises: NationalError for the first fault."""
    sources = read_sources(folder / "sources.csv")
    figures = read_figures(folder / "series.csv", sources)
    goals = read_goals(folder / "goals.toml", figures, sources)
    words = tomllib.loads((folder / "charts.toml").read_text(encoding="utf-8"))
    credits = {code: read_text(PLACE, text) for code, text in words["credit"].items()}
    parts = {entry["code"]: read_text(PLACE, entry["label"]) for entry in words["part"]}
    charts = tuple(_read_chart(entry, figures, goals, credits, parts) for entry in words["chart"])
    shown = {each["code"] for entry in words["chart"] for each in entry["series"]}
    if shown != set(figures):
        idle = ", ".join(sorted(set(figures) - shown))
        raise refuse("series.csv", "series", "one that charts.toml shows", idle)
    share = words["share"]
    return National(
        parts=tuple(parts.items()),
        charts=charts,
        years=read_years(folder / "milestones.toml"),
        goals=goals,
        shares=_read_shares(
            folder / "shares.csv",
            read_text(PLACE, share["label"]),
            read_text(PLACE, share["credit"]),
        ),
    )


def _read_chart(
    entry: Mapping[str, Any],
    figures: Figures,
    goals: tuple[Goal, ...],
    credits: Texts,
    parts: Texts,
) -> Chart:
    place = f"charts.toml, chart {entry['code']}"
    check_keys(place, entry, NEEDED, ALLOWED)
    series = tuple(_read_series(place, each, figures) for each in entry["series"])
    for figure in (figure for each in series for figure in each.newest + each.earlier):
        _check_unit(place, figure.unit, entry["unit"])
    of_chart = _find_goals(place, entry, goals)
    return Chart(
        code=entry["code"],
        part=one_of(place, "part", entry["part"], parts),
        label=read_text(place, entry["label"]),
        unit=entry["unit"],
        decimals=entry["decimals"],
        is_drawn=entry.get("is_drawn", True),
        credit=credits[one_of(place, "credit", entry["credit"], credits)],
        note=read_text(place, entry["note"]) if "note" in entry else NOTHING,
        series=series,
        goals=of_chart,
        breaks=tuple(
            Break(each["fiscal_year"], read_text(place, each["text"]))
            for each in entry.get("break", ())
        ),
        shows_milestones=entry.get("shows_milestones", True),
    )


def _find_goals(place: str, entry: Mapping[str, Any], goals: tuple[Goal, ...]) -> tuple[Goal, ...]:
    """Return the goals of the series of a chart; they are drawn in its unit."""
    shown = {each["code"] for each in entry["series"]}
    found = tuple(goal for goal in goals if goal.series in shown)
    for goal in found:
        if goal.unit != entry["unit"]:
            raise refuse(place, "unit", f"that of goal {goal.code}, {goal.unit}", entry["unit"])
    return found


def _read_series(place: str, entry: Mapping[str, Any], figures: Figures) -> Series:
    code = one_of(place, "series", entry["code"], figures)
    newest, earlier = part_figures(figures[code])
    return Series(read_text(place, entry["label"]), tuple(newest), tuple(earlier))


def _check_unit(place: str, published: str, shown: str) -> None:
    try:
        find_scale(unit_named(published), unit_named(shown), unit_named("times"))
    except UnitError as error:
        raise refuse(place, "unit", f"of the kind of {published}", shown) from error


def _read_shares(path: Path, label: LocalizedText, credit: LocalizedText) -> Shares:
    rows = tuple(
        (
            LocalizedText(row["country_ja"], row["country_en"]),
            tuple(float(read_value(place, row[year])) for year in SHARE_YEARS),
        )
        for place, row in read_rows(path, ("country_ja", "country_en", *SHARE_YEARS))
    )
    return Shares(label, credit, tuple(int(year) for year in SHARE_YEARS), rows)
