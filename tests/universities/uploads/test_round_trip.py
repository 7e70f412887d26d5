"""Entering by file: downloaded, filled in, compared, confirmed; nothing of anybody's is lost."""

from django.test import Client

from tests.universities.uploads.story import (
    COLLEAGUE,
    CONTRACTS,
    INCOME,
    LICENCES,
    NOTE,
    PAGE,
    SIGN,
    WORKBOOK,
    act,
    client_of,
    desk_of,
    download,
    filled,
    send,
    stored,
    text_of,
    type_in,
)
from universities.models import Event, Revision, Submission, Upload
from universities.submissions.services.drafting import save_cells
from universities.submissions.values import UNREADABLE, ReportedValue


def test_a_download_sent_back_as_it_came_changes_nothing(officer: Client) -> None:
    type_in({LICENCES: 12, INCOME: 3400.5})

    for form, name in (("xlsx", "調査票.xlsx"), ("csv", "調査票.csv")):
        page = send(officer, download(officer, form), name)
        assert page.context["page"].comparison.rows == ()
        assert "このファイルで変わるところはありません" in text_of(page)
    assert Event.objects.filter(action="save").count() == 1


def test_the_file_is_named_after_year_and_university(officer: Client) -> None:
    answer = officer.get(WORKBOOK)

    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="2025_north_questionnaire.xlsx"; '
        "filename*=UTF-8''2025_north_%E8%AA%BF%E6%9F%BB%E7%A5%A8.xlsx"
    )
    assert officer.get(f"{WORKBOOK}?form=pdf").status_code == 404


def test_what_was_filled_in_is_shown_cell_by_cell_and_taken_once_confirmed(officer: Client) -> None:
    type_in({LICENCES: 12, CONTRACTS: 40})
    content = filled(download(officer), {LICENCES: 15, INCOME: 3400, CONTRACTS: None})

    page = send(officer, content)
    rows = page.context["page"].comparison.rows
    assert [(row.word, row.now.text, row.file.text) for row in rows] == [
        ("消去", "40", "空欄"),
        ("変更", "12", "15"),
        ("追加", "空欄", "3,400"),
    ]
    assert stored()[LICENCES].amount == 12

    after = act(officer, page)
    assert "取込み済みです。3項目が変わりました" in text_of(after)
    assert {item: value.amount for item, value in stored().items()} == {LICENCES: 15, INCOME: 3400}
    assert list(Event.objects.values_list("action", flat=True)) == [
        "save",
        "receive_upload",
        "save",
        "confirm_upload",
    ]
    assert Event.objects.filter(action="save").last().payload["origin"] == Revision.Origin.WORKBOOK


def test_signs_and_notes_come_along(officer: Client) -> None:
    content = filled(download(officer), {LICENCES: "- 該当なし"}, SIGN)
    content = filled(content, {LICENCES: "制度がない", INCOME: "集計中"}, NOTE)

    act(officer, send(officer, content))

    assert stored() == {
        LICENCES: ReportedValue("not_applicable", None, "", "制度がない"),
        INCOME: ReportedValue("not_submitted", None, "", "集計中"),
    }


def test_what_a_colleague_typed_after_the_download_stays(officer: Client) -> None:
    type_in({LICENCES: 12, CONTRACTS: 40})
    for form, name in (("xlsx", "調査票.xlsx"), ("csv", "調査票.csv")):
        content = download(officer, form)
        type_in({CONTRACTS: 41 if form == "xlsx" else 42})
        page = send(officer, content, name)
        comparison = page.context["page"].comparison
        assert comparison.rows == ()
        assert len(comparison.kept) == 1
        assert comparison.kept[0] in text_of(page)


def test_what_both_changed_is_told_with_name_and_value_before_it_is_taken(officer: Client) -> None:
    type_in({CONTRACTS: 40})
    content = filled(download(officer), {CONTRACTS: 45})
    type_in({CONTRACTS: 41})

    page = send(officer, content)
    (row,) = page.context["page"].comparison.rows
    assert (row.now.text, row.file.text) == ("41", "45")
    assert "ダウンロードのあと、colleagueさんが" in row.other
    assert row.other in text_of(page)

    act(officer, page)
    assert stored()[CONTRACTS].amount == 45


def test_a_difference_that_is_no_longer_true_is_shown_again_instead_of_taken(
    officer: Client,
) -> None:
    page = send(officer, filled(download(officer), {CONTRACTS: 45}))
    type_in({CONTRACTS: 41})

    again = act(officer, page)

    assert again.status_code == 409
    assert "このページを開いたあとに" in text_of(again)
    assert again.context["page"].comparison.rows[0].now.text == "41"
    assert stored()[CONTRACTS].amount == 41


def test_the_same_file_twice_is_one_upload_and_one_import(officer: Client) -> None:
    content = filled(download(officer), {CONTRACTS: 45})
    first, second = send(officer, content), send(client_of("approver"), content)

    assert first.context["page"].address == second.context["page"].address
    assert Upload.objects.count() == 1
    act(officer, first)

    third = send(officer, content)
    assert third.context["page"].comparison.rows == ()
    assert Event.objects.filter(action="save").count() == 1


def test_the_back_button_after_confirming_meets_a_clear_page(officer: Client) -> None:
    page = send(officer, filled(download(officer), {CONTRACTS: 45}))
    act(officer, page)

    again = act(officer, page)

    assert again.status_code == 409
    assert "すでに取り込まれています。二度は取り込みません" in text_of(again)
    assert "このファイルは取込み済みです" in text_of(again)
    assert Event.objects.filter(action="save").count() == 1


def test_a_cancelled_file_changes_nothing_and_can_be_sent_again(officer: Client) -> None:
    content = filled(download(officer), {CONTRACTS: 45})

    page = act(officer, send(officer, content), "cancel")

    assert "取込みは取り消されました" in text_of(page)
    assert stored() == {}
    assert "取消し" in text_of(officer.get(PAGE))
    act(officer, send(officer, content))
    assert stored()[CONTRACTS].amount == 45


def test_the_findings_are_those_after_the_import(officer: Client) -> None:
    content = filled(
        download(officer), {"licences": 5, "licences_sole": 3, "licences_joint": 4, "donations": 1}
    )

    findings = send(officer, content).context["page"].comparison.findings

    assert [(row.level, row.heading) for row in findings.rows] == [
        ("error", "内訳の計が合計と一致しません")
    ]
    assert findings.counts[0] == "エラー1"


def test_what_could_not_be_read_on_the_page_stays_where_the_file_does_not_change_it(
    officer: Client,
) -> None:
    content = filled(download(officer), {CONTRACTS: 45})
    typed = {LICENCES: ReportedValue(UNREADABLE, None, typed="約100")}
    desk = desk_of()
    save_cells(desk.submission, typed, read_version=desk.version, author=COLLEAGUE)

    act(officer, send(officer, content))

    assert stored()[LICENCES].typed == "約100"
    assert stored()[CONTRACTS].amount == 45


def test_a_file_from_before_an_import_is_closed_with_a_sentence(officer: Client) -> None:
    page = send(officer, filled(download(officer), {CONTRACTS: 45}))
    row = Submission.objects.get(university__code="north")
    Submission.objects.filter(pk=row.pk).update(version=row.version + 1)
    Event.objects.create(
        at=COLLEAGUE.at, action="record_import", submission=row, version=row.version + 1
    )

    shown = officer.get(page.context["page"].address)

    assert "ダウンロードのあとに一括取込があったため" in text_of(shown)
    assert shown.context["page"].comparison is None
    assert "取込みは取り消されました" in text_of(act(officer, shown, "cancel"))
