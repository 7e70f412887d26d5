"""Load the invented universities, publish them and open the next round, always the same.

Inventing lives in universities.demo; this command only calls the services.
"""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from indicators.catalogue.loader import load_catalogue
from universities.demo.invented import Invented, invent_open_year, invent_universities
from universities.management.demo_round import open_demo_round
from universities.management.releases import describe_release, publish_or_refuse
from universities.models import Release
from universities.submissions.services import Author, ImportOutcome, record_import
from universities.submissions.workflow import OPERATOR


class Command(BaseCommand):
    """Load the demo; running it again changes nothing."""

    help = "Load 96 invented universities and publish them as a release marked 架空データ."

    def handle(self, *args: Any, **options: Any) -> None:
        """Record the returns and publish them."""
        catalogue = load_catalogue()
        folder = Path(settings.BASE_DIR) / "fixtures" / "demo"
        invented = invent_universities(folder, catalogue)
        author = Author("load_demo", OPERATOR, timezone.now())
        outcome = record_import(
            invented.universities, invented.years, items=set(catalogue.items), author=author
        )
        release = publish_or_refuse(is_invented=True, author=author)
        open_year = invent_open_year(folder, catalogue)
        begun = open_demo_round(open_year, catalogue=catalogue, at=author.at)
        if options["verbosity"]:
            self._show(invented, outcome, release)
            self._show_round(open_year[0].fiscal_year, begun)

    def _show(self, invented: Invented, outcome: ImportOutcome, release: Release | None) -> None:
        self.stdout.write(
            _("架空の大学 %(universities)d校、%(years)d校年度、値 %(values)d件を書き込みました。")
            % {
                "universities": len(invented.universities),
                "years": outcome.new + outcome.changed,
                "values": outcome.values,
            }
        )
        self.stdout.write(describe_release(release))

    def _show_round(self, fiscal_year: int, begun: int) -> None:
        if begun:
            told = _("%(year)d年度の調査を始めました。%(count)d校が入力を始めています。")
            self.stdout.write(told % {"year": fiscal_year, "count": begun})
