"""The page that confirms a report or a file: what was found, in words.

Finding it is verifying.py's work.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.timezone import localdate

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from reports.dropped_files import MOST_MEGABYTES
from reports.formats import FORMATS
from reports.verifying import Confirmed
from universities.access import PUBLIC
from universities.releases.reader import UnknownRelease, read_release
from universities.releases.storage import ReleaseFilesError

REPORT = LocalizedText("報告書（{format}）", "report ({format})")
OF_A_RELEASE = LocalizedText("公表版", "release")
LANGUAGES = {"ja": LocalizedText("日本語", "Japanese"), "en": LocalizedText("英語", "English")}
KIND = LocalizedText("種類", "Kind")
RELEASE = LocalizedText("公表版", "Release")
NUMBER = LocalizedText("第{number}版", "No. {number}")
ISSUED = LocalizedText("発行日", "Issued")
PUBLISHED = LocalizedText("公表日", "Published")
UNIVERSITY = LocalizedText("大学", "University")
YEAR = LocalizedText("年度", "Fiscal year")
LANGUAGE = LocalizedText("言語", "Language")
NEWEST = LocalizedText("最新か", "Up to date")
IS_NEWEST = LocalizedText("最新の公表版です", "yes, of the newest release")
IS_OLDER = LocalizedText("その後に新しい公表版が出ています", "no, a newer release was published")
GENUINE = LocalizedText(
    "このファイルは、このサイトが発行したものと一字一句同じです。",
    "This file is exactly what this site issued.",
)
KNOWN = LocalizedText(
    "このコードのファイルが発行されています。手元のファイルが同じものかは、下でファイルを選んで確かめてください。",
    "A file with this code was issued. Whether yours is that file, the file itself tells: "
    "choose it below.",
)
UNKNOWN_CODE = LocalizedText(
    "コード「{code}」のファイルは発行していません。8文字以上のコードを、続きも含めて写したか確かめてください。",
    "No file with the code “{code}” was issued. Check that you copied all of it (8 signs or more).",
)
UNKNOWN_FILE = LocalizedText(
    "このファイルは、発行した記録のどれとも一致しません（{digest}…）。発行のあとに一文字でも変わったか、"
    "画面から保存しただけで発行の記録がないか、このサイトのものではありません。",
    "This file is none of those that were issued ({digest}…): it was changed since, or was only "
    "saved from a page and never issued, or it is not of this site.",
)
UNREADABLE = LocalizedText(
    "報告書の確認コードは「7KQM-2XWD-HT9P」のような12文字、公表版の照合コードは0～9とa～fの8～64文字です"
    "（いまは「{code}」）。報告書かページの下にあるものを写してください。",
    "A report's check code has 12 signs, such as 7KQM-2XWD-HT9P; a release's digest 8 to 64 of 0–9 "
    "and a–f. Got “{code}”. Copy it from the report or from the foot of a page.",
)
NO_FILE = LocalizedText(
    "ファイルが選ばれていません。確かめるファイルを選んでください。",
    "No file was chosen. Choose the file to be confirmed.",
)
TOO_LARGE = LocalizedText(
    f"ファイルは{MOST_MEGABYTES}MBまでです。このサイトの報告書はずっと小さいので、別のファイルかもしれません。",
    f"A file may have up to {MOST_MEGABYTES} MB. Reports of this site are much smaller: this may "
    "be another file.",
)
TOO_OFTEN = LocalizedText(
    "同じ場所からの確認が多すぎます。数分待ってから、もう一度確かめてください。",
    "Too many confirmations from the same place. Wait a few minutes, then try again.",
)
LONGEST_ECHO = 80


class Fact(NamedTuple):
    """One thing that is known of a file."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class VerifyPage:
    """The page in one language: either something was found, or `problem` says why not."""

    lead: str = ""
    found: tuple[tuple[Fact, ...], ...] = ()
    problem: str = ""
    code: str = ""
    is_invented: bool = False
    status: int = 200


def show_found(found: Sequence[Confirmed], *, code: str, language: str) -> VerifyPage:
    """Return the page of a code that was looked up."""
    if not found:
        return refuse(UNKNOWN_CODE.fill(code=code), 404, code=code, language=language)
    return VerifyPage(
        lead=KNOWN.in_language(language),
        found=tuple(_describe(each, language) for each in found),
        code=code,
        is_invented=all(each.is_invented for each in found),
    )


def show_file(found: Confirmed | None, *, digest: str, language: str) -> VerifyPage:
    """Return the page of a file that was sent."""
    if found is None:
        return refuse(UNKNOWN_FILE.fill(digest=digest[:12]), 404, language=language)
    return VerifyPage(
        lead=GENUINE.in_language(language),
        found=(_describe(found, language),),
        is_invented=found.is_invented,
    )


def refuse(problem: LocalizedText, status: int, *, code: str = "", language: str) -> VerifyPage:
    """Return the page that says why nothing is confirmed."""
    return VerifyPage(problem=problem.in_language(language), code=code, status=status)


def refuse_code(text: str, language: str) -> VerifyPage:
    """Return the page of a code that cannot be one."""
    return refuse(UNREADABLE.fill(code=text[:LONGEST_ECHO]), 400, code=text, language=language)


def _describe(found: Confirmed, language: str) -> tuple[Fact, ...]:
    day, newest = localdate(found.at).isoformat(), IS_NEWEST if found.is_newest else IS_OLDER
    told: list[tuple[LocalizedText, LocalizedText | str]] = [
        (KIND, _kind(found.format)),
        (RELEASE, NUMBER.fill(number=found.release)),
        (ISSUED if found.format else PUBLISHED, day),
    ]
    if found.university:
        told += [
            (UNIVERSITY, _name(found, language)),
            (YEAR, format_fiscal_year(found.fiscal_year, language)),
            (LANGUAGE, LANGUAGES[found.language]),
        ]
    told.append((NEWEST, newest))
    return tuple(
        Fact(
            label.in_language(language),
            value.in_language(language) if isinstance(value, LocalizedText) else value,
        )
        for label, value in told
    )


def _kind(file_format: str) -> LocalizedText:
    """Return what kind of file it is; a format that is no longer made has its own name."""
    if not file_format:
        return OF_A_RELEASE
    made = FORMATS.get(file_format)
    return REPORT.fill(format=made.label if made else file_format.upper())


def _name(found: Confirmed, language: str) -> str:
    """Return the university's name as its release has it; without the release, its code."""
    try:
        return read_release(PUBLIC, found.release).university_name(found.university, language)
    except (UnknownRelease, ReleaseFilesError, KeyError):
        return found.university
