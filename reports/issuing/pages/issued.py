"""The record of what was issued, as a page: newest first, narrowed by what was chosen.

What a person may know of is decided in receiving.py.
"""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from comparisons.pages.parts import Option
from indicators.text import LocalizedText
from reports.formats import FORMATS
from reports.issuing.pages.groupings import word_grouping
from reports.issuing.pages.narrowing import Narrowing, narrow, read_narrowing
from reports.issuing.pages.words import AUDIENCES, ISSUED, LANGUAGES, RELEASE, WAYS
from reports.issuing.receiving import list_issues, may_have, name_issuer
from reports.models import Audience, IssuedReport, Way
from universities.access import Audience as Reader
from universities.pages.days import write_full_moment
from universities.pages.releases.shapes import Cell, Table, heading
from universities.requests.reading import read_number

PER_PAGE = 50
COLUMNS = (
    LocalizedText("発行日時", "Issued"),
    LocalizedText("大学", "University"),
    LocalizedText("年度", "Fiscal year"),
    LocalizedText("公表版", "Release"),
    LocalizedText("形式", "Format"),
    LocalizedText("言語", "Language"),
    LocalizedText("比べる群", "Compared in"),
    LocalizedText("版", "Version"),
    LocalizedText("方法", "Way"),
    LocalizedText("操作した人", "By"),
    LocalizedText("確認コード", "Check code"),
    LocalizedText("ファイル", "File"),
)
MINISTRY = LocalizedText("府省", "ministry")


@dataclass(frozen=True, slots=True)
class IssuedPage:
    """The page in one language; `pages`: number and address of every page, if several."""

    title: str
    wanted: Narrowing
    formats: tuple[Option, ...]
    ways: tuple[Option, ...]
    found: int
    table: Table
    pages: tuple[Cell, ...]
    chosen: str
    csv: str
    is_analyst: bool


def build_issued_page(reader: Reader, query: QueryDict, *, language: str) -> IssuedPage:
    """Return one page of the record. Raises: BadRequest; Http404 if there is no such page."""
    wanted, number = read_narrowing(query), read_number(query.get("page", "1"), _("ページ"))
    pages = Paginator(narrow(list_issues(reader), wanted), PER_PAGE)
    if number > pages.num_pages:
        raise Http404(_("そのページはありません。発行の記録の一覧から選んでください。"))
    rows = tuple(_row(each, reader, language) for each in pages.page(number))
    title = ISSUED.in_language(language)
    ways = [each for each in WAYS if reader.is_analyst or each != Way.VISITOR]
    return IssuedPage(
        title=title,
        wanted=wanted,
        formats=tuple(
            Option(code, each.label.in_language(language), code == wanted.format)
            for code, each in FORMATS.items()
        ),
        ways=tuple(
            Option(each.value, WAYS[each].in_language(language), each == wanted.way)
            for each in ways
        ),
        found=pages.count,
        table=Table(title, heading(COLUMNS, language, words=len(COLUMNS)), rows),
        pages=tuple(
            Cell(str(each), address=_address(query, page=str(each)) if each != "…" else "")
            for each in pages.get_elided_page_range(number)
            if pages.num_pages > 1
        ),
        chosen=str(number),
        csv=_address(query, form="csv"),
        is_analyst=reader.is_analyst,
    )


def _address(query: QueryDict, **changes: str) -> str:
    asked = query.copy()
    for name, value in changes.items():
        asked[name] = value
    return f"?{asked.urlencode()}"


def _row(issued: IssuedReport, reader: Reader, language: str) -> tuple[Cell, ...]:
    moment = write_full_moment(issued.issued_at).in_language(language)
    file = FORMATS[issued.format].label.in_language(language) if issued.format in FORMATS else ""
    return (
        Cell(moment, address=_find_file(issued, reader)),
        Cell(issued.university_code),
        Cell(str(issued.fiscal_year)),
        Cell(RELEASE.fill(number=issued.release_number).in_language(language)),
        Cell(file or issued.format.upper()),
        Cell(LANGUAGES[issued.language].in_language(language)),
        Cell(word_grouping(issued.release_number, issued.grouping, language)),
        Cell(AUDIENCES[Audience(issued.audience)].in_language(language)),
        Cell(WAYS[Way(issued.way)].in_language(language)),
        Cell(_name(issued, reader, language)),
        Cell(issued.check_code),
        Cell(f"{issued.file_digest[:12]}…"),
    )


def _name(issued: IssuedReport, reader: Reader, language: str) -> str:
    """Return who; who it was at the ministry is the ministry's own business."""
    name = name_issuer(issued, is_all=reader.is_analyst)
    return name or ("" if issued.way == Way.VISITOR else MINISTRY.in_language(language))


def _find_file(issued: IssuedReport, reader: Reader) -> str:
    return reverse("reports:issued-file", args=[issued.pk]) if may_have(issued, reader) else ""
