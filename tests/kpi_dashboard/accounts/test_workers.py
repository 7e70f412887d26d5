"""Several workers at once cannot together exceed a limit: the attempts are in the database."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from kpi_dashboard.accounts import limits
from kpi_dashboard.accounts.admission import TooOften, Trial, admit
from kpi_dashboard.accounts.models import Attempt

# The tests' SQLite lives in memory, which threads cannot share: there, one worker asks.
WORKERS, TRIES = (4 if connection.vendor == "postgresql" else 1), 60

pytestmark = pytest.mark.django_db(transaction=True)


def ask(trial: Trial) -> bool:
    try:
        return admit(trial).may_hash
    except TooOften:
        return False


def work(trials: list[Trial]) -> int:
    try:
        return sum(ask(trial) for trial in trials)
    finally:
        connection.close()


def run(trials: list[Trial]) -> int:
    with ThreadPoolExecutor(WORKERS) as pool:
        return sum(pool.map(work, [trials[each::WORKERS] for each in range(WORKERS)]))


@pytest.mark.parametrize(
    ("trials", "most"),
    [
        ([Trial("one", "campus", is_known=True)] * TRIES, limits.PERSON_FAILURES),
        ([Trial(f"nobody {each}", "campus") for each in range(TRIES)], 10),
        ([Trial(f"known {each}", "campus", is_known=True) for each in range(TRIES)], 15 + 20),
        ([Trial("one", "campus", is_known=True, device="mine")] * TRIES, 5),
    ],
)
def test_workers_share_one_count(trials: list[Trial], most: int):
    assert 0 < run(trials) <= most


def test_what_is_over_is_forgotten_as_it_goes():
    Attempt.objects.create(pool="first", who="x", place="y", until="2020-01-01T00:00:00Z")

    admit(Trial("one", "campus"))

    assert Attempt.objects.filter(who="x").count() == 0
