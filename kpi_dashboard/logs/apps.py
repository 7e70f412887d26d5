"""The app of the log: it begins to listen when the site has started.

No table lives here.
"""

from django.apps import AppConfig


class LogsConfig(AppConfig):
    """Who came, what was refused, what was handed out."""

    name = "kpi_dashboard.logs"
    label = "logs"

    def ready(self) -> None:
        """Listen to sign-ins and to the changes that are worth a line."""
        from kpi_dashboard.logs.hooks import connect_hooks

        connect_hooks()
