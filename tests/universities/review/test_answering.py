"""The list of everything to check: explaining, confirming, and what an analyst says to it."""

import pytest

from tests.universities.review import story
from universities.models import Event, Remark, Submission

pytestmark = pytest.mark.django_db
FINDING = f"findings/{story.CHECK}/{story.ITEM}/"


def post(name: str, page: str, *, box: str = "new", text: str = "", **sent: str):
    """Press a button of the page's one form, with that text in the finding's box."""
    _findings, check, item, _end = page.split("/")
    fields = {f"text-{box}-{check}-{item}": text, **sent}
    return story.client_of(name).post(story.address(f"{page}?box={box}"), fields)


def shown(name: str = "contributor", page: str = "findings/") -> str:
    return story.client_of(name).get(story.address(page)).content.decode()


def test_a_half_filled_form_is_told_its_blanks_in_one_list(harbour: None):
    story.save({"researchers": story.reported(500)})

    page = story.page_of("contributor", "findings/")

    assert page.groups == ()
    assert page.blank_count == len(story.answers(story.YEAR, {})) - 1
    assert "項目です。" in page.lead


def test_a_finding_says_its_sentence_and_leads_to_its_field(harbour: None):
    story.fill_in(story.TO_EXPLAIN)

    page = shown()

    assert "要説明" in page
    assert "受入件数は0ですが" in page
    assert f'sections/{section_of(story.ITEM)}/#item-{story.ITEM}"' in page
    assert f'id="finding-{story.CHECK}-{story.ITEM}"' in page


def section_of(item: str) -> str:
    sections = story.load_catalogue().sections.values()
    return next(section.code for section in sections if item in section.items)


def test_an_explanation_is_kept_with_the_figures_the_server_knows(harbour: None):
    story.fill_in(story.TO_EXPLAIN)

    answer = post(
        "contributor",
        FINDING,
        kind="explanation",
        text="遺贈による。",
        **{f"public-new-{story.CHECK}-{story.ITEM}": "on"},
        figures='{"donation_amount": 1}',
    )

    (remark,) = Remark.objects.all()
    assert answer["Location"] == (
        f"{story.address('findings/')}#finding-{story.CHECK}-{story.ITEM}"
    )
    assert remark.figures == {"donation_amount": 41_000.0, "donations": 0.0}
    assert (remark.text, remark.may_be_published, remark.by, remark.role) == (
        "遺贈による。",
        True,
        "contributor",
        "contributor",
    )
    assert Event.objects.filter(action="remark").count() == 1
    assert "回答済み" in shown()


def test_one_click_confirms_what_asks_for_no_words(harbour: None):
    story.fill_in(story.TO_CONFIRM)

    post("contributor", f"findings/unit_slip/{story.ITEM}/", kind="confirmation")

    (thread,) = (
        each
        for group in story.page_of("contributor", "findings/").groups
        for each in group.threads
        if "unit_slip" in each.anchor
    )
    assert thread.is_settled
    assert [each.word for each in thread.remarks] == ["このままでよいと確認"]


def test_an_explanation_about_other_figures_is_offered_but_settles_nothing(harbour: None):
    story.fill_in(story.TO_EXPLAIN)
    story.explain("遺贈による。")
    story.save({"donation_amount": story.reported(43_000)})

    (thread,) = story.page_of("contributor", "findings/").groups[0].threads

    texts = {box.key: box.text for box in thread.boxes}
    assert (thread.is_settled, texts["outdated"]) == (False, "遺贈による。")
    assert "前の値についての説明を使う" in shown()


def test_an_answer_to_a_finding_that_is_gone_is_shown_and_not_lost(harbour: None):
    story.fill_in()

    answer = post("contributor", FINDING, kind="explanation", text="長く書いた説明。")

    assert answer.status_code == 409
    assert "長く書いた説明。" in answer.content.decode()
    assert Remark.objects.count() == 0


@pytest.mark.parametrize("text", ["", "  \u3000 ", "長" * 2001])
def test_a_remark_says_something_and_not_too_much(harbour: None, text: str):
    story.fill_in(story.TO_EXPLAIN)

    answer = post("contributor", FINDING, kind="explanation", text=text)

    assert answer.status_code == 400
    assert "1～2000文字で書いてください" in answer.content.decode()
    assert text.strip() in answer.content.decode()
    assert Remark.objects.count() == 0


