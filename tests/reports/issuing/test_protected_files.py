"""No kept file, ZIP or list of issues shows a confidential value to anybody but its owner."""

import io
import zipfile

import pytest
from django.test import Client

from reports.issuing.batches import Wanted, begin_batch
from reports.issuing.leases import name_worker
from reports.issuing.working import work_on
from reports.models import Audience, Batch, IssuedReport
from tests.comparisons import canaries
from tests.comparisons.canaries import A, B, C
from tests.comparisons.channels import NEWEST
from tests.comparisons.test_protected_channels import (
    OWN,
    enter,
    find_leaks,
    list_foreign,
    list_raw,
)
from tests.reports.issuing.conftest import analyst, read_workbook
from universities.access import PUBLIC
from universities.releases.reader import read_release

pytestmark = pytest.mark.stores

LISTS = ("/reports/issued/", "/reports/issued/?form=csv", "/reports/batches/", "/reports/")


@pytest.fixture
def batches(db: None) -> list[Batch]:
    """Issue both versions of three universities' reports."""
    canaries.publish()
    made = []
    for audience in (Audience.OWN, Audience.PUBLIC):
        wanted = Wanted(NEWEST, ("ja",), ("xlsx",), audience)
        batch = begin_batch(read_release(PUBLIC), wanted, author=analyst())
        batch.reports.exclude(university_code__in=(A, B, C)).delete()
        work_on(batch.pk, name_worker())
        made.append(batch)
    return made


def take(client: Client, address: str) -> tuple[int, str]:
    """Return the status and all words: of a page, a workbook, or every workbook of a ZIP."""
    answer = client.get(address)
    content = b"".join(answer) if answer.streaming else answer.content
    if answer["Content-Type"] == "application/zip":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = [archive.read(name) for name in archive.namelist()]
        return answer.status_code, "".join(
            read_workbook(file) if file.startswith(b"PK") else file.decode() for file in files
        )
    words = read_workbook(content) if content.startswith(b"PK") else content.decode("utf-8-sig")
    return answer.status_code, words.replace(",", "")


@pytest.mark.parametrize("reader", OWN)
def test_no_kept_file_or_list_holds_a_foreign_value(batches: list[Batch], reader: str):
    client, forbidden = enter(reader), {**list_foreign(OWN[reader]), **list_raw()}
    issues = IssuedReport.objects.values_list("pk", "university_code", "audience")
    files = {f"/reports/issued/{pk}/file/": (code, kind) for pk, code, kind in issues}
    below = [f"/reports/batches/{batch.pk}/" for batch in batches]
    pages = [*LISTS, *below, *(f"{each}{part}/" for each in below for part in ("progress", "mail"))]
    zips = [f"{each}zip/" for each in below]

    taken = {address: take(client, address) for address in (*files, *pages, *zips)}

    leaks = {address: find_leaks(words, forbidden) for address, (_, words) in taken.items()}
    assert {address: found for address, found in leaks.items() if found} == {}
    had = {files[address] for address in files if taken[address][0] == 200}
    assert had == {
        (code, kind)
        for code, kind in files.values()
        if code in OWN[reader] or (reader == "analyst" and kind == "public")
    }
    assert [taken[address][0] for address in zips] == (
        [403, 200] if reader == "analyst" else [302, 302] if reader == "visitor" else [403, 403]
    )


def test_the_owner_does_find_the_own_values_in_the_kept_file(batches: list[Batch]):
    issue = IssuedReport.objects.get(university_code=A, audience="own")

    _, words = take(enter("viewer"), f"/reports/issued/{issue.pk}/file/")

    # What is foreign to everybody but its owner is in the owner's file.
    assert find_leaks(words, list_foreign(())) != []
