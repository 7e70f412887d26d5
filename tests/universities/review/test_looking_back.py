"""What changed between revisions, and one cell through time."""

import pytest

from tests.universities.review import story
from universities.submissions.values import BLANK

pytestmark = pytest.mark.django_db


def three_revisions() -> None:
    """Sign 500, return, sign 490 without the donations' note; then reopen and type 495."""
    story.sign()
    story.return_it(cells={"researchers": "昨年は480人でした。"})
    story.save({"researchers": story.reported(490)})
    story.sign_as_it_is()
    story.return_it("もう一度。")
    story.save({"researchers": story.reported(495), "donations": BLANK}, origin="workbook")


def get(page: str, name: str = "contributor"):
    return story.client_of(name).get(story.address(page))


def rows_of(page) -> list[tuple[str, str, str, str]]:
    return [
        (row.label, row.before.text, row.after.text, row.kind_word)
        for section in page.sections
        for row in section.rows
    ]


def test_the_newest_two_revisions_are_compared_and_only_what_changed_is_shown(harbour: None):
    three_revisions()

    page = get("revisions/").context["page"]

    assert rows_of(page) == [
        ("研究者数", "490", "495", "変更"),
        ("寄附金 受入件数", "12", "空欄", "消去"),
    ]
    assert page.lead == ("第2版から第3版へ、2項目が変わりました（追加0、変更1、消去1）。")


def test_any_two_revisions_can_be_compared(harbour: None):
    three_revisions()

    page = get("revisions/?from=1&to=2").context["page"]

    assert rows_of(page) == [("研究者数", "500", "490", "変更")]


def test_looking_backwards_works_too(harbour: None):
    three_revisions()

    page = get("revisions/?from=3&to=1").context["page"]

    assert ("寄附金 受入件数", "空欄", "12", "追加") in rows_of(page)


def test_the_switch_shows_every_item(harbour: None):
    three_revisions()

    page = get("revisions/?all=1").context["page"]

    assert len(rows_of(page)) == len(story.answers(story.YEAR, {}))


def test_an_analyst_compares_what_was_sealed_and_never_the_draft(harbour: None):
    three_revisions()

    page = get("revisions/", "analyst").context["page"]
    draft = get("revisions/?from=1&to=3", "analyst")

    assert [each.number for each in page.last] == [1, 2]
    assert draft.status_code == 404


def test_one_revision_has_nothing_to_compare(harbour: None):
    story.fill_in()

    page = get("revisions/").context["page"]

    assert page.lead == "版がまだ1つしかないため、比べるものがありません。"


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("from=abc", 400, "「abc」"),
        ("from=1&to=-2", 400, "「-2」"),
        ("to=0", 400, "「0」"),
        ("from=１", 400, "「１」"),
        ("to=99999999999999999999", 400, "1以上の整数"),
        ("from=1&to=9", 404, "その番号の版はありません"),
    ],
)
def test_a_wrong_number_gets_a_sentence(harbour: None, query: str, status: int, said: str):
    three_revisions()

    answer = get(f"revisions/?{query}")

    assert answer.status_code == status
    assert said in answer.content.decode()


def moments_of(name: str) -> list[tuple[str, str, str, str, str]]:
    page = get("history/researchers/", name).context["page"]
    return [
        (
            each.what,
            each.by,
            each.origin,
            each.before.text if each.before else "",
            each.after.text if each.after else "",
        )
        for each in reversed(page.moments)
    ]


def test_a_cell_tells_who_wrote_what_from_where_and_what_was_sealed(harbour: None):
    three_revisions()

    told = moments_of("viewer")

    assert set(told) >= {
        ("値の変更", "contributor", "画面", "空欄", "500"),
        ("提出（第1版に封）", "approver", "", "", "500"),
        ("差戻し（第1版）", "analyst", "", "", ""),
        ("差戻しの理由", "analyst", "", "", ""),
        ("値の変更", "contributor", "画面", "500", "490"),
        ("提出（第2版に封）", "approver", "", "", "490"),
        ("値の変更", "contributor", "調査票", "490", "495"),
    }


def test_an_analyst_sees_no_keystrokes(harbour: None):
    three_revisions()

    told = moments_of("analyst")

    assert [each[4] for each in told if each[4]] == ["500", "490"]
    assert "値の変更" not in {each[0] for each in told}


def test_earlier_years_stand_below_and_the_page_names_the_item(harbour: None):
    story.fill_in()

    page = get("history/researchers/").context["page"]

    assert [(year.year, year.cell.text) for year in page.years] == [
        ("2024年度（令和6年度）", "480")
    ]
    assert page.label == "研究者数"


@pytest.mark.parametrize("item", ["nonsense", "researchers2"])
def test_an_unknown_item_has_no_history(harbour: None, item: str):
    answer = get(f"history/{item}/")

    assert answer.status_code == 404
    assert "この年度にその項目はありません" in answer.content.decode()
