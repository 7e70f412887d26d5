"""The comparisons room as a Django application.

It has no tables: everything it shows is read from a release.
"""

from django.apps import AppConfig


class ComparisonsConfig(AppConfig):
    """Pages that compare universities."""

    name = "comparisons"
    verbose_name = "Comparisons"
