"""What only reads a release: the rows are the release's and its readers', all else is files.

Every database makes the same files (test_demo_kept.py), so the second is not asked again for what
is read out of them. Whoever stores anything else says so with the mark `stores`.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection

ROOMS = {"api", "comparisons", "reports"}
STORES = "stores"
# Real commits and threads of a server are never left out.
COMMITS = {"transactional_db", "live_server"}
OF_A_RELEASE = {
    "auth_user",
    "django_session",
    "mfa_authenticator",
    # Whoever takes a report away is noted; that it is noted is asked in tests that have the mark.
    "reports_issuedreport",
    "universities_membership",
    "universities_release",
    "universities_university",
}
WRITING = re.compile(r'^(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')


def only_reads_a_release(item: Any) -> bool:
    """Say whether a test of these rooms has no rows but those of a release and its readers."""
    room = item.nodeid.partition("::")[0].split("/")[1]
    fixtures = set(getattr(item, "fixturenames", ()))
    is_marked = item.get_closest_marker(STORES) is not None
    return room in ROOMS and not is_marked and not COMMITS & fixtures


@contextmanager
def note_stored() -> Iterator[set[str]]:
    """Give the tables besides those of a release into which something is written meanwhile."""
    found: set[str] = set()

    def note(execute: Any, sql: str, *rest: Any) -> Any:
        written = WRITING.match(sql)
        found.update({written[1]} - OF_A_RELEASE if written else ())
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        yield found


@pytest.fixture(autouse=True)
def only_reading(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hold a test that the second database leaves out to reading."""
    if not only_reads_a_release(request.node):
        yield
        return
    with note_stored() as found:
        yield
    assert found == set(), f"stores {sorted(found)}: mark it with `{STORES}`"
