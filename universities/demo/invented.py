"""The invented universities and what they return, ready for the one writer of submissions.

Nothing is stored here; names come from fixtures/demo/universities.csv.
"""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.catalogue.model import Catalogue
from universities.demo.draw import draw_figures
from universities.demo.recipes import Distributions, read_distributions
from universities.submissions.values import ReportedValue, UniversityRecord, UniversityYear

Numbers = NDArray[np.float64]
Silences = Mapping[tuple[str, int, str], str]


class Invented(NamedTuple):
    """Invented universities, and all that they return."""

    universities: tuple[UniversityRecord, ...]
    years: tuple[UniversityYear, ...]


def invent_universities(folder: Path, catalogue: Catalogue) -> Invented:
    """Return the invented universities of `folder` with every item of the catalogue.

    The same folder and catalogue always give the same figures.
    """
    with (folder / "universities.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    records = tuple(_record(row) for row in rows)
    distributions = read_distributions(folder / "distributions.toml", items=catalogue.items)
    figures = draw_figures(distributions, np.array([float(row["size"]) for row in rows]))
    years = tuple(_years(records, figures, distributions, catalogue))
    return Invented(records, years)


def _record(row: Mapping[str, str]) -> UniversityRecord:
    return UniversityRecord(
        code=row["code"],
        name_ja=row["name_ja"],
        name_en=row["name_en"],
        kind=row["kind"],
        prefecture=row["prefecture"],
        has_medical_school=row["has_medical_school"] == "yes",
        is_invented=True,
    )


def _years(
    records: tuple[UniversityRecord, ...],
    figures: Mapping[str, Numbers],
    distributions: Distributions,
    catalogue: Catalogue,
) -> Iterator[UniversityYear]:
    silences = _find_silences(records, distributions)
    absent = {
        (each.university, year) for each in distributions.absent for year in each.fiscal_years
    }
    for place, year in enumerate(distributions.fiscal_years):
        asked = [item for item in catalogue.items.values() if item.is_asked_in(year)]
        for column, record in enumerate(records):
            if (record.code, year) in absent:
                continue
            values = {
                item.code: ReportedValue(
                    "reported", float(figures[item.code][place, column]), item.unit
                )
                for item in asked
            }
            yield UniversityYear(
                record.code, year, _with_silences(values, record.code, year, silences)
            )


def _find_silences(records: tuple[UniversityRecord, ...], distributions: Distributions) -> Silences:
    silences = {
        (record.code, year, item): "not_applicable"
        for record in records
        if not record.has_medical_school
        for year in distributions.fiscal_years
        for item in distributions.without_medical_school
    }
    for each in distributions.cells:
        for year in each.fiscal_years:
            silences |= {(each.university, year, item): each.state for item in each.items}
    return silences


def _with_silences(
    values: Mapping[str, ReportedValue], university: str, fiscal_year: int, silences: Silences
) -> dict[str, ReportedValue]:
    """Return the values with the kinds of nothing; what was not submitted has no value at all."""
    answered: dict[str, ReportedValue] = {}
    for item, value in values.items():
        state = silences.get((university, fiscal_year, item), "reported")
        if state == "reported":
            answered[item] = value
        elif state != "not_submitted":
            answered[item] = ReportedValue(state, None)
    return answered
