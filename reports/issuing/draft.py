"""The draft of a report: a university's own open year beside the newest published groups, 暫定.

For its own people only. It has no check code, is never kept nor recorded, and says on every page
what it is.
"""

from dataclasses import replace

from django.http import HttpResponse
from django.utils.translation import override

from comparisons.fonts import find_fonts
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from reports.formats import FORMATS
from reports.issuing.handing import answer_file
from reports.parts import Asked, ReportContent
from reports.renderers.html import render_fragment
from reports.services import Order, audience_of, build_content
from universities.desks import Desk
from universities.provisional.extended import NothingToCompare, extend_by_draft
from universities.releases.reader import read_release
from universities.submissions.drafts import read_draft

DRAFT = LocalizedText("暫定", "Draft")
NAMED = LocalizedText("{name}【暫定】", "{name} [draft]")
TITLE = LocalizedText("暫定 {title}", "Draft: {title}")
YEAR = LocalizedText("{year} 暫定", "{year}, draft")
RESTS_ON = LocalizedText(
    "暫定：自大学の値は{year}の入力中のもの、群の値は公表版 第{number}版の{newest}のものです。"
    "確認コードはなく、発行の記録にも入りません。",
    "Draft: own figures are those being entered for {year}; group figures are those of release "
    "No. {number} for {newest}. It has no check code and is not in the record of issued reports.",
)


def build_draft(desk: Desk, *, language: str) -> ReportContent:
    """Return the content of the desk's draft; every text says that it is one.

    Raises: NothingToCompare; NoRelease, ReleaseFilesError.
    """
    release = read_release(audience_of(desk.university))
    if release.is_invented != desk.is_invented:
        raise NothingToCompare("Draft: must stand beside a release of the same kind of figures.")
    newest = release.fiscal_years[-1]
    asked = Asked(desk.university, desk.fiscal_year, language)
    extended = extend_by_draft(release, desk, read_draft(desk))
    content = build_content(Order(extended, asked, is_draft=True))
    years = (format_fiscal_year(each, language) for each in (desk.fiscal_year, newest))
    year, of_groups = years
    told = RESTS_ON.fill(year=year, number=release.number, newest=of_groups).in_language(language)
    return _mark(content, told, language)


def answer_draft(content: ReportContent, file_format: str) -> HttpResponse:
    """Return the draft as a file whose name says that it is one."""
    with override(content.asked.language):
        file = FORMATS[file_format].render(content)
    name = f"{content.title} {content.asked.fiscal_year}.{file_format}"
    answer = answer_file(file, file_format, name, "")
    del answer["X-Check-Code"]
    return answer


def show_draft(content: ReportContent) -> str:
    """Return the draft as a piece of a page."""
    return render_fragment(content, fonts=find_fonts())


def _mark(content: ReportContent, told: str, language: str) -> ReportContent:
    """Return the content with the word in all that stands on every page of a file.

    The figures in full are left out: they would draw the groups' newest year twice.
    """
    return replace(
        content,
        title=TITLE.fill(title=content.title).in_language(language),
        name=NAMED.fill(name=content.name).in_language(language),
        fiscal_year_words=YEAR.fill(year=content.fiscal_year_words).in_language(language),
        release_words=f"{DRAFT.in_language(language)} {content.release_words}",
        chips=(told, *content.chips),
        sections=tuple(section._replace(blocks=()) for section in content.sections),
        quality=(told, *content.quality),
    )
