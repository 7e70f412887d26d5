"""The check code: known before the file is, the same in all formats, of nobody's invention."""

import hashlib
import hmac
import json

import pytest
from django.test import Client
from pytest_django import Settings

from reports.issuing.codes import ALPHABET, check_code_of, verify_address
from reports.models import IssuedReport
from reports.parts import Asked
from reports.services import Order, audience_of
from tests.reports.issuing.conftest import read_workbook
from tests.universities.releases import story
from universities.access import PUBLIC, Audience
from universities.releases.reader import PublishedRelease, read_release

pytestmark = pytest.mark.stores


def code(
    university: str = "harbour",
    *,
    year: int = story.YEAR,
    language: str = "ja",
    readers: Audience | None = None,
) -> str:
    release = read_release(readers or audience_of(university))
    return check_code_of(Order(release, Asked(university, year, language)))


def test_a_code_is_three_groups_of_four_signs_that_nobody_mistakes(release: PublishedRelease):
    groups = code().split("-")

    assert [len(group) for group in groups] == [4, 4, 4]
    assert set("".join(groups)) <= set(ALPHABET)
    assert not set("01OI") & set(ALPHABET)
    # Five bits a sign: sixty bits.
    assert len(set(ALPHABET)) == 32


def test_the_code_is_the_keyed_digest_of_what_is_issued(
    release: PublishedRelease, settings: Settings
):
    settings.CODE_VERSION = "abc"
    asked = Asked("harbour", story.YEAR, "ja")._asdict()
    told = {"number": 1, "program": "abc", "readers": "own", "release": release.digest}
    identity = json.dumps(asked | told, sort_keys=True)
    key = hashlib.sha256(b"reports.check_codes" + story.KEY.encode()).digest()
    drawn = hmac.new(key, identity.encode(), hashlib.sha256).digest()
    signs = "".join(ALPHABET[byte % 32] for byte in drawn[:12])

    assert code() == f"{signs[:4]}-{signs[4:8]}-{signs[8:]}"


def test_whatever_is_issued_differently_has_another_code(
    release: PublishedRelease, settings: Settings
):
    codes = [
        code(),
        code("mountain"),
        code(language="en"),
        code(year=2023),
        code(readers=PUBLIC),
    ]
    settings.CODE_VERSION = "another"
    codes.append(code())
    settings.RELEASE_SIGNING_KEY = "another key" * 6
    codes.append(code())

    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("https://kpi.example.jp", "https://kpi.example.jp/verify/7KQM-2XWD-HT9P/"),
        ("", "/verify/7KQM-2XWD-HT9P/"),
    ],
)
def test_the_address_is_whole_where_the_site_knows_its_own(
    settings: Settings, site: str, address: str
):
    settings.SITE_ADDRESS = site

    assert verify_address("7KQM-2XWD-HT9P") == address


def test_a_code_is_known_once_it_was_issued_and_says_not_whose(release: PublishedRelease):
    public = code(readers=PUBLIC)
    before = Client().get(f"/verify/{public}/").status_code

    Client().get("/universities/harbour/report/", {"format": "xlsx"})
    page = Client().get(f"/verify/{public.lower()}/")

    assert (before, page.status_code) == (404, 200)
    assert "報告書（Excel）" in page.content.decode()
    assert "第1版" in page.content.decode()
    assert "harbour" not in page.content.decode()


def test_the_workbook_prints_the_code_under_which_it_was_recorded(release: PublishedRelease):
    file = Client().get("/universities/harbour/report/", {"format": "xlsx"}).content

    assert IssuedReport.objects.get().check_code in read_workbook(file)
