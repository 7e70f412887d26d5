"""The home page for one reader: which parts it has, and what everybody sees.

One's own university first; a visitor is told what this is and where to go.
"""

from dataclasses import dataclass

from comparisons.addresses import kept_release
from comparisons.counts import find_coverage
from comparisons.evidence.citing import cite
from comparisons.pages.catalogue import Chapter, build_chapters
from comparisons.pages.home.country import CountryHome, build_country_home
from comparisons.pages.home.doors import list_doors
from comparisons.pages.home.own import OwnHome, build_own_home
from comparisons.pages.home.reader import Reader
from comparisons.pages.parts import Link
from comparisons.results import PublishedRelease, choices_of
from comparisons.words import Part, Word, say, write
from indicators.text import LocalizedText


@dataclass(frozen=True)
class HomePage:
    """The page in one language; `own` and `country` only for whom they are."""

    lead: list[Word]
    doors: list[Link]
    chapters: list[Chapter]
    names: list[str]
    names_key: str
    own: OwnHome | None
    country: CountryHome | None


def build_home_page(
    user: object, release: PublishedRelease, reader: Reader, *, language: str
) -> HomePage:
    """Return the page; the list of indicators is left to the doors where an own university is."""
    choices = choices_of(release)
    own = build_own_home(user, release, reader, language) if reader.chosen else None
    return HomePage(
        lead=write(_tell_release(release), language),
        doors=list_doors(language),
        chapters=[] if own else build_chapters(release, language=language),
        names=[name.in_language(language) for name in choices.universities.values()],
        names_key=f"{release.digest}-{language}",
        own=own,
        country=build_country_home(release, language) if reader.is_analyst else None,
    )


def _tell_release(release: PublishedRelease) -> list[Part]:
    first, last = release.fiscal_years[0], release.fiscal_years[-1]
    years = LocalizedText(f"{first}～{last}年度", f"FY{first} to FY{last}")
    n = len(release.universities)
    indicators = sum(each.has_values for each in find_coverage(release).values())
    return [
        say(
            "最新の公表版は第{number}版（{date}）です。{years}の",
            "The newest release is No. {number} ({date}): ",
            number=release.number,
            date=release.published_on.isoformat(),
            years=years,
        ),
        _count("universities", n),
        say("大学を", " universities, "),
        _count("indicators", indicators),
        say("指標で比べられます。", " indicators, {years}.", years=years),
    ]


def _count(statistic: str, n: int) -> Part:
    """Return a number that counts, naming its evidence."""
    query = cite("count", dict(kept_release()), statistic=statistic)
    return Part(LocalizedText(f"{n:,}", f"{n:,}"), is_number=True, evidence=query)
