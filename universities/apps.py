"""The doorstep of the collecting app: its name, its labels, and the document it adds.

No model, no signal and no check lives here.
"""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from indicators.management.further import add_documents
from universities.management.workflow_document import build_workflow_documents


class UniversitiesConfig(AppConfig):
    """Who reports, what they sent, and who may see it."""

    name = "universities"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("大学と提出")

    def ready(self) -> None:
        """Let `build_docs` write the workflow too."""
        add_documents(build_workflow_documents)
