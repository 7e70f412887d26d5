"""The workflow's document says what the table says."""

import pytest
from django.core.management import CommandError, call_command

from indicators.management.further import build_further_documents
from universities.management.workflow_document import build_workflow_document
from universities.submissions.workflow import ROLES, STATUSES, STEPS

NAME = "submission-workflow.md"


def test_every_step_is_an_arrow_and_a_row():
    document = build_workflow_document()

    for step in STEPS:
        assert f"(`{step.code}`)" in document
        for before in step.before:
            assert f"    {before} --> {step.after}: {step.label.ja} / {step.label.en}" in document


def test_the_table_names_who_may_and_where_a_reason_is_needed():
    document = build_workflow_document()

    (returning,) = (line for line in document.splitlines() if "(`return_for_correction`)" in line)
    assert ROLES["analyst"].ja in returning
    assert ROLES["approver"].ja not in returning
    assert "必要 / required" in returning
    assert all(status.label.ja in document for status in STATUSES)


def test_the_command_writes_it_and_notices_when_it_is_not_current(tmp_path):
    call_command("build_docs", into=tmp_path)
    (tmp_path / NAME).write_text("old", encoding="utf-8")

    with pytest.raises(CommandError, match=rf"docs/{NAME}: must say"):
        call_command("build_docs", check=True, into=tmp_path)


def test_it_is_among_the_documents_of_other_rooms():
    assert build_further_documents()[NAME] == build_workflow_document()
