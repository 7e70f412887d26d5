"""The rows of the CSV files of national series, checked one by one.

Which chart shows which series is not known here.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from comparisons.national.faults import (
    KINDS,
    SEEN,
    UNITS,
    one_of,
    read_value,
    read_vintage,
    read_year,
    refuse,
)
from comparisons.national.model import Published, Source
from indicators.text import LocalizedText

SERIES = ("series", "fiscal_year", "value", "unit", "vintage", "seen", "source", "note")
SOURCES = ("source", "kind", "publisher_ja", "publisher_en", "page", "address")


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the place and the cells of each row. Raises: NationalError for other columns."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        header = tuple(next(reader, ()))
        if header != columns:
            raise refuse(path.name, "the first line", ",".join(columns), ",".join(header))
        for row in reader:
            place = f"{path.name}, line {reader.line_num}"
            if len(row) != len(columns):
                raise refuse(place, "the row", f"{len(columns)} cells", len(row))
            yield place, dict(zip(columns, row, strict=True))


def read_sources(path: Path) -> dict[str, Source]:
    """Return the sources by their codes. Raises: NationalError."""
    found: dict[str, Source] = {}
    for place, row in read_rows(path, SOURCES):
        if row["source"] in found:
            raise refuse(place, "source", "named once", row["source"])
        publisher = LocalizedText(row["publisher_ja"], row["publisher_en"])
        kind = one_of(place, "kind", row["kind"], KINDS)
        found[row["source"]] = Source(kind, publisher, row["page"], row["address"])
    return found


def read_figures(path: Path, sources: Mapping[str, Source]) -> dict[str, list[Published]]:
    """Return the published values of each series, older ones first. Raises: NationalError."""
    found: dict[str, list[Published]] = {}
    for place, row in read_rows(path, SERIES):
        figure = _read_figure(place, row, sources)
        known = found.setdefault(row["series"], [])
        if (figure.fiscal_year, figure.vintage) in [(a.fiscal_year, a.vintage) for a in known]:
            raise refuse(place, "year and vintage", "there once", row["fiscal_year"])
        known.append(figure)
    for known in found.values():
        known.sort(key=_age)
    return found


def _read_figure(place: str, row: Mapping[str, str], sources: Mapping[str, Source]) -> Published:
    return Published(
        fiscal_year=read_year(place, row["fiscal_year"]),
        value=read_value(place, row["value"]),
        unit=UNITS[one_of(place, "unit", row["unit"], UNITS)],
        vintage=read_vintage(place, row["vintage"]),
        seen=one_of(place, "seen", row["seen"], SEEN),
        source=sources[one_of(place, "source", row["source"], sources)],
        note=row["note"],
    )


def _age(figure: Published) -> tuple[int, str, bool]:
    """Return what sorts by year, then by publication; >2020-01 comes after 2020-01.

    What was published nobody knows when replaces nothing.
    """
    is_after = figure.vintage.startswith(">")
    published = "" if figure.vintage == "unknown" else figure.vintage.removeprefix(">")
    return figure.fiscal_year, published, is_after


def part_figures(ordered: Sequence[Published]) -> tuple[list[Published], list[Published]]:
    """Return the newest value of each year, and those that later publications replaced."""
    replaced = {
        before for before, after in pairwise(ordered) if before.fiscal_year == after.fiscal_year
    }
    return (
        [figure for figure in ordered if figure not in replaced],
        [figure for figure in ordered if figure in replaced],
    )
