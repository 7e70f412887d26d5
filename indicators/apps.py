"""The doorstep of the indicators room for Django: its name and its system check.

No model lives here; the room stores nothing.
"""

from django.apps import AppConfig
from django.core.checks import register


class IndicatorsConfig(AppConfig):
    """Registers the check of the definitions when Django starts."""

    name = "indicators"
    verbose_name = "指標カタログ"

    def ready(self) -> None:
        """Let `manage.py check`, and every command that checks, judge the definitions."""
        from indicators.checks import check_definitions

        register(check_definitions, "indicators")
