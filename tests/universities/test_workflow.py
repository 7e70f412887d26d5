"""The steps of a submission: what leads where, and who may take it."""

import pytest

from universities.submissions.workflow import (
    ROLES,
    STATUSES,
    STEPS,
    WorkflowError,
    allowed_steps,
    check_step,
)


def test_a_submission_goes_from_nothing_to_published() -> None:
    status = check_step("start", status="not_started", role="contributor")
    status = check_step("submit", status=status, role="approver")
    status = check_step("accept", status=status, role="analyst")

    assert check_step("publish", status=status, role="analyst") == "published"


def test_a_returned_submission_is_corrected_and_comes_again() -> None:
    status = check_step("return_for_correction", status="submitted", role="analyst", reason="単位")

    assert status == "returned"
    assert check_step("correct", status=status, role="contributor") == "in_progress"


def test_a_step_from_the_wrong_status_is_refused_and_names_what_is_allowed() -> None:
    with pytest.raises(WorkflowError) as refusal:
        check_step("submit", status="accepted", role="approver", what="North 2024")

    assert str(refusal.value) == (
        "North 2024: cannot submit from 'accepted'. Allowed: 'publish', by an analyst or "
        "the operator of a command; 'reopen', by an analyst; 'record_import', by an analyst or "
        "the operator of a command."
    )


def test_a_contributor_does_not_accept_and_an_approver_does_not_return() -> None:
    with pytest.raises(WorkflowError, match="It is done by an analyst"):
        check_step("accept", status="submitted", role="contributor")
    with pytest.raises(WorkflowError, match="It is done by an analyst"):
        check_step("return_for_correction", status="submitted", role="approver", reason="単位")


def test_reopening_needs_a_reason() -> None:
    with pytest.raises(WorkflowError, match="needs a reason"):
        check_step("reopen", status="published", role="analyst", reason=" ")


def test_an_import_never_overwrites_what_is_being_typed() -> None:
    for status in ("in_progress", "submitted", "returned"):
        with pytest.raises(WorkflowError):
            check_step("record_import", status=status, role="operator")


def test_an_unknown_step_is_refused() -> None:
    with pytest.raises(WorkflowError, match="must be one of start"):
        check_step("approve", status="submitted", role="analyst")


def test_every_step_uses_known_statuses_and_roles_and_every_status_can_be_reached() -> None:
    codes = {status.code for status in STATUSES}

    assert all({*step.before, step.after} <= codes for step in STEPS)
    assert all(set(step.roles) <= set(ROLES) for step in STEPS)
    assert {step.after for step in STEPS} | {"not_started"} == codes


def test_the_allowed_steps_of_a_role_are_listed() -> None:
    assert [step.code for step in allowed_steps("submitted", "analyst")] == [
        "return_for_correction",
        "accept",
    ]
    assert allowed_steps("submitted", "contributor") == ()
