"""Tells Django of the accounts: one table of attempts, and what happens when somebody signs in."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The accounts of the site."""

    name = "kpi_dashboard.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Connect the handlers, when every table is known."""
        from kpi_dashboard.accounts.signals import connect

        connect()
