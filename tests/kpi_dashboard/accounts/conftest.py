"""What the tests of accounts share: a hasher that counts. Nothing is asserted here."""

from collections.abc import Iterator

import pytest

from tests.kpi_dashboard.accounts.guessing import Cost, counting


@pytest.fixture
def cost(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cost]:
    with counting(monkeypatch) as counted:
        yield counted
