"""The home page: what this is, which release is shown, the doors, the indicators.

No figure of a university stands here.
"""

from dataclasses import dataclass

from comparisons.addresses import find_address
from comparisons.counts import find_coverage
from comparisons.pages.catalogue import Chapter, build_chapters
from comparisons.pages.parts import Link
from comparisons.results import PublishedRelease, choices_of
from comparisons.words import Part, Word, say, write
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText

# Each door: its words, its page, and what one does there.
DOORS = (
    (
        LocalizedText("比べる", "Compare"),
        "indicators",
        LocalizedText(
            "指標ごとに、規模の近い大学の群と比べます。",
            "By indicator, against a group of similar universities.",
        ),
    ),
    (
        LocalizedText("報告書", "Reports"),
        "universities",
        LocalizedText(
            "大学を選び、位置を読み、報告書をつくります。",
            "Choose a university, read its position, make its report.",
        ),
    ),
    (
        LocalizedText("全国の推移", "National trends"),
        "national",
        LocalizedText(
            "公表された全国の値を、政策の節目とともに見ます。",
            "Published national figures, with the milestones of policy.",
        ),
    ),
    (
        LocalizedText("定義集", "Definitions"),
        "definitions",
        LocalizedText(
            "何を聞き、どう計算しているかを確かめます。",
            "What is asked and how it is calculated.",
        ),
    ),
)


@dataclass(frozen=True)
class HomePage:
    """The page in one language."""

    lead: list[Word]
    doors: list[Link]
    chapters: list[Chapter]
    names: list[str]
    names_key: str


def build_home_page(release: PublishedRelease, *, language: str) -> HomePage:
    """Return the home page of the newest release."""
    choices = choices_of(release)
    return HomePage(
        lead=write(_tell_release(release), language),
        doors=_doors(language),
        chapters=build_chapters(release, language=language),
        names=[name.in_language(language) for name in choices.universities.values()],
        names_key=f"{release.digest}-{language}",
    )


def _tell_release(release: PublishedRelease) -> list[Part]:
    first, last = release.fiscal_years[0], release.fiscal_years[-1]
    years = LocalizedText(f"{first}～{format_fiscal_year(last, 'ja')}", f"FY{first} to FY{last}")
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
        Part(LocalizedText(f"{n:,}大学", f"{n:,} universities"), is_number=True),
        say("を", ", "),
        Part(LocalizedText(f"{indicators}指標", f"{indicators} indicators"), is_number=True),
        say("で比べられます。", ", {years}.", years=years),
    ]


def _doors(language: str) -> list[Link]:
    return [
        Link(
            label.in_language(language),
            find_address(f"comparisons:{name}"),
            note.in_language(language),
        )
        for label, name, note in DOORS
    ]
