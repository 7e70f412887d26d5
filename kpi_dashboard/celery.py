"""The entry of a broker's workers: `celery --app kpi_dashboard worker`.

Which tasks there are stands in the rooms; nothing else lives here.
"""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kpi_dashboard.settings")
django.setup()

from reports.issuing.tasks import app  # noqa: E402

__all__ = ["app"]
