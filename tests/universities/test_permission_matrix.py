"""Every address of collecting and of people, for every kind of person: what each is answered.

A foreign return does not exist (404), a right that is missing is said (403), nobody is asked to
sign in (302, 401), and no answer to an outsider holds a canary of the draft.
"""

from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.universities import permission_story as everybody
from universities.models import Event, Remark, Submission

pytestmark = pytest.mark.django_db
PERSONS = (
    "contributor", "approver", "viewer", "officer",
    "stranger", "neighbour", "analyst", "administrator", "identified",
)  # fmt: skip
# An analyst whose identified view is open: like any analyst but where the view itself is meant.
AS_ANALYST = {"identified": "analyst"}
IDENTIFIED = {"identified": 200, "identified-close": 302}
# A status for each person in that order; then who may POST, or nothing where nobody can.
OWN = "200 200 200 200 404 404 200 404"
LEADS_ON = "302 302 302 302 404 404 302 404"
WRITERS = ("contributor", "approver", "officer")
MINISTRY = "403 403 403 403 403 403 200 403"
TABLE: dict[str, tuple[str, tuple[str, ...]]] = {
    "entry": ("200 200 200 200 200 200 200 200", ()),
    "practise": ("200 200 403 200 404 404 404 404", WRITERS),
    "desk": (LEADS_ON, ()),
    "section": (OWN, WRITERS),
    "section-parts": (OWN, ()),
    "answer-blanks": (LEADS_ON, WRITERS),
    "memo": (LEADS_ON, WRITERS),
    "copy-last-year": ("200 200 403 200 404 404 403 404", WRITERS),
    "provisional": (OWN, ()),
    "findings": (OWN, ()),
    "finding": (LEADS_ON, WRITERS),
    "sign": ("200 200 200 200 404 404 403 404", ("approver",)),
    "review": (OWN, ()),
    "revisions": (OWN, ()),
    "history": (OWN, ()),
    "workbook": (OWN, ()),
    "uploads": (OWN, WRITERS),
    # An upload is the university's own until it is taken over.
    "upload": ("200 200 200 200 404 404 404 404", WRITERS),
    "upload-faults": ("200 200 200 200 404 404 404 404", ()),
    "rounds": (MINISTRY, ("analyst",)),
    "board": (MINISTRY, ("analyst",)),
    "asked": (MINISTRY, ()),
    "board-export": (MINISTRY, ()),
    "remind": (MINISTRY, ("analyst",)),
    # The list of releases is everybody's; of this story none was published.
    "releases": ("200 200 200 200 200 200 200 200", ()),
    "release": ("404 404 404 404 404 404 404 404", ()),
    "prepare": (MINISTRY, ("analyst",)),
    "candidate": (MINISTRY, ("analyst",)),
    "identified": ("404 404 404 404 404 404 403 200", ("identified",)),
    "identified-close": ("404 404 404 404 404 404 403 302", ("identified",)),
    "consents": ("200 200 200 200 404 200 200 404", ()),
    "consent-items": (OWN, ()),
    "consent": (OWN, ("approver",)),
    "people": (
        "403 200 403 403 403 200 200 200",
        ("approver", "neighbour", "analyst", "administrator"),
    ),
    "people-revoke": ("403 200 403 403 403 404 200 200", ("approver", "analyst", "administrator")),
    "people-identified": ("403 404 403 403 403 404 404 200", ("administrator",)),
}
# What needs no account: what a visitor is answered.
FOR_EVERYBODY = {"releases": 200, "release": 404}
# A POST that is taken, or refused for what it says; who has no right is refused before that.
READ_BY_FORM = (200, 302, 400, 409)
NOT_FOR_THEM = (403, 404)


def patterns(found: Any = None) -> dict[str, str]:
    """Return the name and the pattern of every address of the room."""
    rows: dict[str, str] = {}
    for each in (found or get_resolver("universities.urls")).url_patterns:
        if isinstance(each, URLResolver):
            rows |= patterns(each)
        elif isinstance(each, URLPattern):
            rows[str(each.name)] = str(each.pattern)
    return rows


def address_of(name: str, parts: dict[str, Any]) -> str:
    pattern = patterns()[name]
    named = {part: value for part, value in parts.items() if f":{part}>" in pattern}
    return reverse(f"universities:{name}", kwargs=named)


def expect(person: str) -> dict[str, int]:
    """Return the status that each address answers the person with."""
    column = PERSONS.index(AS_ANALYST.get(person, person))
    shown = {name: int(row.split()[column]) for name, (row, _) in TABLE.items()}
    return shown | (IDENTIFIED if person in AS_ANALYST else {})


def may_send(person: str, may: tuple[str, ...]) -> bool:
    return bool({person, AS_ANALYST.get(person)} & set(may))


def test_the_table_names_every_address():
    assert set(patterns()) == set(TABLE)


@pytest.mark.parametrize("person", PERSONS)
def test_a_page_is_shown_to_whom_it_belongs(person: str):
    everybody.make_everybody()
    client, parts = everybody.client_of(person), everybody.parts()

    answers = {name: client.get(address_of(name, parts)) for name in TABLE}

    assert {name: answer.status_code for name, answer in answers.items()} == expect(person)
    if person in everybody.OUTSIDERS:
        told = {name: everybody.find_canaries(answer) for name, answer in answers.items()}
        assert {name: found for name, found in told.items() if found} == {}


