"""The comparisons room as a Django application.

Its only table keeps the groups that readers name; every figure is read from a release.
"""

from django.apps import AppConfig


class ComparisonsConfig(AppConfig):
    """Pages that compare universities."""

    name = "comparisons"
    verbose_name = "Comparisons"
