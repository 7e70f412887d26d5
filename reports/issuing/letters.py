"""The letters that tell approvers of their university's report: one a person, with links only.

No figure and no file is in one. That they are sent is the universities' service's.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import override

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from reports.groupings import ask_for
from reports.models import Batch, BatchReport
from universities.access import PUBLIC
from universities.boards.approvers import Place, find_places
from universities.boards.recipients import Person
from universities.releases.reader import PublishedRelease, read_release
from universities.submissions.services.report_letters import ReportLetter

SUBJECT = "【産学連携KPI】{year}の報告書ができました / Your FY{number} feedback report is ready"
Site = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Telling:
    """What is about to be sent about a batch, and to whom."""

    batch: Batch
    places: tuple[Place, ...]
    names: dict[str, LocalizedText]
    letters: tuple[ReportLetter, ...]
    at: datetime

    @property
    def told_today(self) -> int:
        """Return how many of the universities were told today already."""
        today = localdate(self.at)
        reached = (each.told_at for each in self.places if each.people and each.told_at)
        return sum(localdate(at) == today for at in reached)


def prepare_telling(batch: Batch, *, site: Site, now: datetime) -> Telling:
    """Return the letters about the reports that the batch issued; `site` completes a path.

    Raises: UnknownRelease, ReleaseFilesError.
    """
    release = read_release(PUBLIC, batch.release_number)
    done = batch.reports.filter(state=BatchReport.State.DONE)
    codes = set(done.order_by().values_list("university_code", flat=True))
    places = find_places(codes, batch.release_number)
    names = {code: _name(release, code) for code in codes}
    return Telling(batch, tuple(places), names, tuple(_write(batch, places, names, site)), now)


def _write(
    batch: Batch, places: Sequence[Place], names: dict[str, LocalizedText], site: Site
) -> list[ReportLetter]:
    people: dict[str, tuple[Person, list[str]]] = {}
    for place in places:
        for person in place.people:
            people.setdefault(person.email, (person, []))[1].append(place.university)
    return [
        _write_one(batch, person, codes, names, site)
        for _, (person, codes) in sorted(people.items())
    ]


def _write_one(
    batch: Batch, person: Person, codes: list[str], names: dict[str, LocalizedText], site: Site
) -> ReportLetter:
    year = format_fiscal_year(batch.fiscal_year, "ja")
    told = {
        "name": person.name,
        "year": year,
        "year_en": format_fiscal_year(batch.fiscal_year, "en"),
        "release": batch.release_number,
        "places": [{"name": names[code], "link": site(_path(batch, code))} for code in codes],
    }
    body = render_to_string("reports/issuing/letter.txt", told)
    subject = SUBJECT.format(year=f"{batch.fiscal_year}年度", number=batch.fiscal_year)
    return ReportLetter(person.email, subject, body, tuple(codes))


def _path(batch: Batch, university: str) -> str:
    # Both languages stand in one mail; its links lead to the Japanese pages, which lead on.
    with override("ja"):
        page = reverse("reports:report", args=[university])
    asked = {"year": batch.fiscal_year, "release": batch.release_number}
    return f"{page}?{urlencode(asked | ask_for(batch.grouping))}"


def _name(release: PublishedRelease, code: str) -> LocalizedText:
    return LocalizedText(release.university_name(code, "ja"), release.university_name(code, "en"))
