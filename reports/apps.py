"""The reports room as a Django application.

Its one table says which report was issued; the figures themselves stay in the release.
"""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Feedback reports."""

    name = "reports"
    verbose_name = "Reports"
