"""A thousand guesses from one network: at most sixty hashes, and colleagues still get in."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from kpi_dashboard.accounts import limits
from kpi_dashboard.accounts.admission import TooOften, Trial, admit
from tests.kpi_dashboard.accounts.guessing import CAMPUS, Cost, guess, guess_all, guess_quickly
from tests.people import ADDRESS, PASSWORD, make_person

MOST, TRIES = 60, 1000
GOOD = "good@harbour.example"
MORNING = datetime(2026, 4, 1, 9, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    now = [MORNING]
    monkeypatch.setattr("django.utils.timezone.now", lambda: now[0])
    return now


def known(number: int) -> list[str]:
    return [make_person(f"colleague{each}@harbour.example").email for each in range(number)]


def unknown(number: int) -> list[str]:
    return [f"nobody{each}@harbour.example" for each in range(number)]


ATTACKS: dict[str, Callable[[], list[str]]] = {
    "one victim": lambda: known(1) * TRIES,
    "nobody's addresses": lambda: unknown(TRIES),
    "few people": lambda: known(12) * 84,
    "many people": lambda: known(100) * 10,
    "a mixture": lambda: [
        e for pair in zip(known(20) * 25, unknown(500), strict=True) for e in pair
    ],
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_thousand_guesses_cost_sixty_hashes_and_a_colleague_gets_in(attack: str, cost: Cost):
    make_person(GOOD, ("viewer", "H1"))
    guess(GOOD, password=PASSWORD)
    emails = ATTACKS[attack]()
    before = cost.hashes

    guess_all(emails[:40])
    guess_quickly(emails[40:])
    spent = cost.hashes - before
    good = guess(GOOD, password=PASSWORD)

    assert 0 < spent <= MOST
    assert (good.status_code, good["Location"]) == (302, "/entry/")


@pytest.mark.parametrize("attack", ["one victim", "nobody's addresses", "few people"])
def test_somebody_who_was_never_there_gets_in_too(attack: str, cost: Cost):
    make_person(GOOD, ("viewer", "H1"))

    guess_all(ATTACKS[attack]()[:120])

    assert guess(GOOD, password=PASSWORD).status_code == 302


def test_the_allowances_of_one_address_add_up_to_sixty():
    assert sum(limits.ALLOWANCES.values()) == MOST


def test_no_hour_holds_more_than_sixty_hashes(clock: list[datetime]):
    when = []
    for each in range(1200):
        trial = Trial(who=f"person {each * 7 % 100}", place="campus", is_known=each % 3 > 0)
        with suppress(TooOften):
            when += [clock[0]] * admit(trial).may_hash
        clock[0] += timedelta(seconds=9)

    hours = [sum(1 for t in when if at <= t < at + timedelta(hours=1)) for at in when]
    assert max(hours) <= MOST
    assert len(when) > MOST, "three hours hold more than one"


def test_addresses_that_nobody_has_cost_ten_hashes_only(cost: Cost):
    guess_all(unknown(50))

    assert cost.hashes == 10
    assert len(cost.waits) == 40


def test_another_network_has_its_own_allowance(cost: Cost):
    guess_all(unknown(50))

    guess_all(unknown(50), place="198.51.100.7")

    assert cost.hashes == 20


@pytest.mark.parametrize(
    ("other", "hashes"), [("2001:db8:1:2:aaaa::9", 10), ("2001:db8:1:3::1", 20)]
)
def test_of_ipv6_the_first_half_counts(other: str, hashes: int, cost: Cost):
    guess_all(unknown(30), place="2001:db8:1:2::1")

    guess_all(unknown(30), place=other)

    assert cost.hashes == hashes


def test_right_passwords_use_nothing_up(cost: Cost):
    people = known(80)

    answers = [guess(email, password=PASSWORD).status_code for email in people]

    assert answers == [302] * 80


def test_fifteen_minutes_later_the_victim_may_try_again(cost: Cost, clock: list[datetime]):
    make_person(ADDRESS, ("viewer", "H1"))
    guess_all([ADDRESS] * 6)

    clock[0] += timedelta(minutes=14, seconds=59)
    early = guess(ADDRESS, password=PASSWORD).status_code
    clock[0] += timedelta(seconds=2)

    assert early == 429
    assert guess(ADDRESS, password=PASSWORD).status_code == 302


def test_refused_attempts_do_not_prolong_the_refusal(cost: Cost, clock: list[datetime]):
    make_person(ADDRESS, ("viewer", "H1"))
    for _ in range(30):
        guess(ADDRESS)
        clock[0] += timedelta(seconds=30)

    clock[0] += timedelta(minutes=2)

    assert guess(ADDRESS, password=PASSWORD).status_code == 302


def test_a_browser_used_before_is_never_shut_out_by_its_neighbours(cost: Cost):
    make_person(ADDRESS, ("viewer", "H1"))
    browser = Client(REMOTE_ADDR=CAMPUS)
    send(browser, PASSWORD)
    browser.post("/account/logout/")

    guess_all([ADDRESS] * 20 + known(60))
    from_elsewhere = guess(ADDRESS, password=PASSWORD)

    assert from_elsewhere.status_code == 429
    assert send(browser, PASSWORD).status_code == 302


def test_a_browser_used_before_has_five_attempts_of_its_own(cost: Cost):
    make_person(ADDRESS, ("viewer", "H1"))
    browser = Client(REMOTE_ADDR=CAMPUS)
    send(browser, PASSWORD)
    browser.post("/account/logout/")
    before = cost.hashes

    answers = [send(browser, "wrong").status_code for _ in range(8)]

    assert answers == [200] * 5 + [429] * 3
    assert cost.hashes - before == 5


def send(browser: Client, password: str) -> Any:
    return browser.post("/account/login/", {"login": ADDRESS, "password": password})


def test_whoever_has_the_mail_gets_in_however_busy_the_network(cost: Cost, mailoutbox: list[Any]):
    make_person(GOOD, ("viewer", "H1"))
    guess_all(known(100) * 2)
    browser = Client(REMOTE_ADDR=CAMPUS)

    refused = guess(GOOD, password=PASSWORD)
    browser.post("/account/password/reset/", {"email": GOOD})
    link = mailoutbox[0].body.split("http://testserver")[1].split()[0]
    page = browser.get(link, follow=True).redirect_chain[-1][0]
    chosen = {"password1": "seven patient goats", "password2": "seven patient goats"}
    browser.post(page, chosen)
    answer = browser.post("/account/login/", {"login": GOOD, "password": "seven patient goats"})

    assert "正しい組合せでも受け付けないことがあります" in refused.content.decode()
    assert answer.status_code == 302
