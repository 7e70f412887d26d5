"""Known and unknown people look alike and take alike, however often somebody tries."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.kpi_dashboard.accounts.guessing import CAMPUS, Cost, guess, guess_all, words_of
from tests.people import make_person

KNOWN, UNKNOWN = "known@harbour.example", "other@harbour.example"

pytestmark = pytest.mark.django_db


def tell(email: str, cost: Cost, place: str = CAMPUS) -> tuple[str, int]:
    """Return what a stranger sees, and how many hashes' time it took."""
    before = cost.hashes + len(cost.waits)
    answer = guess(email, place=place)
    return words_of(answer, email), cost.hashes + len(cost.waits) - before


@pytest.mark.parametrize("earlier", [0, 10, 18, 60])
def test_known_and_unknown_look_and_take_alike(earlier: int, cost: Cost):
    make_person(KNOWN)
    people = [make_person(f"colleague{each}@harbour.example").email for each in range(earlier // 2)]
    for place in ("192.0.2.1", "192.0.2.2"):
        guess_all(
            [*people, *(f"nobody{each}@x.example" for each in range(earlier // 2))], place=place
        )

    known = [tell(KNOWN, cost, "192.0.2.1") for _ in range(7)]
    unknown = [tell(UNKNOWN, cost, "192.0.2.2") for _ in range(7)]

    assert known == unknown
    assert [took for _, took in known] == [1] * 5 + [0] * 2


def test_what_is_said_depends_on_the_count_of_attempts_only(cost: Cost):
    people = [make_person(f"colleague{each}@harbour.example").email for each in range(40)]
    nobodies = [f"nobody{each}@harbour.example" for each in range(40)]

    to_people = [words_of(guess(each, place="192.0.2.1"), each) for each in people]
    to_nobodies = [words_of(guess(each, place="192.0.2.2"), each) for each in nobodies]

    assert to_people == to_nobodies
    assert len(set(to_people)) == 2, "first the usual sentence, then that the network is busy"


def test_who_was_invited_and_has_no_password_yet_is_a_stranger_too(cost: Cost):
    invited = make_person(KNOWN)
    invited.set_unusable_password()
    invited.save()

    assert tell(KNOWN, cost) == tell(UNKNOWN, cost)
    assert tell(KNOWN, cost)[1] == 1


def test_asking_for_a_link_looks_alike_and_hashes_nothing(cost: Cost, mailoutbox: list[Any]):
    make_person(KNOWN)
    before = cost.hashes

    known, unknown = ([ask(email) for _ in range(7)] for email in (KNOWN, UNKNOWN))

    assert known == unknown == [(302, "/account/password/reset/done/")] * 5 + [(429, "")] * 2
    assert cost.hashes == before
    assert len(mailoutbox) == 10


def ask(email: str) -> tuple[int, str]:
    answer = Client().post("/account/password/reset/", {"email": email})
    return answer.status_code, answer.headers.get("Location", "")


def test_a_damaged_link_hashes_nothing(cost: Cost):
    for address in ("1-x", "1-set-password", "zz-abc-123"):
        chosen = {"password1": "seven patient goats", "password2": "seven patient goats"}
        Client().post(f"/account/password/reset/key/{address}/", chosen)

    assert cost.hashes == 0


def test_the_present_password_may_be_mistyped_five_times(cost: Cost, client: Client):
    client.force_login(make_person(KNOWN))
    typed = {"oldpassword": "wrong", "password1": "a" * 20, "password2": "a" * 20}
    before = cost.hashes

    pages = [client.post("/account/password/change/", typed).content.decode() for _ in range(8)]

    assert cost.hashes - before == 5
    assert ["今のパスワードが一致しません" in page for page in pages] == [True] * 5 + [False] * 3
    assert "15分ほど待ってください" in pages[-1]


def test_the_cookie_of_a_browser_says_nothing_and_opens_nothing(cost: Cost):
    make_person(KNOWN, ("viewer", "H1"))
    answer = guess(KNOWN, password="four quiet harbour lamps")
    name = next(each for each in answer.cookies if each.startswith("device_"))
    cookie = answer.cookies[name]

    thief = Client()
    thief.cookies[name] = cookie.value
    thief.cookies["sessionid"] = cookie.value

    assert thief.get("/entry/").status_code == 302
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert not re.search("known|harbour", f"{name}{cookie.value}")
