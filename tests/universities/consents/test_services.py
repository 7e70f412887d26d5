"""Giving and withdrawing: each word once, each with its event, none about a salary."""

import threading

import pytest
from django.db import connection

from tests.universities.consents.story import APPROVED, COST, STAFF, said, say
from tests.universities.identified.story import AT
from universities.models import Consent, Event, University
from universities.models.frozen import FrozenRowError
from universities.submissions.events import Author
from universities.submissions.services.consents import (
    NoSuchItem,
    SalaryRefused,
    give_consent,
    withdraw_consent,
)
from universities.submissions.workflow import WorkflowError

# The tests' SQLite lives in memory, which threads cannot share: there, one worker asks.
WORKERS = 4 if connection.vendor == "postgresql" else 1


def events() -> list[tuple[str, str, dict[str, object]]]:
    rows = Event.objects.filter(action__endswith="_consent").order_by("id")
    return list(rows.values_list("action", "by", "payload"))


def test_every_word_is_a_row_and_an_event(nation: None):
    say()
    say(is_given=False)
    say()

    payload = {"university": "B", "item": COST}
    assert said() == [(COST, True, "approver"), (COST, False, "approver"), (COST, True, "approver")]
    assert events() == [
        ("give_consent", "approver", payload),
        ("withdraw_consent", "approver", payload),
        ("give_consent", "approver", payload),
    ]


def test_the_same_word_again_is_no_change(nation: None):
    say(is_given=False)
    assert said() == []
    say()
    say()
    say(STAFF)
    say(is_given=False)
    say(is_given=False)

    assert [(item, is_given) for item, is_given, _ in said()] == [
        (COST, True),
        (STAFF, True),
        (COST, False),
    ]
    assert len(events()) == 3


@pytest.mark.parametrize("role", ["contributor", "viewer", "analyst", "administrator", "operator"])
def test_only_an_approver_says_it(nation: None, role: str):
    for change in (give_consent, withdraw_consent):
        with pytest.raises(WorkflowError):
            change("B", COST, author=Author("x", role, AT))

    assert said() == []


@pytest.mark.parametrize("item", ["joint_research_amount", "no_such_item", ""])
def test_only_a_confidential_item_can_be_consented_to(nation: None, item: str):
    for is_given in (True, False):
        with pytest.raises(NoSuchItem):
            say(item, is_given=is_given)

    assert said() == []


def test_nobody_consents_to_a_salary(nation: None):
    with pytest.raises(SalaryRefused):
        say(university="E")
    say(STAFF, university="E")

    assert [item for item, _, _ in said("E")] == [STAFF]


def test_a_salary_that_was_consented_to_earlier_can_be_withdrawn(nation: None):
    place = University.objects.get(code="E")
    Consent.objects.create(university=place, item=COST, is_given=True, at=AT, by="x")

    say(university="E", is_given=False)

    assert [is_given for _, is_given, _ in said("E")] == [True, False]


def test_what_was_never_released_is_no_salary_yet(db: None):
    University.objects.create(code="N", name_ja="新大学", kind="national")

    say(university="N")

    assert said("N") == [(COST, True, "approver")]


def test_a_word_never_changes(nation: None):
    say()

    with pytest.raises(FrozenRowError):
        Consent.objects.update(is_given=False)
    with pytest.raises(FrozenRowError):
        Consent.objects.get().delete()


@pytest.mark.django_db(transaction=True)
def test_many_at_once_say_it_once():
    University.objects.create(code="B", name_ja="B大学", kind="national")
    together = threading.Barrier(WORKERS)
    faults: list[Exception] = []

    def give() -> None:
        try:
            together.wait(timeout=10)
            give_consent("B", COST, author=APPROVED)
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=give) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert faults == []
    assert said() == [(COST, True, "approver")]
    assert len(events()) == 1
