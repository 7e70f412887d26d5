"""A batch as one ZIP that is written while it is sent: what is missing is made on the way.

Nothing is held but the file at hand. Who goes away half-way leaves a batch in which every report
is either done or free: between two pieces nothing is claimed. Who may have it is the door's.
"""

import time
from collections import deque
from collections.abc import Iterator
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from reports.issuing.leases import claim, give_up_dead, name_worker
from reports.issuing.recording import Issuer, record_again
from reports.issuing.storing import StoredFileError, read_stored
from reports.issuing.working import OPEN, finish, hear_of, make_claimed
from reports.models import Batch, BatchReport
from universities.pages.board.csv_file import write_csv
from universities.pages.board.sheet import Cell, Sheet

State = BatchReport.State
INDEX = "index.csv"
HEADER = ["university", "language", "format", "file", "sha256", "check_code", "state", "reason"]
# A worker that holds the last report renews it for as long as it lives; somebody waits here.
LONGEST_WAIT_SECONDS = 300.0
SECONDS_BETWEEN_LOOKS = 0.5
# The oldest day that a ZIP knows: the same files make the same ZIP.
DAY = (1980, 1, 1, 0, 0, 0)
MISSING = "missing_file"


class _Pieces:
    """What the ZIP is written into; it is never read back."""

    def __init__(self) -> None:
        self._held: list[bytes] = []

    def write(self, piece: bytes) -> int:
        self._held.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """There is nothing to wait for."""

    def close(self) -> None:
        """Nothing was opened."""

    def take(self) -> bytes:
        taken, self._held = b"".join(self._held), []
        return taken


def stream_zip(batch: Batch, issuer: Issuer) -> Iterator[bytes]:
    """Yield the ZIP of the batch piece by piece; each file that leaves is recorded."""
    pieces, lines = _Pieces(), list[list[Cell]]()
    with ZipFile(pieces, "w", ZIP_STORED) as archive:
        for report in _each_report(batch):
            name, file, reason = name_in_zip(batch, report), b"", report.fault
            if report.issue is not None:
                file, reason = _read(report)
            if file and report.issue is not None:
                record_again(report.issue, issuer)
                archive.writestr(ZipInfo(name, DAY), file)
            lines.append(_describe(report, name if file else "", reason))
            yield pieces.take()
        archive.writestr(ZipInfo(INDEX, DAY), write_csv(Sheet(INDEX, HEADER, lines, "", [])))
    yield pieces.take()


def name_in_zip(batch: Batch, report: BatchReport) -> str:
    """Return the name of a file inside: release-2_2024_ja_D001.pdf; a chosen grouping behind."""
    release, year, code = batch.release_number, batch.fiscal_year, report.university_code
    # Windows has no colon in names: peers:10 is peers-10 there.
    grouping = f"_{batch.grouping.replace(':', '-')}" if batch.grouping else ""
    return f"release-{release}_{year}_{report.language}_{code}{grouping}.{report.format}"


def _each_report(batch: Batch) -> Iterator[BatchReport]:
    """Yield every report once it is done, failed, or nobody makes it any more."""
    worker, queue = name_worker(), deque(batch.reports.values_list("pk", flat=True))
    moved_at, held = time.monotonic(), 0
    while queue:
        report = _settle(queue.popleft(), batch, worker)
        is_patient = time.monotonic() - moved_at < LONGEST_WAIT_SECONDS
        if report.state in OPEN and is_patient and hear_of(batch.pk):
            queue.append(report.pk)
            held += 1
            # Everything that is left is in other hands: look again in a moment.
            if held >= len(queue):
                time.sleep(SECONDS_BETWEEN_LOOKS)
                give_up_dead(batch.pk)
                held = 0
            continue
        moved_at, held = time.monotonic(), 0
        yield report
    finish(batch.pk)


def _settle(number: int, batch: Batch, worker: str) -> BatchReport:
    """Return the report as it is, made now if it was free and the batch goes on."""
    report = _find(number)
    if report.state in OPEN and hear_of(batch.pk) and claim(number, worker):
        make_claimed(_find(number))
        report = _find(number)
    return report


def _find(number: int) -> BatchReport:
    return BatchReport.objects.select_related("batch", "issue").get(pk=number)


def _read(report: BatchReport) -> tuple[bytes, str]:
    try:
        return read_stored(report.issue.file_digest if report.issue else ""), ""
    except StoredFileError:
        return b"", MISSING


def _describe(report: BatchReport, name: str, reason: str) -> list[Cell]:
    digest, code = (report.issue.file_digest, report.issue.check_code) if report.issue else ("", "")
    return [
        report.university_code, report.language, report.format, name, digest, code,
        report.state, reason,
    ]  # fmt: skip
