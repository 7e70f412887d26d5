"""Two addresses for the machine that watches the site.

No page for people lives here, and no figure.
"""

import os

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe


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
    return {"database": _database_word(), "disk": _disk_word()}


def _database_word() -> str:
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return "does not answer"
    return "migrations are waiting" if waiting else "ok"


def _disk_word() -> str:
    directory = settings.RELEASES_DIR
    while not directory.exists():
        directory = directory.parent
    return "ok" if os.access(directory, os.R_OK | os.W_OK) else "releases cannot be read or written"
