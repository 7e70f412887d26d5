"""The whole survey file, imported once: what the product shows equals what the file says."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from math import fsum

import numpy as np
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from pytest_django import DjangoDbBlocker

from universities.releases.reader import PublishedRelease, read_release

KEYS = ("code", "name", "type", "prefecture", "fiscal_year")
pytestmark = pytest.mark.skipif(
    not settings.MEXT_SURVEY_CSV.is_file(),
    reason="The real survey file is absent: set MEXT_SURVEY_CSV to test with it.",
)


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with settings.MEXT_SURVEY_CSV.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def release(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[PublishedRelease]:
    """Import and publish the file; the tables are left as they were."""
    from universities.access import PUBLIC

    before, settings.RELEASES_DIR = settings.RELEASES_DIR, tmp_path_factory.mktemp("real")
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("import_survey", str(settings.MEXT_SURVEY_CSV), "--release")
        yield read_release(PUBLIC)
        transaction.set_rollback(True)
    settings.RELEASES_DIR = before


def items_by_column(release: PublishedRelease) -> dict[str, str]:
    return {
        item.source_column: item.code
        for item in release.catalogue.items.values()
        if item.source_column
    }


def test_every_column_of_the_file_is_an_item(
    release: PublishedRelease, rows: list[dict[str, str]]
) -> None:
    assert set(rows[0]) - set(KEYS) == set(items_by_column(release))


def test_national_sums_equal_sums_made_without_pandas(
    release: PublishedRelease, rows: list[dict[str, str]]
) -> None:
    cells: dict[tuple[str, int], list[float]] = defaultdict(list)
    for row in rows:
        for column in set(row) - set(KEYS):
            if row[column]:
                cells[column, int(row["fiscal_year"])].append(float(row[column]))

    panel = release.figures.panel
    for column, item in items_by_column(release).items():
        for place, year in enumerate(panel.fiscal_years):
            figures = panel.item_values(item)[place]
            reported = figures[~np.isnan(figures)]
            assert len(reported) == len(cells[column, year]), (column, year)
            assert fsum(reported) == fsum(cells[column, year]), (column, year)


def test_every_institutions_figures_equal_the_file(
    release: PublishedRelease, rows: list[dict[str, str]]
) -> None:
    panel = release.figures.panel
    years = {year: place for place, year in enumerate(panel.fiscal_years)}
    universities = {code: place for place, code in enumerate(panel.codes)}

    for column, item in items_by_column(release).items():
        figures = panel.item_values(item)
        for row in rows:
            figure = figures[years[int(row["fiscal_year"])], universities[row["code"]]]
            said = float(row[column]) if row[column] else np.nan
            assert figure == said or (np.isnan(figure) and np.isnan(said)), (column, row["code"])


def test_exactly_the_institutions_of_a_year_take_part(
    release: PublishedRelease, rows: list[dict[str, str]]
) -> None:
    panel = release.figures.panel

    taking_part = {
        (panel.codes[university], panel.fiscal_years[year])
        for year, university in zip(*np.nonzero(panel.participates), strict=True)
    }

    assert taking_part == {(row["code"], int(row["fiscal_year"])) for row in rows}


def test_the_groups_add_up_to_all(release: PublishedRelease) -> None:
    for indicator in release.figures.indicators:
        averages = release.figures.averages(indicator)
        total = averages[averages["group"] == "all"].set_index("fiscal_year")["n"]
        parts = averages[averages["group"] != "all"].groupby("fiscal_year")["n"].sum()
        assert parts.equals(total), indicator


def test_the_release_carries_its_source_and_nothing_confidential(
    release: PublishedRelease,
) -> None:
    assert (
        "文部科学省「大学等における産学連携等実施状況について」を加工して作成" in release.source.ja
    )
    panel, items = release.figures.panel, release.catalogue.items
    secret = [code for code in panel.items if items[code].confidential]
    assert all(np.isnan(panel.item_values(code)).all() for code in secret)
