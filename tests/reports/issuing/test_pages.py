"""The pages of issuing: whose record it is, how a batch is begun, followed and told of."""

import json
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from reports.issuing import starting
from reports.issuing.leases import claim_next, name_worker
from reports.issuing.storing import find_place
from reports.issuing.working import work_on
from reports.models import Audience, Batch, BatchReport, IssuedReport
from tests.comparisons.readers import read_as
from tests.people import make_person
from tests.reports.issuing.conftest import CANARY, CODES, begin, client_of_analyst, read_workbook
from universities.models import University
from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.stores

ISSUED, BATCHES = "/reports/issued/", "/reports/batches/"
FORM = {"release": "1", "year": "2024", "language": "ja", "format": "xlsx", "readers": "own"}


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note which batches would be worked on, instead of starting a process."""
    numbers: list[int] = []
    monkeypatch.setattr(starting, "_start_process", numbers.append)
    return numbers


def issue_all(release: PublishedRelease, audience: Audience = Audience.OWN) -> Batch:
    batch = begin(release, audience=audience)
    work_on(batch.pk, name_worker())
    batch.refresh_from_db()
    return batch


def test_the_record_shows_a_university_its_own_and_an_analyst_everything(
    release: PublishedRelease,
):
    issue_all(release)
    Client().get("/universities/harbour/report/", {"format": "xlsx"})

    own = read_as("harbour").get(ISSUED).content.decode()
    every = client_of_analyst().get(ISSUED).content.decode()

    assert "1件" in own
    assert "mountain" not in own
    assert "府省" in own
    assert f"{len(CODES) + 1}件" in every
    assert "analyst@ministry.example" in every


def test_the_record_is_narrowed_and_handed_out_as_csv(release: PublishedRelease):
    issue_all(release)
    client = client_of_analyst()

    page = client.get(ISSUED, {"university": "strait", "way": "batch"}).content.decode()
    file = client.get(ISSUED, {"university": "strait", "form": "csv"}).content.decode("utf-8-sig")

    header, line = file.splitlines()
    assert "1件" in page
    assert header.startswith("issued_at,university,fiscal_year,release,release_digest,")
    assert ",strait,2024,1," in line


@pytest.mark.parametrize("query", ["way=swim", "format=doc", "release=x", "page=0"])
def test_an_unreadable_question_is_refused(release: PublishedRelease, query: str):
    assert client_of_analyst().get(f"{ISSUED}?{query}").status_code == 400


def test_nobody_else_sees_the_record(release: PublishedRelease):
    administrator = Client()
    administrator.force_login(make_person("a@ministry.example", ("administrator", None)))

    assert Client().get(ISSUED).status_code == 302
    assert administrator.get(ISSUED).status_code == 403
    assert read_as("harbour").get(BATCHES).status_code == 403


def test_a_kept_file_is_handed_to_the_universitys_people_only(release: PublishedRelease):
    batch = issue_all(release)
    issue = BatchReport.objects.get(batch=batch, university_code="harbour").issue
    assert issue is not None
    address = f"{ISSUED}{issue.pk}/file/"

    own = read_as("harbour").get(address)
    others = [read_as("mountain").get(address), client_of_analyst().get(address)]

    assert own.status_code == 200
    assert CANARY in read_workbook(own.content)
    assert [each.status_code for each in others] == [404, 404]
    taken = IssuedReport.objects.filter(way="page").get()
    assert (taken.issued_by, taken.file_digest) == (
        "viewer-harbour@people.example",
        issue.file_digest,
    )


def test_a_kept_file_that_is_gone_is_said(release: PublishedRelease):
    batch = issue_all(release)
    issue = BatchReport.objects.get(batch=batch, university_code="harbour").issue
    assert issue is not None
    find_place(issue.file_digest).unlink()

    answer = read_as("harbour").get(f"{ISSUED}{issue.pk}/file/")

    assert answer.status_code == 404
    assert "保管されていません" in answer.content.decode()


def test_a_batch_is_begun_followed_cancelled_and_gone_on_with(
    release: PublishedRelease, started: list[int]
):
    client = client_of_analyst()

    begun = client.post(BATCHES, FORM)
    address = begun["Location"]
    working = client.get(address).content.decode()
    client.post(address, {"step": "cancel"})
    cancelled = client.get(address).content.decode()
    client.post(address, {"step": "resume"})

    batch = Batch.objects.get()
    assert address == f"{BATCHES}{batch.pk}/"
    assert 'max="4"' in working
    assert "取りやめ" in cancelled
    assert started == [batch.pk, batch.pk]
    told = json.loads(client.get(f"{address}progress/").content)
    assert (told["state"], told["total"], told["counts"]["waiting"]) == ("working", 4, 4)
    assert told["seconds_left"] is None
    assert f"第{batch.pk}件" in client.get(BATCHES).content.decode()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"year": "1999"}, "1999年度は、この公表版にありません"),
        ({"release": "9"}, "その公表版は読めません"),
        ({"format": "doc"}, "doc"),
        ({"language": ""}, "言語"),
        ({"readers": ""}, "版か"),
    ],
)
def test_what_cannot_be_begun_is_said_on_the_page(
    release: PublishedRelease, started: list[int], changes: dict[str, str], said: str
):
    answer = client_of_analyst().post(BATCHES, FORM | changes)

    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert (started, Batch.objects.exists()) == ([], False)


def test_a_process_that_cannot_be_started_stops_the_batch_in_words(
    release: PublishedRelease, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*args: object, **kwargs: object) -> object:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(starting.subprocess, "Popen", refuse)
    client = client_of_analyst()

    page = client.post(BATCHES, FORM, follow=True).content.decode()

    assert "作成を始められませんでした" in page
    assert Batch.objects.get().state == "stopped"


def test_a_failed_report_is_named_with_its_reason_and_a_button(
    release: PublishedRelease, started: list[int]
):
    batch, client = issue_all(release), client_of_analyst()
    BatchReport.objects.filter(batch=batch, university_code="valley").update(
        state="failed", fault="broken:ValueError", issue=None
    )

    page = client.get(f"{BATCHES}{batch.pk}/").content.decode()
    failed = batch.reports.get(state="failed")
    client.post(f"{BATCHES}{batch.pk}/", {"step": "resume", "report": str(failed.pk)})

    assert "valley 日本語 Excel" in page
    assert "この報告書を作れませんでした（ValueError）" in page
    assert started == [batch.pk]
    assert claim_next(batch.pk, "one") == failed


def test_the_approvers_are_told_once_a_day_with_a_link_and_no_figure(release: PublishedRelease):
    batch, client = issue_all(release), client_of_analyst()
    for email, codes in (("one@harbour.example", ("harbour",)), ("two@sea.example", CODES[1:3])):
        person = make_person(email)
        for code in codes:
            person.memberships.create(role="approver", university=University.objects.get(code=code))
    address = f"{BATCHES}{batch.pk}/mail/"

    preview = client.get(address).content.decode()
    client.post(address)
    again = client.post(address)
    client.post(address, {"again": "1"})

    assert "2人に1通ずつ" in preview
    assert "one@harbour.example" in preview
    assert "valley大学" in preview
    assert again.status_code == 409
    assert "今日すでに知らせています" in again.content.decode()
    assert [letter.to for letter in mail.outbox] == [
        ["one@harbour.example"],
        ["two@sea.example"],
    ] * 2
    first, second = mail.outbox[:2]
    assert "http://testserver/universities/harbour/report/?year=2024&release=1" in first.body
    assert "mountain" not in first.body
    assert "mountain" in second.body
    assert "strait" in second.body
    assert not first.attachments


def test_a_batch_is_begun_in_the_groups_that_were_chosen_and_says_so(
    release: PublishedRelease, started: list[int]
):
    client = client_of_analyst()

    page = client.get(BATCHES).content.decode()
    begun = client.post(BATCHES, {**FORM, "grouping": "kind"})

    batch = Batch.objects.get()
    assert '<option value="kind">設置形態</option>' in page
    assert (begun.status_code, batch.grouping) == (302, "kind")
    assert "比べる群：設置形態" in client.get(begun["Location"]).content.decode()
    assert "比べる群：設置形態" in client.get(BATCHES).content.decode()


def test_a_batch_among_the_nearest_is_offered_begun_told_and_mailed(
    release: PublishedRelease, sized: None, started: list[int]
):
    client, person = client_of_analyst(), make_person("one@harbour.example")
    person.memberships.create(role="approver", university=University.objects.get(code="harbour"))

    page = client.get(BATCHES).content.decode()
    begun = client.post(BATCHES, {**FORM, "grouping": "peers:10"})
    batch = Batch.objects.get()
    work_on(batch.pk, "one")
    client.post(f"{BATCHES}{batch.pk}/mail/")
    record = client.get("/reports/issued/").content.decode()
    rows = client.get("/reports/issued/", {"form": "csv"}).content.decode("utf-8-sig")

    assert '<option value="peers:10">近い規模の10校</option>' in page
    assert "比べる群：近い規模の10校" in client.get(begun["Location"]).content.decode()
    assert "release=1&grouping=peers&peers=10\n" in mail.outbox[0].body
    assert record.count("<td>近い規模の10校</td>") == len(CODES)
    header, first = (line.split(",") for line in rows.splitlines()[:2])
    assert first[header.index("grouping")] == "peers:10"


def test_unknown_groups_begin_nothing_and_are_said(release: PublishedRelease, started: list[int]):
    answer = client_of_analyst().post(BATCHES, {**FORM, "grouping": "colour"})

    assert answer.status_code == 400
    assert "その比べる群は、この公表版にありません。" in answer.content.decode()
    assert not Batch.objects.exists()
    assert started == []


def test_a_batch_that_nobody_works_on_any_more_says_so_and_goes_on_by_its_button(
    release: PublishedRelease, started: list[int]
):
    batch, client = begin(release), client_of_analyst()
    claim_next(batch.pk, "killed by a restart")
    address = f"{BATCHES}{batch.pk}/"
    working = client.get(address).content.decode()
    Batch.objects.update(heard_at=batch.heard_at - timedelta(minutes=2))
    BatchReport.objects.filter(state="working").update(lease_until=batch.heard_at)

    page = client.get(address).content.decode()
    answer = client.post(address, {"step": "resume"})

    assert "この一括発行は止まっています。" not in working
    assert "この一括発行は止まっています。" in page
    assert ">続ける</button>" in page
    assert "停止（作業者の応答なし）" in page
    assert (answer.status_code, started) == (302, [batch.pk])
    assert set(batch.reports.values_list("state", "attempts")) == {("waiting", 0)}
    assert "この一括発行は止まっています。" not in client.get(address).content.decode()
