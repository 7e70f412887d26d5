"""Copying last year's answers: into blanks only, shown first, one change, never over typing."""

import pytest

from indicators.catalogue.loader import load_catalogue
from tests.universities.collecting import signed_in
from tests.universities.rounds.country import (
    NOON,
    as_analyst,
    make_country,
    make_person,
    open_the_round,
    place_of,
    reported,
    sign,
    type_in,
)
from universities.models import Event, Revision
from universities.submissions.drafts import read_cells
from universities.submissions.events import Author
from universities.submissions.services.copying import copy_last_year, find_copies
from universities.submissions.services.locking import LockedError, StaleError
from universities.submissions.values import UNREADABLE, ReportedValue

NOT_APPLICABLE = ReportedValue("not_applicable", None)
ADDRESS = "/entry/2025/N1/copy/"
LAST = {
    "researchers": reported(500, "person", "4月1日現在"),
    "uras": NOT_APPLICABLE,
    "patent_cost": reported(20_000, "thousand_yen"),
    "licences": ReportedValue("unknown", None),
}
OFFICER = Author("contributor@north.example", "contributor", NOON)


def cells_now() -> dict[str, ReportedValue]:
    newest = Revision.objects.filter(submission=place_of("N1")).order_by("-number").first()
    return read_cells([newest.pk])[newest.pk] if newest else {}


def make_two_years() -> None:
    make_country()
    open_the_round(2024)
    type_in("N1", LAST, year=2024)
    sign("N1", year=2024)
    open_the_round(2025)


def test_signs_and_notes_are_copied_and_numbers_left_to_be_typed():
    copies = find_copies(LAST, {}, items=list(LAST), what="signs")

    assert copies == {
        "researchers": ReportedValue("not_submitted", None, note="4月1日現在"),
        "uras": NOT_APPLICABLE,
        "licences": ReportedValue("unknown", None),
    }


def test_everything_is_copied_where_it_is_asked_for():
    assert find_copies(LAST, {}, items=list(LAST), what="everything") == LAST


@pytest.mark.parametrize(
    "typed",
    [
        reported(0),
        reported(7),
        NOT_APPLICABLE,
        ReportedValue("unknown", None),
        ReportedValue(UNREADABLE, None, typed="約500"),
    ],
)
def test_what_was_typed_is_never_touched(typed: ReportedValue):
    assert find_copies(LAST, {"researchers": typed}, items=["researchers"], what="everything") == {}


def test_a_note_of_this_year_stays_beside_the_copied_figure():
    here = {"researchers": ReportedValue("not_submitted", None, note="今年の注記")}

    copies = find_copies(LAST, here, items=["researchers"], what="everything")

    assert copies["researchers"] == reported(500, "person", "今年の注記")


def test_what_was_blank_last_year_or_not_wished_fills_nothing():
    assert find_copies({}, {}, items=["researchers"], what="everything") == {}
    assert find_copies(LAST, {}, items=["disclosures"], what="everything") == {}


@pytest.mark.django_db
def test_copies_are_shown_before_anything_changes():
    make_two_years()
    client = signed_in(make_person("contributor@north.example", "contributor", "N1"))

    page = client.get(f"{ADDRESS}?what=everything").content.decode()

    assert "20,000" in page
    assert "4月1日現在" in page
    assert cells_now() == {}


@pytest.mark.django_db
def test_copying_is_one_change_whose_origin_is_a_copy():
    make_two_years()
    type_in("N1", {"researchers": reported(510, "person")})
    client = signed_in(make_person("contributor@north.example", "contributor", "N1"))
    before = Event.objects.filter(action="save").count()

    answer = client.post(
        ADDRESS, {"what": "everything", "section": "", "version": place_of("N1").version}
    )

    assert answer.headers["Location"] == "/entry/2025/N1/"
    assert cells_now() == {**LAST, "researchers": reported(510, "person")}
    saves = Event.objects.filter(action="save")
    assert saves.count() == before + 1
    assert saves.last().payload["origin"] == "copy"
    assert sorted(saves.last().payload["changes"]) == ["licences", "patent_cost", "uras"]


@pytest.mark.django_db
def test_only_the_wished_section_is_filled():
    make_two_years()
    client = signed_in(make_person("contributor@north.example", "contributor", "N1"))
    sections = load_catalogue().sections.values()
    staff = next(each for each in sections if "researchers" in each.items)
    type_in("N1", {"disclosures": reported(3)}, year=2025)

    answer = client.post(ADDRESS, {"what": "everything", "section": staff.code, "version": 2})

    assert answer.headers["Location"] == f"/entry/2025/N1/sections/{staff.code}/"
    assert sorted(cells_now()) == sorted(["disclosures", *(set(LAST) & set(staff.items))])
    assert "licences" not in cells_now()


@pytest.mark.django_db
def test_what_changed_since_it_was_shown_is_looked_at_again():
    make_two_years()
    row = place_of("N1")
    type_in("N1", {"disclosures": reported(3)})

    with pytest.raises(StaleError):
        copy_last_year(
            row.pk, LAST, items=list(LAST), what="signs", read_version=row.version, author=OFFICER
        )
    assert sorted(cells_now()) == ["disclosures"]


@pytest.mark.django_db
def test_a_locked_return_takes_no_copies():
    make_two_years()
    type_in("N1", {"disclosures": reported(3)})
    row = sign("N1")
    client = signed_in(make_person("contributor@north.example", "contributor", "N1"))

    with pytest.raises(LockedError):
        copy_last_year(
            row.pk, LAST, items=list(LAST), what="signs", read_version=row.version, author=OFFICER
        )
    assert client.get(ADDRESS).status_code == 409


@pytest.mark.django_db
def test_who_may_copy():
    make_two_years()
    viewer = signed_in(make_person("viewer@north.example", "viewer", "N1"))
    stranger = signed_in(make_person("contributor@harbour.example", "contributor", "H1"))

    assert viewer.get(ADDRESS).status_code == 403
    assert viewer.post(ADDRESS, {"version": 1}).status_code == 403
    assert stranger.get(ADDRESS).status_code == 404
    assert as_analyst().post(ADDRESS, {"version": 1}).status_code == 403


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "status"), [("what=all", 400), ("section=lost", 404), ("section=", 200)]
)
def test_a_wrong_wish_is_answered_in_words(query: str, status: int):
    make_two_years()
    client = signed_in(make_person("contributor@north.example", "contributor", "N1"))

    assert client.get(f"{ADDRESS}?{query}").status_code == status
    assert client.post(ADDRESS, {"version": "x"}).status_code == 400


@pytest.mark.django_db
def test_without_last_year_there_is_nothing_to_copy():
    make_country()
    open_the_round(2025)
    client = signed_in(make_person("contributor@north.example", "contributor", "N1"))

    assert "写せるものがありません" in client.get(ADDRESS).content.decode()
