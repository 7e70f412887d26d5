"""A test that only reads a release is left out on a second database, and is held to reading."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth import get_user_model

from tests.people import make_person
from tests.released import note_stored, only_reads_a_release
from tests.second_database import may_differ
from universities.models import Release, Round, University


def item_of(place: str, *fixtures: str, mark: str = "") -> Any:
    return SimpleNamespace(
        nodeid=f"tests/{place}::test_it",
        fixturenames=["db", *fixtures],
        get_closest_marker=lambda name: name == mark or None,
    )


@pytest.mark.parametrize(
    ("item", "only_reads"),
    [
        (item_of("comparisons/evidence/test_walking.py"), True),
        (item_of("api/test_figures.py"), True),
        (item_of("reports/test_pdf.py"), True),
        (item_of("reports/issuing/test_zip.py", mark="stores"), False),
        (item_of("comparisons/test_home.py", "transactional_db"), False),
        (item_of("comparisons/test_home.py", "live_server"), False),
        (item_of("universities/test_models.py"), False),
        (item_of("kpi_dashboard/security/test_every_address.py"), False),
        (item_of("test_released.py"), False),
    ],
)
def test_only_tests_of_released_figures_without_the_mark_are_left_out(item: Any, only_reads: bool):
    assert only_reads_a_release(item) == only_reads
    assert may_differ(item) == (not only_reads)


def store_a_university() -> None:
    University.objects.create(code="H1", name_ja="港大学", kind="national")


def store_a_reader() -> None:
    make_person("somebody@harbour.example", ("viewer", "H1"))


def store_a_round() -> None:
    Round.objects.create(fiscal_year=2024)


def change_rounds() -> None:
    Round.objects.filter(fiscal_year=1).update(fiscal_year=2)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("store", "tables"),
    [
        (store_a_university, set()),
        (store_a_reader, set()),
        (Release.objects.count, set()),
        (Round.objects.count, set()),
        (store_a_round, {"universities_round"}),
        (change_rounds, {"universities_round"}),
    ],
)
def test_what_else_is_stored_is_noted(store: Callable[[], object], tables: set[str]):
    with note_stored() as found:
        store()

    assert found == tables


@pytest.mark.django_db
def test_what_is_removed_is_noted_too():
    group = get_user_model().groups.field.related_model.objects.create(name="somebody")

    with note_stored() as found:
        group.delete()

    assert "auth_group" in found
