"""Measure the checks: false alarms, slips that are caught, honest changes taken for slips.

Counting lives in universities.management.check_measures; no database is read or written.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from indicators.catalogue.loader import load_catalogue
from indicators.catalogue.model import Catalogue
from universities.demo.invented import invent_universities
from universities.management.check_measures import (
    HONEST,
    SLIPS,
    Alarms,
    Slips,
    collect_answers,
    count_alarms,
    count_slips,
)
from universities.management.check_scopes import only_rule, only_survey_items, without_rule
from universities.submissions.survey_import import read_survey
from universities.submissions.values import UniversityYear
from universities.submissions.years import LAST_YEAR


class Command(BaseCommand):
    """Print the three measures on the invented universities and on the real survey."""

    requires_system_checks = ("indicators",)
    help = "Measure the checks on the invented universities and, if it is here, on the real survey."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take which returns are falsified; a whole year of them costs some seconds."""
        parser.add_argument("--years", type=int, default=1, help="newest years to falsify")
        parser.add_argument("--every", type=int, default=1, help="every how many-th return")

    def handle(self, *, years: int, every: int, **options: Any) -> None:
        """Print one table for each source."""
        catalogue = load_catalogue()
        folder = Path(settings.BASE_DIR) / "fixtures" / "demo"
        self._print("Invented universities", catalogue, _demo(folder, catalogue), years, every)
        survey = settings.MEXT_SURVEY_CSV
        if not survey.is_file():
            self.stdout.write(f"Real survey: {survey.name} is not here (MEXT_SURVEY_CSV).")
            return
        # The survey leaves cells empty that were not collected: blank is no fault there.
        asked = without_rule(only_survey_items(catalogue), "required")
        self._print("Real survey", asked, _survey(survey, catalogue), years, every)

    def _print(
        self,
        name: str,
        catalogue: Catalogue,
        returns: Sequence[UniversityYear],
        years: int,
        every: int,
    ) -> None:
        self.stdout.write(f"{name}: {len(returns)} returns")
        for line in _alarm_lines(count_alarms(catalogue, collect_answers(returns))):
            self.stdout.write(line)
        falsified = list(collect_answers(returns, newest=years))[::every]
        for factor in SLIPS:
            self.stdout.write(_slip_line(count_slips(catalogue, falsified, factor)))
        slips = only_rule(catalogue, "unit_slip")
        for factor in HONEST:
            self.stdout.write(_honest_line(count_slips(slips, falsified, factor)))


def _demo(folder: Path, catalogue: Catalogue) -> Sequence[UniversityYear]:
    return invent_universities(folder, catalogue).years


def _survey(file: Path, catalogue: Catalogue) -> Sequence[UniversityYear]:
    survey = read_survey(file.read_bytes(), items=catalogue.items.values(), last_year=LAST_YEAR)
    return survey.years


def _alarm_lines(alarms: Alarms) -> Iterator[str]:
    yield _row("with a year before", alarms.looked_at, alarms.looked_at)
    yield _row("  with any finding to answer", alarms.alarmed, alarms.looked_at)
    for check, count in alarms.by_check.most_common():
        yield _row(f"    {check}", count, alarms.looked_at)


def _slip_line(slips: Slips) -> str:
    name = f"  one amount x {slips.factor:g}: noticed"
    as_slip = f"  ({slips.caught_as_slip:,} by unit_slip)"
    return _row(name, slips.caught, slips.tried) + as_slip


def _honest_line(slips: Slips) -> str:
    return _row(f"  one amount x {slips.factor:.2g}: taken for a slip", slips.caught, slips.tried)


def _row(name: str, count: int, of: int) -> str:
    return f"{name:<42}{count:>7,} of {of:>6,}{count / max(of, 1):>9.2%}"
