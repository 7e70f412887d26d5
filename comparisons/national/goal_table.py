"""The goals as one table for page, CSV and workbook.

Where no yearly value of a goal's scope is held, cells say that there is nothing.
"""

from comparisons.data_tables.model import Cell, Column, DataTable, Missing, keep
from comparisons.national.goal_words import (
    TERMS,
)
from comparisons.national.model import Goal, National
from comparisons.national.progress import Progress, follow
from comparisons.national.tables import tell_source
from comparisons.national.words import COLUMNS
from indicators.charts.axes import name_with_unit
from indicators.text import LocalizedText

GOALS = LocalizedText("目標", "Goals")
HEADINGS = {
    "goal": GOALS,
    "base_year": LocalizedText("基準の年度", "Base year"),
    "base": LocalizedText("基準の値", "Base value"),
    "target_year": LocalizedText("目標の年度", "Target year"),
    "target": LocalizedText("目標の値", "Target value"),
    "calculation": COLUMNS["note"],
    "newest_year": LocalizedText("最新の年度", "Newest year"),
    "newest": LocalizedText("最新の値", "Newest value"),
    "times": LocalizedText("基準の何倍か（倍）", "Times the base"),
    "share": LocalizedText("目標に対する割合（％）", "Share of the target (%)"),
    "needed": LocalizedText("必要な年平均の伸び（％）", "Growth needed a year (%)"),
    "grown": LocalizedText("基準からの年平均の伸び（％）", "Growth a year since the base (%)"),
    "scope": TERMS["scope"],
}
OF_SOURCE = ("kind", "source", "page", "address")
NOTHING = Missing("–")
BETWEEN = {"ja": "；", "en": "; "}


def list_goals(national: National, *, language: str) -> DataTable:
    """Return the goals with base, target and progress, a row each."""
    amounts = {"base", "target", "newest"}
    years = {"base_year", "target_year", "newest_year"}
    decimals = {"times": 2, "share": 1, "needed": 1, "grown": 1}
    columns = []
    for name, heading in HEADINGS.items():
        unit = national.goals[0].unit
        words = name_with_unit(heading, unit) if name in amounts else heading
        places = 0 if name in amounts | years else decimals.get(name)
        columns.append(Column(words.in_language(language), places, is_plain=name in years))
    columns += [Column(COLUMNS[name].in_language(language)) for name in OF_SOURCE]
    rows = [(*_row(goal, language), *_join_sources(goal, language)) for goal in national.goals]
    return DataTable(GOALS.in_language(language), tuple(columns), tuple(rows))


def _row(goal: Goal, language: str) -> tuple[Cell, ...]:
    progress = follow(goal)
    return (
        goal.label.in_language(language),
        goal.base_year,
        keep(float(goal.base), ""),
        goal.fiscal_year,
        keep(float(goal.target), ""),
        goal.calculation,
        *(_progress_cells(progress) if progress else [NOTHING] * 6),
        goal.scope.in_language(language),
    )


def _join_sources(goal: Goal, language: str) -> list[str]:
    """Return kinds, publishers, pages and addresses, those of several sources in one order."""
    told = zip(*(tell_source(source, language) for source in goal.sources), strict=True)
    return [BETWEEN[language].join(each or NOTHING.word for each in cells) for cells in told]


def _progress_cells(progress: Progress) -> list[Cell]:
    growth = (progress.needed, progress.grown)
    return [
        progress.fiscal_year,
        keep(progress.value, ""),
        progress.times,
        progress.share,
        *(NOTHING if each is None else each for each in growth),
    ]
