"""Any order of two editors, a file, signing, returning and reopening: no update is ever lost.

The model keeps what each page showed when it was read, instead of asking the stored events.
"""

import hashlib
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.universities.services.returns import (
    ANALYST,
    APPROVER,
    COLLEAGUE,
    OFFICER,
    cells_of,
    make_submission,
    number,
    status_of,
    version_of,
)
from universities.models import Event
from universities.submissions.services import steps
from universities.submissions.services.drafting import save_cells
from universities.submissions.services.locking import LockedError, StaleError
from universities.submissions.services.uploads import confirm_upload, receive_upload
from universities.submissions.values import BLANK, UNREADABLE, ReportedValue

Cells = dict[str, ReportedValue]
EDITORS = (OFFICER, COLLEAGUE)
ITEMS = ("licences", "assignments", "disclosures")
ANSWERS = st.one_of(
    st.integers(0, 3).map(number),
    st.sampled_from(["not_applicable", "unknown"]).map(lambda state: ReportedValue(state, None)),
    st.just(BLANK),
    st.just(ReportedValue(UNREADABLE, None, typed="約100")),
)
TYPED = st.dictionaries(st.sampled_from(ITEMS), ANSWERS, min_size=1)
WRITABLE = ("not_started", "in_progress", "returned")


class TwoEditors(RuleBasedStateMachine):
    """Two people and a file at one submission; the model is what must be stored."""

    @initialize()
    def open_round(self) -> None:
        self.submission = make_submission()
        self.stored: Cells = {}
        self.pages: list[tuple[int, Cells]] = [(1, {}), (1, {})]
        self.file: tuple[int, int, Cells, Cells] | None = None
        self.accepted_changes = 0

    def version(self) -> int:
        return version_of(self.submission)

    def is_writable(self) -> bool:
        return status_of(self.submission) in WRITABLE

    @rule(who=st.integers(0, 1))
    def read_the_page(self, who: int) -> None:
        self.pages[who] = (self.version(), dict(self.stored))

    @rule(who=st.integers(0, 1), typed=TYPED)
    def save(self, who: int, typed: Cells) -> None:
        version, shown = self.pages[who]
        page = {item: typed.get(item, shown.get(item, BLANK)) for item in ITEMS}
        if not self.is_writable():
            with pytest.raises(LockedError):
                save_cells(self.submission.pk, page, read_version=version, author=EDITORS[who])
            return
        written, contested = self.judge(page, shown)

        saved = save_cells(self.submission.pk, page, read_version=version, author=EDITORS[who])

        assert set(saved.changed) == set(written)
        assert {each.item: each.theirs for each in saved.conflicts} == contested
        self.store(written)
        self.pages[who] = (saved.version, dict(self.stored))

    def judge(self, page: Cells, shown: Cells) -> tuple[Cells, Cells]:
        """Return what this person may write, and what somebody else wrote in the same cells."""
        edited = {
            item: mine
            for item, mine in page.items()
            if mine != shown.get(item, BLANK) and mine != self.stored.get(item, BLANK)
        }
        untouched = {
            item for item in ITEMS if self.stored.get(item, BLANK) == shown.get(item, BLANK)
        }
        written = {item: mine for item, mine in edited.items() if item in untouched}
        contested = {item: self.stored.get(item, BLANK) for item in edited if item not in untouched}
        return written, contested

    def store(self, written: Cells) -> None:
        self.accepted_changes += bool(written)
        merged = {**self.stored, **written}
        self.stored = {item: value for item, value in merged.items() if value != BLANK}

    @rule(typed=TYPED)
    @precondition(lambda self: self.is_writable())
    def upload_a_file(self, typed: Cells) -> None:
        version, shown = self.pages[0]
        cells = {item: typed.get(item, shown.get(item, BLANK)) for item in ITEMS}
        content = hashlib.sha256(repr((version, sorted(cells.items()))).encode()).digest()
        arguments: dict[str, Any] = {"name": "調査票.xlsx", "faults": [], "notices": []}
        upload = receive_upload(
            self.submission.pk,
            content=content,
            cells=cells,
            read_version=version,
            author=OFFICER,
            **arguments,
        )
        self.file = (upload, version, cells, dict(shown))

    @rule(has_seen_the_newest=st.booleans())
    @precondition(lambda self: self.file is not None)
    def confirm_the_file(self, has_seen_the_newest: bool) -> None:
        assert self.file is not None
        upload, _, cells, shown = self.file
        seen = self.version() if has_seen_the_newest else self.version() - 1
        if not self.is_writable() or not has_seen_the_newest:
            with pytest.raises((LockedError, StaleError)):
                confirm_upload(self.submission.pk, upload, seen_version=seen, author=OFFICER)
            return
        edited = {item: mine for item, mine in cells.items() if mine != shown.get(item, BLANK)}
        written = {
            item: mine for item, mine in edited.items() if mine != self.stored.get(item, BLANK)
        }

        saved = confirm_upload(self.submission.pk, upload, seen_version=seen, author=OFFICER)

        assert set(saved.changed) == set(written)
        self.store(written)
        self.file = None

    @rule()
    def sign_and_lock(self) -> None:
        if status_of(self.submission) == "in_progress":
            version = self.version()
            steps.submit(self.submission.pk, read_version=version, open_findings=0, author=APPROVER)

    @rule(accepts=st.booleans())
    def judge_the_return(self, accepts: bool) -> None:
        if status_of(self.submission) != "submitted":
            return
        place = {"read_version": self.version(), "author": ANALYST}
        if accepts:
            steps.accept(self.submission.pk, **place)
            steps.reopen(
                self.submission.pk, read_version=self.version(), reason="訂正", author=ANALYST
            )
        else:
            cells = {"licences": "確かめてください"}
            steps.return_for_correction(self.submission.pk, reason="確認", cells=cells, **place)

    @invariant()
    def everything_accepted_is_stored(self) -> None:
        assert cells_of(self.submission) == self.stored

    @invariant()
    def every_change_left_an_event(self) -> None:
        saves = Event.objects.filter(submission=self.submission, action="save").count()
        assert saves == self.accepted_changes


@pytest.mark.django_db
def test_no_update_is_lost_in_any_order():
    run_state_machine_as_test(
        TwoEditors,
        settings=settings(
            max_examples=60,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
