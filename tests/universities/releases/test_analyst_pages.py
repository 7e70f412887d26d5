"""Preparing and publishing on pages: what the second analyst sees, and what is refused."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.kept_story import tell
from tests.universities.collecting import make_person, signed_in
from tests.universities.releases import story
from universities.models import Candidate, Release
from universities.releases import preparing
from universities.releases.candidates import hidden_files
from universities.releases.making import make_candidate

pytestmark = pytest.mark.django_db
CANARIES = ("918273", "918,273", "727272", "727,272")
ADDRESS = "/releases/prepare/"


@pytest.fixture
def first() -> Client:
    return signed_in(make_person(story.FIRST, "analyst"))


@pytest.fixture
def second() -> Client:
    return signed_in(make_person(story.SECOND, "analyst"))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Which candidates' processes would have been started."""
    numbers: list[int] = []
    monkeypatch.setattr(preparing, "_start_process", numbers.append)
    return numbers


def address_of(candidate: Candidate) -> str:
    return f"{ADDRESS}{candidate.pk}/"


def text_of(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_an_analyst_begins_and_is_led_to_its_page(first: Client, started: list[int]):
    answer = first.post(ADDRESS, {"kind": "real", "provisional": "1"})

    candidate = Candidate.objects.get()
    assert answer["Location"] == address_of(candidate)
    assert started == [candidate.pk]
    assert (candidate.prepared_by, candidate.is_provisional) == (story.FIRST, True)
    assert "始めています" in text_of(first, address_of(candidate))


def test_a_second_beginning_is_refused_with_a_sentence(
    first: Client, second: Client, started: list[int]
):
    first.post(ADDRESS, {"kind": "real"})

    answer = second.post(ADDRESS, {"kind": "real"})

    assert answer.status_code == 409
    assert "同じ種類の公表の準備が進んでいます" in answer.content.decode()
    assert len(started) == 1


@pytest.mark.parametrize(
    ("form", "said"),
    [({}, "公表するデータが選ばれていません"), ({"kind": "both"}, "どちらかです")],
)
def test_an_unreadable_choice_is_refused(
    first: Client, started: list[int], form: dict[str, str], said: str
):
    answer = first.post(ADDRESS, form)

    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert (started, Candidate.objects.count()) == ([], 0)


def test_the_page_shows_how_far_a_build_is(first: Client):
    candidate = story.begin(at=datetime.now(tz=UTC))
    Candidate.objects.update(step="protecting", done=3, total=7)

    page = text_of(first, address_of(candidate))

    assert "秘匿の監査をしています" in page
    assert "3 / 7" in page
    assert '<progress value="3" max="7"' in page


def test_one_that_stopped_says_so_and_can_be_begun_again(first: Client, started: list[int]):
    candidate = story.begin(at=datetime.now(tz=UTC) - timedelta(seconds=61))

    page = text_of(first, address_of(candidate))
    again = first.post(ADDRESS, {"kind": "real"})

    assert "停止" in page
    assert "計算が途中で止まりました" in page
    assert "もう一度準備する" in page
    assert again.status_code == 302
    assert len(started) == 1


def correct_and_prepare() -> None:
    """A second release: A corrected, C new, and a confidential value that changed."""
    story.record_two()
    story.record("A", **{story.PERSONNEL: 918_273.0})
    story.release_anew()
    story.record("A", **{story.AMOUNT: 150.0, story.PERSONNEL: 727_272.0})
    story.record("C", **{story.CONTRACTS: 5.0, story.AMOUNT: 50.0})
    story.prepare()


@pytest.fixture
def candidate() -> Candidate:
    tell(correct_and_prepare)
    return Candidate.objects.latest("pk")


def test_the_second_analyst_sees_what_would_be_published(second: Client, candidate: Candidate):
    page = text_of(second, address_of(candidate))

    assert "3校、2024年度" in page
    assert "第1版から、加わった大学は1校、抜けた大学は0校です。" in page
    assert "大学の値は1件" in page
    assert "前の公表から変わった提出（2件）" in page
    assert "<td>第2版</td><td>第3版</td>" in page
    assert "<td>なし</td><td>第1版</td>" in page


def prepare_four() -> Candidate:
    """Four universities with personnel cost and contracts: one corporation too few."""
    for number in range(4):
        story.record(
            f"U{number}",
            **{
                story.PERSONNEL: 918_273.0 + number,
                "joint_research_contracts": 10.0,
                "commissioned_research_contracts": 5.0,
            },
        )
    return story.prepare()


def test_of_four_corporations_every_figure_is_withheld_without_its_n(second: Client):
    candidate = prepare_four()

    page = text_of(
        second, f"{address_of(candidate)}?indicator=research_contracts_per_personnel_cost"
    )

    cells = page.partition('id="cells"')[2]
    assert "法人の数が少ない" in page
    assert "<td>合計÷合計</td><td>法人の数が少ない</td>" in cells
    # n stands only where the figure does (4 would tell how many returned).
    assert '<td class="n">4</td>' not in cells
    assert '<td class="n">－</td>' in cells


def test_no_single_confidential_value_is_on_the_page(second: Client, candidate: Candidate):
    indicator = "?indicator=research_contracts_per_personnel_cost"
    pages = [text_of(second, address_of(candidate) + each) for each in ("", indicator)]

    assert [canary for page in pages for canary in CANARIES if canary in page] == []


def test_the_second_analyst_publishes_it(second: Client, candidate: Candidate):
    answer = second.post(address_of(candidate), {"step": "publish"}, follow=True)

    page = answer.content.decode()
    assert "公表版 第2版を公表しました。" in page
    assert 'href="/releases/2/"' in page
    assert Release.objects.get(number=2).published_by == story.SECOND


def test_the_first_one_is_told_to_ask_another(first: Client, candidate: Candidate):
    page = text_of(first, address_of(candidate))
    answers = [first.post(address_of(candidate), {"step": each}) for each in ("publish", "discard")]

    assert "準備した本人は、公表も取りやめもできません" in page
    assert 'value="publish"' not in page
    assert {each.status_code for each in answers} == {403}
    assert "別の分析者に" in answers[0].content.decode()
    assert Release.objects.count() == 1


def test_what_changed_meanwhile_is_said_on_the_page(second: Client, candidate: Candidate):
    story.record("B", **{story.AMOUNT: 401.0})

    answer = second.post(address_of(candidate), {"step": "publish"})

    assert answer.status_code == 409
    assert "（B 2024）" in answer.content.decode()
    assert Release.objects.count() == 1


def test_the_second_analyst_discards_it(second: Client, candidate: Candidate):
    page = second.post(address_of(candidate), {"step": "discard"}, follow=True).content.decode()

    assert "準備を取りやめました。" in page
    assert not hidden_files(candidate).exists()
    assert Release.objects.count() == 1


def test_a_step_that_no_button_sends_is_refused(second: Client, candidate: Candidate):
    assert second.post(address_of(candidate), {"step": "sign"}).status_code == 400


def test_lost_files_leave_a_page_that_says_so(second: Client, candidate: Candidate):
    (hidden_files(candidate) / "values.npy").unlink()

    page = second.get(address_of(candidate))

    assert page.status_code == 200
    assert "準備したファイルが失われたか" in page.content.decode()
    assert 'value="publish"' not in page.content.decode()
    assert 'value="discard"' in page.content.decode()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("nothing", "受理された提出がないため"),
        ("unchanged", "前回の公表とまったく同じ内容"),
        ("not_started", "プロセスを始められませんでした"),
        ("broken:KeyError", "（KeyError）"),
    ],
)
def test_a_failure_is_said_in_words(first: Client, fault: str, said: str):
    candidate = story.begin()
    Candidate.objects.update(state="failed", fault=fault)

    assert said in text_of(first, address_of(candidate))


def test_a_candidate_that_does_not_exist_is_said(first: Client):
    answer = first.get(f"{ADDRESS}999/")

    assert answer.status_code == 404
    assert "その番号の準備はありません" in answer.content.decode()


def test_the_rounds_lead_here_and_the_door_is_an_analysts(first: Client):
    page = text_of(first, "/rounds/")

    assert page.count(f'href="{ADDRESS}"') == 2


def test_the_questions_do_not_grow_with_what_is_prepared(
    second: Client, candidate: Candidate, django_assert_max_num_queries: Any
):
    second.get(address_of(candidate))

    with django_assert_max_num_queries(12):
        second.get(address_of(candidate))


def test_the_english_page_is_english(second: Client, candidate: Candidate):
    page = text_of(second, f"/en{address_of(candidate)}")

    assert "Since release No. 1, 1 universities came and 0 left." in page
    assert "Returns that changed (2)" in page


def test_preparing_again_after_publishing_finds_nothing_new(second: Client, candidate: Candidate):
    second.post(address_of(candidate), {"step": "publish"})
    again = story.begin(at=datetime.now(tz=UTC))

    assert make_candidate(again.pk) == "failed"
    assert "前回の公表とまったく同じ内容" in text_of(second, address_of(again))
