"""Holding a submission: only a transaction holds anything."""

import pytest
from django.db import transaction
from django.db.transaction import TransactionManagementError

from tests.universities.services.returns import make_submission
from universities.models import Submission
from universities.submissions.services.locking import hold


@pytest.mark.django_db(transaction=True)
def test_a_row_is_held_inside_a_transaction_only():
    submission = make_submission()

    with transaction.atomic():
        assert hold(submission.pk) == submission
    with pytest.raises(TransactionManagementError, match="inside a transaction"):
        hold(submission.pk)


@pytest.mark.django_db
def test_a_submission_that_is_not_there_is_told():
    with pytest.raises(Submission.DoesNotExist, match="must exist"):
        hold(10**6)
