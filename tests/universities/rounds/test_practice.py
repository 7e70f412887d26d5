"""Practising: invented figures with three slips, laid down afresh, seen by nobody else."""

from pathlib import Path

import pytest
from django.conf import settings

from indicators.catalogue.loader import load_catalogue
from tests.universities.collecting import signed_in
from tests.universities.rounds.country import (
    NOON,
    as_analyst,
    make_country,
    make_person,
    open_the_round,
    place_of,
)
from universities.access import Audience
from universities.boards.rounds import list_rounds
from universities.demo.practice import Practice, invent_practice
from universities.desks import NoDesk, open_desk
from universities.models import Event, Revision, Submission
from universities.observations import read_sealed_revisions
from universities.requests.practising import begin_practice
from universities.submissions.checking import Answers, find_findings
from universities.submissions.drafts import read_draft, read_earlier_years
from universities.submissions.services.rounds import RoundError
from universities.submissions.workflow import WorkflowError

ADDRESS = "/entry/practice/N1/"


def invent(number: int = 1, fiscal_year: int = 2025) -> Practice:
    folder = Path(settings.BASE_DIR) / "fixtures" / "demo"
    return invent_practice(folder, load_catalogue(), fiscal_year=fiscal_year, number=number)


@pytest.mark.parametrize("number", [1, 2, 3, 40])
def test_the_three_slips_are_found_and_nothing_else(number: int):
    twin = invent(number)

    findings = find_findings(load_catalogue(), Answers(2025, twin.now, {2024: twin.before}))

    # The amount that was forgotten is missed twice: beside its count, and beside last year's.
    assert {(each.check, each.item) for each in findings} == {
        ("identity", "patent_applications_domestic"),
        ("unit_slip", "patent_cost"),
        ("count_without_amount", "donation_amount"),
        ("vanished", "donation_amount"),
    }


def test_last_year_of_the_twin_has_no_slip():
    twin = invent()

    assert find_findings(load_catalogue(), Answers(2024, twin.before)) == ()


def test_the_same_number_is_the_same_twin_and_another_number_another():
    assert invent(1) == invent(1)
    assert invent(1).now["researchers"] != invent(2).now["researchers"]


@pytest.mark.django_db
def test_practice_is_laid_down_for_one_university_with_last_year_sealed():
    make_country()
    open_the_round()
    person = make_person("contributor@north.example", "contributor", "N1")

    code = begin_practice(person, "N1", at=NOON)

    desk = open_desk(person, round_code=code, university="N1")
    draft = read_draft(desk)
    assert (code, desk.is_practice, desk.status, desk.may_write) == (
        "2025-practice",
        True,
        "in_progress",
        True,
    )
    assert (draft.is_sealed, len(draft.cells)) == (False, 114)
    assert read_earlier_years(desk)[2024] == invent(1).before
    assert Submission.objects.filter(round__is_practice=True).count() == 2
    assert place_of("N1").status == "not_started"


@pytest.mark.django_db
def test_beginning_again_brings_another_twin_and_tells_cell_by_cell():
    make_country()
    open_the_round()
    person = make_person("contributor@north.example", "contributor", "N1")
    begin_practice(person, "N1", at=NOON)
    first = place_of("N1", is_practice=True).version

    begin_practice(person, "N1", at=NOON)

    desk = open_desk(person, round_code="2025-practice", university="N1")
    assert read_draft(desk).cells == invent(2).now
    assert read_earlier_years(desk)[2024] == invent(2).before
    assert desk.version == first + 1
    told = Event.objects.filter(submission=desk.submission, action="start_practice").last()
    old, new = told.payload["changes"]["researchers"]
    assert (old[1], new[1]) == (
        invent(1).now["researchers"].amount,
        invent(2).now["researchers"].amount,
    )


@pytest.mark.django_db
def test_what_was_signed_in_practice_can_be_begun_again():
    make_country()
    open_the_round()
    person = make_person("approver@north.example", "approver", "N1")
    begin_practice(person, "N1", at=NOON)
    row = place_of("N1", is_practice=True)
    Submission.objects.filter(pk=row.pk).update(status="submitted")
    Revision.objects.filter(submission=row).update(sealed_at=NOON)

    begin_practice(person, "N1", at=NOON)

    assert place_of("N1", is_practice=True).status == "in_progress"
    assert Revision.objects.filter(submission=row).count() == 2


@pytest.mark.django_db
def test_practice_reaches_no_release_no_board_and_no_analyst():
    make_country()
    open_the_round()
    person = make_person("contributor@north.example", "contributor", "N1")
    analyst = make_person("analyst@ministry.example", "analyst")

    begin_practice(person, "N1", at=NOON)

    assert read_sealed_revisions(is_invented=False) == []
    assert [each.fiscal_year for each in list_rounds(Audience(ministry_role="analyst"))] == [2025]
    assert list_rounds(Audience(ministry_role="analyst"))[0].totals["in_progress"] == 0
    with pytest.raises(NoDesk):
        open_desk(analyst, round_code="2025-practice", university="N1")
    assert signed_in(analyst).get("/rounds/2025-practice/").status_code == 404


@pytest.mark.django_db
def test_another_university_cannot_be_practised_for():
    make_country()
    open_the_round()
    stranger = make_person("contributor@harbour.example", "contributor", "H1")

    with pytest.raises(NoDesk):
        begin_practice(stranger, "N1", at=NOON)
    assert signed_in(stranger).post(ADDRESS).status_code == 404
    assert as_analyst().post(ADDRESS).status_code == 404
    assert Submission.objects.filter(round__is_practice=True).count() == 0


@pytest.mark.django_db
def test_a_viewer_does_not_practise():
    make_country()
    open_the_round()
    viewer = make_person("viewer@north.example", "viewer", "N1")

    with pytest.raises(WorkflowError):
        begin_practice(viewer, "N1", at=NOON)
    assert signed_in(viewer).post(ADDRESS).status_code == 403


@pytest.mark.django_db
def test_before_the_first_round_there_is_nothing_to_practise():
    make_country()
    person = make_person("contributor@north.example", "contributor", "N1")

    with pytest.raises(RoundError):
        begin_practice(person, "N1", at=NOON)
    answer = signed_in(person).get(ADDRESS)
    assert answer.status_code == 400
    assert "調査回がまだないため、練習を始められません。" in answer.content.decode()


@pytest.mark.django_db
def test_the_page_says_what_practising_is_then_leads_to_the_form():
    make_country()
    open_the_round()
    client = signed_in(make_person("contributor@north.example", "contributor", "N1"))

    before = client.get(ADDRESS).content.decode()
    begun = client.post(ADDRESS)
    after = client.get(ADDRESS).content.decode()

    assert "練習：架空の数値です。" in before
    assert begun.headers["Location"] == "/entry/2025-practice/N1/"
    assert "練習を続ける" not in before
    assert "練習を続ける" in after
