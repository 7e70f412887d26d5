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
Silences = Mapping[tuple[str, str], str]


class Invented(NamedTuple):
    """Invented universities, and all that they return."""

    universities: tuple[UniversityRecord, ...]
    years: tuple[UniversityYear, ...]


def invent_universities(folder: Path, catalogue: Catalogue) -> Invented:
    """Return the invented universities of `folder` with every item of the catalogue.

    The same folder and catalogue always give the same figures.
    """
    drawn = _draw(folder, catalogue)
    released = drawn.distributions.fiscal_years
    years = (each for year in released for each in _year(drawn, year, catalogue))
    return Invented(drawn.records, tuple(years))


def invent_open_year(folder: Path, catalogue: Catalogue) -> tuple[UniversityYear, ...]:
    """Return what the same universities will answer in the year after the released ones.

    The figures move on from those of `invent_universities`; every university takes part.
    """
    drawn = _draw(folder, catalogue)
    return tuple(_year(drawn, drawn.distributions.open_year, catalogue))


class _Drawn(NamedTuple):
    records: tuple[UniversityRecord, ...]
    figures: Mapping[str, Numbers]
    distributions: Distributions


def _draw(folder: Path, catalogue: Catalogue) -> _Drawn:
    with (folder / "universities.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    distributions = read_distributions(folder / "distributions.toml", items=catalogue.items)
    figures = draw_figures(distributions, np.array([float(row["size"]) for row in rows]))
    return _Drawn(tuple(_record(row) for row in rows), figures, distributions)


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


def _year(drawn: _Drawn, fiscal_year: int, catalogue: Catalogue) -> Iterator[UniversityYear]:
    place = fiscal_year - drawn.distributions.fiscal_years[0]
    silences = _find_silences(drawn, fiscal_year)
    asked = [item for item in catalogue.items.values() if item.is_asked_in(fiscal_year)]
    for column, record in enumerate(drawn.records):
        if _is_absent(record.code, fiscal_year, drawn.distributions):
            continue
        values = {
            item.code: ReportedValue(
                "reported", float(drawn.figures[item.code][place, column]), item.unit
            )
            for item in asked
        }
        yield UniversityYear(
            record.code, fiscal_year, _with_silences(values, record.code, silences)
        )


def _is_absent(university: str, fiscal_year: int, distributions: Distributions) -> bool:
    return any(
        each.university == university and fiscal_year in each.fiscal_years
        for each in distributions.absent
    )


def _find_silences(drawn: _Drawn, fiscal_year: int) -> Silences:
    """Return the kind of nothing of each university's item that is not simply reported."""
    silences = {
        (record.code, item): "not_applicable"
        for record in drawn.records
        if not record.has_medical_school
        for item in drawn.distributions.without_medical_school
    }
    for each in drawn.distributions.cells:
        if fiscal_year in each.fiscal_years:
            silences |= {(each.university, item): each.state for item in each.items}
    return silences


def _with_silences(
    values: Mapping[str, ReportedValue], university: str, silences: Silences
) -> dict[str, ReportedValue]:
    """Return the values with the kinds of nothing; what was not submitted has no value at all."""
    answered: dict[str, ReportedValue] = {}
    for item, value in values.items():
        state = silences.get((university, item), "reported")
        if state == "reported":
            answered[item] = value
        elif state != "not_submitted":
            answered[item] = ReportedValue(state, None)
    return answered
