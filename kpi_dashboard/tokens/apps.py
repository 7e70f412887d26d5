"""The app of tokens, for its one table.

Nothing starts here.
"""

from django.apps import AppConfig


class TokensConfig(AppConfig):
    """Keys for programs that read the API."""

    name = "kpi_dashboard.tokens"
    label = "tokens"