def test_an_unknown_kind_of_answer_is_refused_in_words(harbour: None):
    story.fill_in(story.TO_EXPLAIN)

    answer = post("contributor", FINDING, kind="return", text="a")

    assert answer.status_code == 400
    assert "答えの種類が読み取れません" in answer.content.decode()


def test_a_nul_in_a_text_is_made_visible(harbour: None):
    story.fill_in(story.TO_EXPLAIN)

    post("contributor", FINDING, kind="explanation", text="遺\0贈")

    assert Remark.objects.get().text == "遺␀贈"


def test_an_analyst_accepts_or_asks_again(harbour: None):
    story.fill_in(story.TO_EXPLAIN)
    story.explain()
    story.sign_as_it_is()

    post("analyst", FINDING, box="verdict", kind="refusal", text="寄附者の種別も書いてください。")
    refused = shown("contributor")
    post("analyst", FINDING, box="verdict", kind="acceptance", text="")
    accepted = shown("contributor")

    assert "再度の説明が必要" in refused
    assert "寄附者の種別も書いてください。" in refused
    assert "了承済み" in accepted


def test_an_explanation_alone_can_answer_a_return(harbour: None):
    story.sign()
    story.return_it(cells={"researchers": "昨年より多いのはなぜですか。"})

    post("contributor", "findings/returned/researchers/", kind="explanation", text="新学部。")
    story.sign_as_it_is()

    row = Submission.objects.get(university__code="harbour", round__fiscal_year=story.YEAR)
    assert row.status == "submitted"
    assert list(row.revisions.order_by("number").values_list("number", flat=True)) == [1, 2]


def test_the_reasons_of_a_return_stand_at_the_top_and_at_the_cell(harbour: None):
    story.sign()
    story.return_it("研究者数を確かめてください。", {"researchers": "昨年は480人でした。"})

    page = shown()

    assert "差戻しの理由" in page
    assert "研究者数を確かめてください。" in page
    assert "分析者からの指摘：昨年は480人でした。" in page


def test_an_analyst_is_told_nothing_before_the_first_submission(harbour: None):
    story.fill_in(story.TO_EXPLAIN)

    page = shown("analyst")

    assert "まだ提出していません" in page
    assert "41,000" not in page


def test_the_list_speaks_english_too(harbour: None):
    story.fill_in(story.TO_EXPLAIN)

    page = story.client_of("contributor").get("/en" + story.address("findings/")).content.decode()

    assert "To be explained" in page
    assert "still open" in page


def test_what_stands_in_another_box_is_shown_again_after_an_answer(harbour: None):
    story.fill_in(story.TO_EXPLAIN | story.TO_CONFIRM)
    other = next(
        box.name
        for group in story.page_of("contributor", "findings/").groups
        for thread in group.threads
        for box in thread.boxes
        if story.CHECK not in box.name
    )

    answer = post(
        "contributor", FINDING, text="遺贈による。", kind="explanation", **{other: "書きかけ"}
    )

    page = answer.context["page"]
    boxes = [box for group in page.groups for each in group.threads for box in each.boxes]
    assert answer.status_code == 200
    assert Remark.objects.get().text == "遺贈による。"
    assert [(box.name, box.text) for box in boxes if box.holds_typing] == [(other, "書きかけ")]
    assert "ほかの欄に書いた文章は、まだ保存していません" in answer.content.decode()


def test_a_refused_answer_stays_in_its_box_beside_all_others(harbour: None):
    story.fill_in(story.TO_EXPLAIN)

    answer = post("contributor", FINDING, kind="explanation", text="長" * 2001)

    (box,) = (
        box
        for group in answer.context["page"].groups
        for thread in group.threads
        for box in thread.boxes
        if box.problem
    )
    assert answer.status_code == 400
    assert box.text == "長" * 2001
    assert "2001文字" in box.problem


def test_the_same_answer_sent_twice_is_said_once(harbour: None):
    story.fill_in(story.TO_EXPLAIN)

    for _press in range(2):
        post("contributor", FINDING, kind="explanation", text="遺贈による。")

    assert Remark.objects.count() == 1
    assert Event.objects.filter(action="remark").count() == 1


def test_an_unknown_box_is_refused_in_words(harbour: None):
    story.fill_in(story.TO_EXPLAIN)

    answer = post("contributor", FINDING, box="other", kind="explanation", text="遺贈による。")

    assert answer.status_code == 400
    assert Remark.objects.count() == 0
