"""No file of a release names another university or holds what is another's: text, data, metadata.

The universities' own versions are looked through in every format; every confidential answer of the
release is a number that stands nowhere else (tests/comparisons/canaries.py).
"""

import base64
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, TextStringObject

from comparisons.groups import measures
from comparisons.groups.measures import Measure
from indicators.text import LocalizedText
from reports import breakdowns, content
from reports.formats import FORMATS
from reports.parts import Asked
from reports.readings import Reading
from reports.services import Order, audience_of, build_content
from tests.comparisons import canaries
from tests.comparisons.canaries import CODES, A
from tests.comparisons.channels import NEWEST
from tests.comparisons.test_protected_channels import find_leaks, list_foreign, list_raw, spell
from universities.releases.reader import read_release

# Every university's PDF; of the other formats and of English some, because a document takes long.
SAMPLE = CODES[:: len(CODES) // 4]
OFFICES = ("xlsx", "pptx", "html")
CASES = [
    ("pdf", "ja", "", CODES),
    *((form, "ja", "", SAMPLE) for form in OFFICES),
    *((form, "en", "", SAMPLE) for form in ("pdf", *OFFICES)),
    ("pdf", "ja", "peers:3", CODES[::3]),
    *((form, "en", "peers:3", SAMPLE[:2]) for form in OFFICES),
]


@pytest.fixture(autouse=True)
def everything_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let reports show every indicator and breakdown in full, and measure size by patents.

    By the usual choice none of the confidential ones would be: their quartiles are withheld here.
    """
    monkeypatch.setattr(content, "choose_blocks", lambda readings: [*filter(_has_value, readings)])
    monkeypatch.setattr(breakdowns, "PUBLISHED", "ours")
    size = Measure("patents", LocalizedText("特許", "Patents"), ("patents_held",))
    monkeypatch.setattr(measures, "MEASURES", (size,))


def _has_value(reading: Reading) -> bool:
    return reading.has_value


def make(university: str, language: str, form: str, grouping: str = "") -> bytes:
    asked = Asked(university, NEWEST, language, grouping)
    order = Order(read_release(audience_of(university)), asked)
    # Made anew: what is remembered may have been made by the usual choice.
    return FORMATS[form].render(build_content(order))


def read_pdf(file: bytes) -> Iterator[str]:
    """Yield the words of every page, the metadata, and every text of every object."""
    reader = PdfReader(io.BytesIO(file))
    yield from (page.extract_text() for page in reader.pages)
    yield f"{reader.metadata}\n{reader.xmp_metadata}"
    for number in range(1, len(reader.xref[0]) + len(reader.xref_objStm) + 1):
        yield from _list_texts(reader.get_object(number))


def _list_texts(found: Any) -> Iterator[str]:
    if isinstance(found, TextStringObject):
        yield str(found)
    elif isinstance(found, DictionaryObject):
        for each in found.values():
            yield from _list_texts(each)
    elif isinstance(found, ArrayObject):
        for each in found:
            yield from _list_texts(each)


def read_zip(file: bytes) -> Iterator[str]:
    """Yield the name and the text of every member, also of the workbooks inside a presentation."""
    with zipfile.ZipFile(io.BytesIO(file)) as book:
        for name in book.namelist():
            yield name
            member = book.read(name)
            if member.startswith(b"PK"):
                yield from read_zip(member)
            else:
                yield member.decode("utf-8", errors="replace")


def read_html(file: bytes) -> Iterator[str]:
    """Yield the file and the pictures in it."""
    text = file.decode()
    pictures = re.findall(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)", text)
    yield from (text, *(base64.b64decode(each).decode() for each in pictures))


READ: dict[str, Callable[[bytes], Iterator[str]]] = {
    "pdf": read_pdf,
    "html": read_html,
    "xlsx": read_zip,
    "pptx": read_zip,
}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("form", "language", "grouping", "universities"),
    CASES,
    ids=[f"{form}-{language}{grouping and '-peers'}" for form, language, grouping, _ in CASES],
)
def test_no_file_of_a_release_holds_what_is_anothers(
    form: str, language: str, grouping: str, universities: tuple[str, ...]
):
    canaries.publish()
    raw = list_raw()

    for university in universities:
        words = "\n".join(READ[form](make(university, language, form, grouping))).replace(",", "")

        assert find_leaks(words, {**list_foreign((university,)), **raw}) == []
        others = {code for code in CODES if code != university}
        named = re.findall(r"\b(R\d\d)(?= ?大学| University)", words)
        assert set(named) == {university}, others & set(named)


@pytest.mark.django_db
def test_the_files_show_confidential_indicators_in_full_where_they_are_looked_through():
    canaries.publish()
    order = Order(read_release(audience_of(A)), Asked(A, NEWEST, "ja"))

    found = build_content(order)

    assert {each.row.code for each in found.blocks} >= {canaries.PER_COST, canaries.PER_LICENCE}
    assert [each.code for each in found.breakdowns] == [canaries.BREAKDOWN]


@pytest.mark.django_db
@pytest.mark.parametrize("form", sorted(FORMATS))
def test_the_own_values_are_found_where_anothers_are_looked_for(form: str):
    canaries.publish()
    ratios = canaries.calculate().ratios(canaries.PER_LICENCE, fiscal_year=NEWEST, university=A)
    own = spell(float(ratios["value"].iloc[0]))

    words = "\n".join(READ[form](make(A, "ja", form))).replace(",", "")

    assert own[: own.index(".") + 1] in words
