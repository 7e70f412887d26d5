"""The core against the oracle on the figures that universities really returned to MEXT's survey.

The survey is never carried in the project: without the file these tests are skipped. It is read
here with the csv module alone, so that no reader of the product is trusted.
"""

import csv
from decimal import Decimal
from typing import Any, NamedTuple

import pandas as pd
import pytest
from django.conf import settings

from indicators.calculation.building import build_panel
from indicators.calculation.figures import Figures, calculate_figures
from indicators.catalogue.loader import load_catalogue
from indicators.frames import OBSERVATIONS
from tests.frames import universities
from tests.indicators.calculation.agreement import (
    Expected,
    check_averages,
    check_fits,
    check_memberships,
    check_ratios,
    check_standings,
    only_year,
)

SURVEY = settings.MEXT_SURVEY_CSV
KINDS = {"国立": "national", "公立": "public", "私立": "private", "不明": "unknown"}
CATALOGUE = load_catalogue()
FED = [
    indicator
    for indicator in CATALOGUE.indicators.values()
    if indicator.status == "active" and CATALOGUE.is_fed_by_survey(indicator)
]
FED_INDICATORS = pytest.mark.parametrize("indicator", FED, ids=lambda indicator: indicator.code)

pytestmark = pytest.mark.skipif(
    not SURVEY.exists(),
    reason=f"MEXT's survey table is not at {SURVEY}; set MEXT_SURVEY_CSV to its path to run this.",
)


class Survey(NamedTuple):
    """The survey as the oracle reads it and as the core has calculated it."""

    rows: list[dict[str, Any]]
    kinds: dict[str, str]
    figures: Figures


@pytest.fixture(scope="module")
def survey() -> Survey:
    rows, kinds = read_survey()
    names = [*OBSERVATIONS.key, *OBSERVATIONS.columns]
    observations = pd.DataFrame(rows, columns=names).astype({"value": "float64"})
    panel = build_panel(observations, universities(**kinds))
    return Survey(rows, kinds, calculate_figures(panel, CATALOGUE))


def read_survey() -> tuple[list[dict[str, Any]], dict[str, str]]:
    columns = {item.source_column: code for code, item in CATALOGUE.items.items()}
    rows, kinds = [], {}
    with SURVEY.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            kinds[line["code"]] = KINDS[line["type"]]
            rows += [
                {
                    "university": line["code"],
                    "fiscal_year": int(line["fiscal_year"]),
                    "item": columns[column],
                    "value": Decimal(cell) if cell else None,
                    "state": "reported" if cell else "not_submitted",
                }
                for column, cell in line.items()
                if column in columns
            ]
    return rows, kinds


def referee(survey: Survey, indicator: Any) -> Expected:
    """Return what the oracle says of one indicator in its own grouping and by kind."""
    codes = {indicator.grouping, "kind"}
    groupings = [CATALOGUE.groupings[code] for code in sorted(codes)]
    needed = {*indicator.items, *(item for grouping in groupings for item in grouping.items)}
    rows = [row for row in survey.rows if row["item"] in needed]
    return Expected(rows, survey.kinds, [indicator], groupings)


def test_the_survey_feeds_at_least_fifteen_indicators():
    assert len(FED) >= 15


def test_the_survey_has_its_seven_years_and_928_institutions(survey):
    assert survey.figures.fiscal_years == tuple(range(2018, 2025))
    assert len(survey.kinds) == 928


@FED_INDICATORS
def test_every_figure_agrees_with_the_oracle(survey, indicator):
    expected = referee(survey, indicator)
    figures = survey.figures

    check_ratios(figures.ratios(indicator.code), expected.ratios)
    for grouping in sorted({indicator.grouping, "kind"}):
        memberships = figures.memberships(grouping)
        own = {key: row for key, row in expected.memberships.items() if key[0] == grouping}
        check_memberships(memberships, own)
        for table, check, said in (
            (
                figures.averages(indicator.code, grouping=grouping),
                check_averages,
                expected.averages,
            ),
            (figures.fits(indicator.code, grouping=grouping), check_fits, expected.fits),
        ):
            check(table, {key: row for key, row in said.items() if key[1] == grouping})
    standings = expected.standings()
    for year in figures.fiscal_years:
        check_standings(
            figures.standings(indicator.code, fiscal_year=year),
            only_year(standings, indicator.code, fiscal_year=year),
        )


@FED_INDICATORS
def test_all_counts_small_and_large_and_the_unclassified(survey, indicator):
    averages = survey.figures.averages(indicator.code)

    for year, rows in averages.groupby("fiscal_year"):
        n = dict(zip(rows["group"], rows["n"], strict=True))
        assert n.pop("all") == sum(n.values()), year


@pytest.mark.parametrize("fiscal_year", range(2018, 2025))
def test_national_sums_equal_sums_made_by_hand(survey, fiscal_year):
    totals: dict[str, Decimal] = {}
    for row in survey.rows:
        if row["fiscal_year"] == fiscal_year and row["value"] is not None:
            totals[row["item"]] = totals.get(row["item"], Decimal(0)) + row["value"]

    observations = survey.figures.panel.observations(fiscal_year=fiscal_year)

    sums = observations.dropna(subset=["value"]).groupby("item")["value"].sum().to_dict()
    # A few amounts were returned with decimals of a 千円, so the last digit of a float may differ.
    assert sums == pytest.approx({item: float(total) for item, total in totals.items()}, rel=1e-14)
