"""Two addresses for the machine that watches the site.

No page for people lives here, and no figure.
"""

import os
import shutil

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from universities.access import PUBLIC
from universities.releases.reader import NoRelease, read_release
from universities.releases.storage import ReleaseFilesError

# A release of all universities, an upload and the database's own work fit into it many times.
LEAST_FREE = 500 * 2**20


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer that the process lives; asks nothing of the database."""
    return HttpResponse("ok", content_type="text/plain")


@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Answer whether the site can serve: database, migrations and the releases' disk."""
    checks = check_readiness()
    ready = all(word == "ok" for word in checks.values())
    return JsonResponse({"ready": ready, "checks": checks}, status=200 if ready else 503)


def check_readiness() -> dict[str, str]:
    """Return each check with "ok" or the reason why not; never an address or a password."""
    checks = {"database": _database_word(), "disk": _disk_word()}
    return {**checks, "release": _release_word() if checks["database"] == "ok" else "not asked"}


def _database_word() -> str:
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return "does not answer"
    return "migrations are waiting" if waiting else "ok"


def _release_word() -> str:
    """Say whether the newest release can be served; nothing published yet is no fault."""
    try:
        read_release(PUBLIC)
    except NoRelease:
        return "ok"
    except ReleaseFilesError:
        return "files of the newest release are missing or damaged"
    return "ok"


def _disk_word() -> str:
    directory = settings.RELEASES_DIR
    while not directory.exists():
        directory = directory.parent
    if not os.access(directory, os.R_OK | os.W_OK):
        return "releases cannot be read or written"
    free = shutil.disk_usage(directory).free
    return "ok" if free >= LEAST_FREE else "almost full: less than 500 MB are free"
