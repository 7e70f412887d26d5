"""The ZIP is written while it is sent: what is missing is made; who goes away breaks nothing."""

import csv
import io
import time
from collections.abc import Iterator
from zipfile import ZipFile

import pytest
from django.test import Client
from django.utils import timezone

from reports.issuing import zipping
from reports.issuing.leases import claim_next, name_worker
from reports.issuing.recording import Issuer, digest_of
from reports.issuing.storing import find_place
from reports.issuing.working import work_on
from reports.issuing.zipping import stream_zip
from reports.models import Audience, Batch, BatchReport, IssuedReport, Way
from tests.reports.issuing.conftest import CANARY, CODES, begin, client_of_analyst, read_workbook
from tests.reports.issuing.test_batches import let_the_lease_run_out
from universities.models import Membership
from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.stores


def stream(batch: Batch) -> Iterator[bytes]:
    return stream_zip(batch, Issuer("somebody", Way.ZIP, timezone.now()))


def open_zip(content: bytes) -> tuple[dict[str, bytes], list[dict[str, str]]]:
    with ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    index = files.pop("index.csv").decode("utf-8-sig")
    return files, list(csv.DictReader(io.StringIO(index)))


def download(client: Client, batch: Batch) -> tuple[int, bytes]:
    answer = client.get(f"/reports/batches/{batch.pk}/zip/")
    return answer.status_code, b"".join(answer) if answer.streaming else answer.content


def test_the_zip_makes_what_is_missing_and_lists_everything(release: PublishedRelease):
    batch = begin(release, audience=Audience.PUBLIC)

    files, index = open_zip(b"".join(stream(batch)))

    batch.refresh_from_db()
    assert batch.state == "done"
    assert set(files) == {f"release-1_2024_ja_{code}.xlsx" for code in CODES}
    assert {row["file"]: row["sha256"] for row in index} == {
        name: digest_of(file) for name, file in files.items()
    }
    assert {(row["state"], row["reason"]) for row in index} == {("done", "")}
    ways = IssuedReport.objects.order_by("way").values_list("way", "issued_by").distinct()
    assert set(ways) == {("batch", batch.begun_by), ("zip", "somebody")}


def test_the_same_batch_gives_the_same_zip(release: PublishedRelease):
    batch = begin(release, audience=Audience.PUBLIC)
    work_on(batch.pk, name_worker())

    assert b"".join(stream(batch)) == b"".join(stream(batch))


def test_the_first_file_leaves_before_the_second_is_made(release: PublishedRelease):
    batch = begin(release, audience=Audience.PUBLIC)
    pieces = stream(batch)

    first = next(pieces)

    assert first.startswith(b"PK")
    assert batch.reports.filter(state="done").count() == 1


def test_who_goes_away_half_way_leaves_every_report_done_or_free(release: PublishedRelease):
    batch = begin(release, audience=Audience.PUBLIC)
    pieces = stream(batch)
    next(pieces)
    next(pieces)

    pieces.close()

    states = batch.reports.order_by().values_list("state", flat=True)
    assert sorted(states) == ["done", "done", "waiting", "waiting"]
    work_on(batch.pk, name_worker())
    assert IssuedReport.objects.filter(way="batch").count() == len(CODES)


def test_what_another_holds_is_waited_for(
    release: PublishedRelease, monkeypatch: pytest.MonkeyPatch
):
    batch = begin(release, audience=Audience.PUBLIC)
    held = claim_next(batch.pk, "other")
    assert held is not None
    # The other dies: while the download waits, its minute passes.
    monkeypatch.setattr(time, "sleep", lambda seconds: let_the_lease_run_out(held))

    files, _ = open_zip(b"".join(stream(batch)))

    assert len(files) == len(CODES)
    assert IssuedReport.objects.filter(way="batch").count() == len(CODES)


def test_what_nobody_finishes_or_is_lost_is_told_with_its_reason(
    release: PublishedRelease, monkeypatch: pytest.MonkeyPatch
):
    batch = begin(release, audience=Audience.PUBLIC)
    held = claim_next(batch.pk, "other")
    assert held is not None
    monkeypatch.setattr(zipping, "LONGEST_WAIT_SECONDS", 0.0)
    work = stream(batch)
    files, index = open_zip(b"".join(work))
    lost = BatchReport.objects.exclude(pk=held.pk).first()
    assert lost is not None
    assert lost.issue is not None
    find_place(lost.issue.file_digest).unlink()

    _, again = open_zip(b"".join(stream(batch)))

    assert len(files) == len(CODES) - 1
    told = {row["university"]: (row["state"], row["reason"]) for row in index}
    assert told[held.university_code] == ("working", "")
    told = {row["university"]: (row["state"], row["reason"]) for row in again}
    assert told[lost.university_code] == ("done", "missing_file")


def test_an_analyst_gets_the_public_version_and_never_a_universitys_own(release: PublishedRelease):
    own, public = begin(release), begin(release, audience=Audience.PUBLIC)
    client = client_of_analyst()

    refused, page = download(client, own)
    status, content = download(client, public)

    assert refused == 403
    assert "記名表示" in page.decode()
    assert not own.reports.exclude(state="waiting").exists()
    assert status == 200
    assert not any(CANARY in read_workbook(file) for file in open_zip(content)[0].values())


def test_with_the_identified_view_open_a_universitys_own_version_is_handed_out(
    release: PublishedRelease,
):
    own, client = begin(release), client_of_analyst()
    Membership.objects.filter(role="analyst").update(may_identify=True)
    client.post("/identified/", {"reason": "各大学の報告書を確かめるため。"})

    status, content = download(client, own)

    assert status == 200
    assert CANARY in read_workbook(open_zip(content)[0]["release-1_2024_ja_harbour.xlsx"])
