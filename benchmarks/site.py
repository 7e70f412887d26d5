"""A site of its own for the benchmarks: temporary database and releases, never the reader's own.

Release 1 holds 100 universities, release 2 holds 1,100; both are synthetic and marked invented.
"""

import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

FEW, NATION = 1, 2
UNIVERSITIES = {FEW: 100, NATION: 1_100}


@contextmanager
def lend_site() -> Iterator[dict[str, str]]:
    """Give the environment of a production-like site in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="kpi-benchmarks-") as folder:
        yield {
            **os.environ,
            "BENCHMARK_SITE": folder,
            "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
            "RELEASES_DIR": f"{folder}/releases",
            "REPORTS_DIR": f"{folder}/reports",
            "LOG_FILE": f"{folder}/log.jsonl",
            "DJANGO_SETTINGS_MODULE": "kpi_dashboard.settings",
            "SECRET_KEY": secrets.token_urlsafe(64),
            "DEBUG": "0",
            "ALLOWED_HOSTS": "localhost,127.0.0.1",
            # Several threads of linear algebra on a shared machine wait for one another.
            "OPENBLAS_NUM_THREADS": "1",
            # Static files need not be collected where no browser asks for them.
            "PYTHONWARNINGS": "ignore::UserWarning:django.core.handlers.base",
        }


def open_site() -> None:
    """Set Django up on the lent site, whose releases are published in a process of their own.

    The memory that drawing a nation takes would otherwise count as the benchmark's.
    """
    import django

    if "BENCHMARK_SITE" not in os.environ:
        raise SystemExit("Start it as `python -m benchmarks NAME`: it needs a site of its own.")
    if not Path(os.environ["RELEASES_DIR"]).exists():
        subprocess.run([sys.executable, "-m", "benchmarks.site"], check=True)
    django.setup()


def publish_nation() -> None:
    """Make the tables and publish both releases."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    for number, universities in UNIVERSITIES.items():
        _publish(number, universities)


def _publish(number: int, universities: int) -> None:
    from benchmarks.national import draw_panel
    from benchmarks.unjudged import withhold
    from indicators.calculation.figures import calculate_figures
    from indicators.catalogue.building.catalogue import build_catalogue
    from indicators.catalogue.loader import read_definitions
    from universities.models import Release
    from universities.releases.storage import digest_of_definitions, write_release_files

    definitions = read_definitions()
    catalogue = build_catalogue(definitions)
    panel = draw_panel(list(catalogue.items), universities=universities)
    folder = Path(os.environ["RELEASES_DIR"]) / "building"
    folder.mkdir(parents=True)
    figures, protection = withhold(calculate_figures(panel, catalogue))
    digest = write_release_files(
        folder, figures, definitions=definitions, is_invented=True, protection=protection
    )
    folder.rename(folder.with_name(digest))
    Release.objects.create(
        number=number,
        fiscal_years=list(panel.fiscal_years),
        is_invented=True,
        catalogue_digest=digest_of_definitions(definitions),
        data_digest=digest,
        code_version="benchmark",
        published_at=datetime.now(UTC),
        published_by="benchmarks",
    )


if __name__ == "__main__":
    publish_nation()