@pytest.mark.parametrize("person", PERSONS)
def test_only_whose_right_it_is_changes_anything(person: str):
    everybody.make_everybody()
    client, parts = everybody.client_of(person), everybody.parts()
    version = Submission.objects.get(
        university__code="harbour", round__fiscal_year=everybody.story.YEAR
    ).version
    forbidden = [name for name, (_, may) in TABLE.items() if may and not may_send(person, may)]
    before = (Event.objects.count(), Remark.objects.count())

    answers = {
        name: client.post(address_of(name, parts), everybody.form_of(name, version))
        for name in forbidden
    }

    wrong = {
        name: each.status_code
        for name, each in answers.items()
        if each.status_code not in NOT_FOR_THEM
    }
    assert wrong == {}
    assert (Event.objects.count(), Remark.objects.count()) == before
    if person in everybody.FOREIGN:
        desks = {
            name: each.status_code
            for name, each in answers.items()
            if "round_code" in patterns()[name]
        }
        assert {
            name: code
            for name, code in desks.items()
            if code != 404 and "rounds/" not in patterns()[name]
        } == {}
    if person in everybody.OUTSIDERS:
        assert [name for name, each in answers.items() if everybody.find_canaries(each)] == []


@pytest.mark.parametrize("name", [name for name, (_, may) in TABLE.items() if may])
def test_whose_right_it_is_is_not_refused(name: str):
    everybody.make_everybody()
    _, may = TABLE[name]
    version = Submission.objects.get(
        university__code="harbour", round__fiscal_year=everybody.story.YEAR
    ).version

    answer = everybody.client_of(may[0]).post(
        address_of(name, everybody.parts()), everybody.form_of(name, version)
    )

    assert answer.status_code in READ_BY_FORM


@pytest.mark.parametrize("person", ["anonymous", "disabled"])
def test_nobody_is_asked_to_sign_in_and_sees_nothing(person: str):
    everybody.make_everybody()
    client, parts = everybody.client_of(person), everybody.parts()
    before = Event.objects.count()

    answers = {name: client.get(address_of(name, parts)) for name in TABLE}
    read = {name: each for name, each in answers.items() if name not in FOR_EVERYBODY}
    sent = {
        name: client.post(address_of(name, parts), {"text": "x"})
        for name, (_, may) in TABLE.items()
        if may
    }

    assert {name: answers[name].status_code for name in FOR_EVERYBODY} == FOR_EVERYBODY
    assert {each.status_code for each in read.values()} == {302}
    assert {each["Location"].split("?")[0] for each in read.values()} == {"/account/login/"}
    assert {each.status_code for each in sent.values()} == {401}
    assert Event.objects.count() == before


@pytest.mark.parametrize("method", ["head", "options", "put", "delete"])
def test_no_other_method_is_a_second_door(method: str):
    everybody.make_everybody()
    client, parts = everybody.client_of("neighbour"), everybody.parts()

    answers = {name: getattr(client, method)(address_of(name, parts)) for name in TABLE}

    expected = expect("neighbour") if method == "head" else dict.fromkeys(TABLE, 405)
    assert {name: each.status_code for name, each in answers.items()} == expected
    assert [name for name, each in answers.items() if everybody.find_canaries(each)] == []


def test_the_canaries_would_be_seen():
    everybody.make_everybody()
    client, parts = everybody.client_of("viewer"), everybody.parts()
    pages = ("section", "findings", "history", "workbook", "upload", "provisional")

    seen = {
        name
        for page in pages
        for name in everybody.find_canaries(client.get(address_of(page, parts)))
    }

    assert {
        "918,273",
        "918273",
        "646,373",
        "港の秘密の注記",
        "港の申し送り",
        "港の下書きの説明",
    } <= seen


PUBLIC = (
    "/",
    "/indicators/",
    "/universities/",
    "/universities/harbour/",
    "/definitions/",
    "/reports/",
)
API = ("items", "universities", "observations", "ratios", "groups", "openapi.json")


@pytest.mark.parametrize("person", ["anonymous", "neighbour", "analyst", "identified"])
def test_no_public_page_and_no_file_of_the_api_tells_a_draft(person: str):
    everybody.make_everybody()
    client = everybody.client_of(person)
    addresses = (*PUBLIC, *(f"/en{page}" for page in PUBLIC), *(f"/api/v1/{each}" for each in API))

    answers = {address: client.get(address) for address in addresses}

    assert {
        address
        for address, each in answers.items()
        if each.status_code >= 500 and each.status_code != 503
    } == set()
    assert {address for address, each in answers.items() if everybody.find_canaries(each)} == set()


@pytest.mark.parametrize("code", ["9" * 5000, "9" * 20, "２０２５", "25"])
def test_a_round_that_is_no_year_is_not_there(code: str):
    everybody.make_everybody()

    board = everybody.client_of("analyst").get(f"/rounds/{code}/")
    desk = everybody.client_of("contributor").get(f"/entry/{code}/harbour/")

    assert (board.status_code, desk.status_code) == (404, 404)
