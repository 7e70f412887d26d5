"""The key that releases are signed with: its own, else a secret key that lasts, else none."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from kpi_dashboard.environment import read_signing_key

LASTING = "a secret key of more than fifty characters 0123456789-abc"
OWN = "a signing key of more than fifty characters 0123456789-ab"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DEBUG", "SECRET_KEY", "RELEASE_SIGNING_KEY"):
        monkeypatch.delenv(name, raising=False)


def test_a_key_of_its_own_comes_first(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SECRET_KEY", LASTING)
    monkeypatch.setenv("RELEASE_SIGNING_KEY", OWN)

    assert read_signing_key(LASTING) == OWN


def test_else_the_secret_key_signs_unless_it_dies_with_the_process(
    monkeypatch: pytest.MonkeyPatch,
):
    assert read_signing_key("made for this process only") == ""

    monkeypatch.setenv("SECRET_KEY", LASTING)
    assert read_signing_key(LASTING) == LASTING


def test_a_short_key_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("RELEASE_SIGNING_KEY", "short")

    with pytest.raises(ImproperlyConfigured, match="must be at least 50 characters long, got 5"):
        read_signing_key(LASTING)
