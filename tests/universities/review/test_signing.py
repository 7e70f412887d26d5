"""Signing: exactly what was read is sealed, or nothing is."""

import re

import pytest

from tests.universities.review import story
from universities.models import Event, Revision, Submission
from universities.submissions.values import BLANK, digest_of

pytestmark = pytest.mark.django_db


def post(name: str = "approver", **sent: object):
    return story.client_of(name).post(story.address("sign/"), sent)


def form_of(page) -> dict[str, object]:
    return {"version": page.version, "seen": page.seen}


def stored() -> Submission:
    return Submission.objects.get(university__code="harbour", round__fiscal_year=story.YEAR)


def test_the_page_shows_every_cell_that_is_signed(harbour: None):
    story.fill_in()
    story.save({"researchers": story.reported(500, note="10月に新学部")})

    page = story.page_of("approver", "sign/")

    rows = {row.code: row for table in page.tables for row in table.rows}
    assert set(rows) == set(story.answers(story.YEAR, {}))
    assert (rows["researchers"].last.text, rows["researchers"].now.text) == ("480", "500")
    assert rows["researchers"].now.note == "10月に新学部"
    assert rows["licences"].now.text == "-（該当なし）"
    assert rows["donation_amount"].change == "＋2.5%"
    assert page.lead == (f"第1版の{len(rows)}項目を提出できます。下の内容をそのまま封をします。")


def test_signing_seals_locks_and_gives_a_receipt(harbour: None):
    story.fill_in()
    page = story.page_of("approver", "sign/")

    answer = post(**form_of(page))
    receipt = story.page_of("approver", "sign/").receipt

    revision = Revision.objects.get(submission=stored())
    cells = {each.item: each for each in revision.values.all()}
    assert answer["Location"] == story.address("sign/")
    assert stored().status == "submitted"
    assert len(cells) == len(story.answers(story.YEAR, {}))
    assert (receipt.number, receipt.by) == (1, "approver")
    assert receipt.digest == revision.digest == page.digest
    assert receipt.digest == digest_of(story.answers(story.YEAR, story.THIS_YEAR))
    event = Event.objects.get(action="submit")
    assert (event.by, event.revision, event.payload["digest"]) == (
        "approver",
        revision,
        revision.digest,
    )


def test_an_open_finding_stands_in_the_way(harbour: None):
    story.fill_in(story.TO_EXPLAIN)
    page = story.page_of("approver", "sign/")

    answer = post(**form_of(page))

    assert not page.may_sign
    assert page.lead == "確かめることが1件残っているため、まだ提出できません。"
    assert answer.status_code == 409
    assert "1件残っているため、提出できません" in answer.content.decode()
    assert stored().status == "in_progress"


def test_blanks_are_counted_apart_from_findings(harbour: None):
    story.fill_in(story.TO_EXPLAIN)
    story.save({"researchers": BLANK, "licences": BLANK})

    page = story.page_of("approver", "sign/")

    # As the page of findings counts them.
    assert page.blank_count == 2
    assert page.lead == ("確かめることが1件、空欄が2項目残っているため、まだ提出できません。")


def test_of_blanks_alone_no_finding_is_counted(harbour: None):
    story.fill_in()
    story.save({"researchers": BLANK})

    page = story.page_of("approver", "sign/")

    assert page.lead == "空欄が1項目残っているため、まだ提出できません。"


def test_what_changed_after_the_page_was_read_is_not_signed(harbour: None):
    story.fill_in()
    page = story.page_of("approver", "sign/")
    story.save({"researchers": story.reported(510)})

    answer = post(**form_of(page))

    assert answer.status_code == 409
    assert "提出の内容が変わりました" in answer.content.decode()
    assert stored().status == "in_progress"


def test_an_explanation_added_after_the_page_was_read_is_not_signed(harbour: None):
    story.fill_in(story.TO_EXPLAIN)
    story.explain("遺贈による。")
    page = story.page_of("approver", "sign/")
    story.explain("別の説明。")

    answer = post(**form_of(page))

    assert answer.status_code == 409
    assert stored().status == "in_progress"


def test_a_forged_version_signs_nothing(harbour: None):
    story.fill_in()
    page = story.page_of("approver", "sign/")

    assert post(version="abc", seen=page.seen).status_code == 400
    assert post(version=page.version + 1, seen=page.seen).status_code == 409
    assert post(version=page.version).status_code == 409
    assert stored().status == "in_progress"


def test_signing_twice_is_once(harbour: None):
    story.fill_in()
    page = story.page_of("approver", "sign/")

    post(**form_of(page))
    again = post(**form_of(page))

    assert again.status_code in (403, 409)
    assert Event.objects.filter(action="submit").count() == 1


def test_a_contributor_reads_what_is_missing_and_who_signs(harbour: None):
    story.fill_in(story.TO_EXPLAIN)

    page = story.page_of("contributor", "sign/")

    assert [each.item for each in page.open_threads] == ["寄附金 受入額"]
    assert page.reason == "署名して提出するのは学内承認者です。"


def test_the_answers_are_signed_with_the_figures(harbour: None):
    story.fill_in(story.TO_EXPLAIN)
    story.explain("遺贈による。")

    page = story.page_of("approver", "sign/")

    assert [each.text for thread in page.answered_threads for each in thread.remarks] == [
        "遺贈による。"
    ]
    assert page.may_sign


def test_before_anything_was_entered_there_is_nothing_to_sign(harbour: None):
    page = story.page_of("approver", "sign/")

    assert page.lead == "まだ何も入力されていません。"
    assert not page.may_sign


def test_every_finding_named_at_a_cell_stands_on_the_page(harbour: None):
    story.fill_in(story.TO_EXPLAIN | {"donation_amount": 41.0})
    story.explain("遺贈による。")
    story.save({"licences": BLANK})

    page = story.client_of("approver").get(story.address("sign/")).content.decode()

    anchors = set(re.findall(r'href="#(finding-[^"]+)"', page))
    assert f"finding-{story.CHECK}-{story.ITEM}" in anchors
    assert all(f'id="{anchor}"' in page for anchor in anchors)
