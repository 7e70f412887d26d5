"""The second pass of `make test`: on another database run only what a database can change.

A test is chosen by its fixtures, never by a list. pytest-django refuses every query of a test that
asked for no database, so none of those left out can have had one.
"""

import pytest

from tests.released import only_reads_a_release

OPTION = "--second-database"
# Every way to a database leads over these: pytest-django sets it up for nobody else.
DATABASE = {"django_db_setup", "db", "transactional_db", "live_server"}
# Journeys that send nothing (journeys/conftest.py holds them to it) only look at pages.
ONLY_LOOKING = "only_looking"
SAID = "{} tests were left out: no database can change what they say; the first pass ran them."


def may_differ(item: pytest.Item) -> bool:
    """Say whether another database could change the outcome of the test."""
    fixtures = set(getattr(item, "fixturenames", ()))
    has_database = bool(DATABASE & fixtures) or item.get_closest_marker("django_db") is not None
    only_looks = ONLY_LOOKING in fixtures or only_reads_a_release(item)
    return has_database and not only_looks


class SecondDatabase:
    """Leaves out what the first pass has proved for every database, and says how much it was."""

    def __init__(self) -> None:
        self.left_out = 0

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        left_out = [item for item in items if not may_differ(item)]
        items[:] = [item for item in items if may_differ(item)]
        config.hook.pytest_deselected(items=left_out)
        self.left_out = len(left_out)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Tell the process that writes the summary, where several share the tests."""
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["left_out"] = self.left_out

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        told: dict[str, int] = getattr(node, "workeroutput", {})
        self.left_out = max(self.left_out, told.get("left_out", 0))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.write_line(SAID.format(self.left_out))
