"""What every test stands on: no network, its own folder for releases, the demo loaded once.

Nothing is asserted here, and no room's own fixtures live here.
"""

import gc
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import translation
from pytest_django import DjangoDbBlocker, Settings

from kpi_dashboard.tools.translations import compile_messages
from tests.demo_kept import Demo, digest_sources, keep_demo, read_decided
from tests.offline import forbid_in_children, forbid_network
from tests.released import only_reading
from tests.second_database import OPTION, SecondDatabase

__all__ = ["only_reading"]


def pytest_addoption(parser: pytest.Parser) -> None:
    said = "leave out what no database can change: a run on another database proved it already"
    parser.addoption(OPTION, action="store_true", help=said)


def pytest_configure(config: pytest.Config) -> None:
    """Forbid other machines before anything is imported; translate before anything is shown."""
    forbid_network()
    forbid_in_children()
    compile_messages()
    if config.getoption(OPTION):
        config.pluginmanager.register(SecondDatabase())


def pytest_collection_finish() -> None:
    """Let Python look for rubbish less often, and never in what stays to the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(autouse=True)
def releases_dir(settings: Settings, tmp_path: Path) -> Path:
    """Give each test its own folder for releases, and one for what is made of them."""
    settings.REPORTS_DIR = tmp_path / "reports"
    settings.RELEASES_DIR = tmp_path / "releases"
    settings.RELEASES_DIR.mkdir()
    return tmp_path / "releases"


@pytest.fixture(autouse=True, scope="session")
def quick_hashes() -> Iterator[None]:
    """Hash a password once instead of a million times: each sign-in would take half a second."""
    from django.contrib.auth.hashers import PBKDF2PasswordHasher

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PBKDF2PasswordHasher, "iterations", 1)
        yield


@pytest.fixture(autouse=True)
def japanese() -> None:
    """Start each test in Japanese: the last page that was asked for may have been English."""
    translation.activate("ja")


@pytest.fixture(autouse=True)
def second_factors() -> Iterator[None]:
    """Let everybody whose role demands it have an authenticator app already, as in real life."""
    from django.db.models.signals import post_save

    from tests.people import give_second_factor
    from universities.models import Membership

    def give(instance: Any, **kwargs: Any) -> None:
        if instance.role in ("approver", "analyst", "administrator"):
            give_second_factor(instance.user)

    post_save.connect(give, sender=Membership, dispatch_uid="tests.second_factors")
    yield
    post_save.disconnect(sender=Membership, dispatch_uid="tests.second_factors")


@pytest.fixture(scope="session")
def demo(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, pytestconfig: pytest.Config
) -> Demo:
    """Load the demo once for all workers; tables are left empty, the files and the row kept."""
    from django.conf import settings
    from django.db import connection

    made_from = digest_sources(settings.BASE_DIR)
    kept, first = (
        pytestconfig.cache.mkdir(f"demo-{vendor}-{made_from}")
        for vendor in (connection.vendor, "sqlite")
    )
    with django_db_blocker.unblock():
        return keep_demo(kept, partial(_load_demo, decided=read_decided(first)))


def _load_demo(folder: Path, *, decided: dict[int, Any]) -> list[dict[str, Any]]:
    """Load it twice: what is loaded again must make no second release (test_demo.py).

    `decided`: what the audit of the same demo answered, on whatever database. A release keeps
    answers to the very same questions, so only what another database changed is judged again.
    """
    from django.conf import settings

    from universities.models import Release
    from universities.releases import build

    before, settings.RELEASES_DIR = settings.RELEASES_DIR, folder
    try:
        with transaction.atomic():
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(build, "read_decisions", lambda **about: decided)
                call_command("load_demo", verbosity=0)
            call_command("load_demo", verbosity=0)
            releases = list(Release.objects.values())
            transaction.set_rollback(True)
    finally:
        settings.RELEASES_DIR = before
    return releases


@pytest.fixture
def demo_release(db: None, demo: Demo, settings: Settings) -> Any:
    """Give the demo's release, as a visitor reads it, in otherwise empty tables."""
    from universities.access import PUBLIC
    from universities.models import Release
    from universities.releases.reader import read_release

    settings.RELEASES_DIR = demo.folder
    Release.objects.bulk_create(Release(**row) for row in demo.releases)
    return read_release(PUBLIC)
