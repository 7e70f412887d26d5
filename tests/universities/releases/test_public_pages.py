"""The public list of releases and the page of each: what changed, who signed; nobody's secret."""

import json
import re
from pathlib import Path

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.kept_story import tell
from tests.universities.collecting import make_person, signed_in
from tests.universities.releases import story
from universities.models import Release

pytestmark = pytest.mark.django_db
# Personnel cost of A, in two releases; nobody but A may read or infer it.
CANARIES = ("918273", "918,273", "727272", "727,272")


def release_twice() -> None:
    story.record_two()
    story.record("A", **{story.PERSONNEL: 918_273.0})
    story.release_anew()
    story.record("A", **{story.AMOUNT: 150.0, story.PERSONNEL: 727_272.0})
    story.record("C", **{story.CONTRACTS: 5.0, story.AMOUNT: 50.0})
    story.release_anew()


@pytest.fixture
def two_releases() -> list[Release]:
    tell(release_twice)
    return list(Release.objects.order_by("number"))


def text_of(address: str, client: Client | None = None) -> str:
    return (client or Client()).get(address).content.decode()


def row_of(page: str, heading: str) -> list[str]:
    """Return the cells of the table row that begins with those words."""
    rows = re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)
    cells = [re.sub(r"<[^>]*>", "|", row).split("|") for row in rows]
    words = [[cell.strip() for cell in row if cell.strip()] for row in cells]
    return next(row for row in words if row and heading in row[0])


def test_before_the_first_release_the_list_says_so():
    answer = Client().get("/releases/")

    assert answer.status_code == 200
    assert "まだ公表はありません" in answer.content.decode()


def test_the_list_is_newest_first_and_says_what_changed(two_releases: list[Release]):
    page = text_of("/releases/")

    assert page.index("公表版 第2版") < page.index("公表版 第1版")
    first, second = row_of(page, "公表版 第1版"), row_of(page, "公表版 第2版")
    assert "最初の公表です（2校）。" in first
    # Of A's amount and contracts only the ratio is an indicator of everybody.
    assert any("変わった値 1件、定義の変わった指標 0件" in cell for cell in second)
    assert any(cell.startswith("大学 ＋1 △0") for cell in second)
    assert two_releases[1].data_digest[:12] in second
    assert "正しい" in second
    assert "2026年11月21日" in second


def test_the_page_of_a_release_tells_what_it_changed(two_releases: list[Release]):
    page = text_of("/releases/2/")

    assert "第1版から、加わった大学は1校、抜けた大学は0校です。" in page
    assert "大学の値は1件" in page
    assert "加わった大学：C大学" in page
    number_label = row_of(page, "民間企業との共同研究")
    assert number_label[1:4] == ["1", "1", "0"]
    assert "署名は正しく" in page
    assert "一人が準備し、別の一人が確かめて公表しました。" in page
    assert two_releases[1].data_digest in page


def test_its_files_are_listed_with_the_digests_of_the_manifest(
    two_releases: list[Release], releases_dir: Path
):
    page = text_of("/releases/1/")

    digest = two_releases[0].data_digest
    manifest = json.loads((releases_dir / digest / "manifest.json").read_text("utf-8"))
    assert "values.npy" in manifest["files"]
    assert all(row_of(page, name) == [name, each] for name, each in manifest["files"].items())


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_no_person_and_no_secret_is_told(two_releases: list[Release], prefix: str):
    analyst = signed_in(make_person("third@ministry.example", "analyst"))

    pages = [
        text_of(f"{prefix}{address}", client)
        for address in ("/releases/", "/releases/1/", "/releases/2/")
        for client in (Client(), analyst)
    ]

    for page in pages:
        assert [each for each in CANARIES if each in page] == []
        assert story.FIRST not in page
        assert story.SECOND not in page


def test_what_rests_on_confidential_items_counts_group_figures_only(two_releases: list[Release]):
    page = text_of("/releases/2/")

    # A's personnel cost changed, and with it three ratios of A: none is counted, and of one
    # university there is no group figure either.
    assert "人件費" not in page.partition("変わったこと")[2]
    assert "だれでも見られる数値だけ" in page


@pytest.mark.parametrize(
    ("signature", "said"),
    [("", "署名のない公表です"), ("x" * 43, "署名が要約値と合いません")],
)
def test_an_unsigned_and_a_wrongly_signed_release_are_shown_as_such(
    two_releases: list[Release], signature: str, said: str
):
    QuerySet(Release).filter(number=1).update(signature=signature)

    assert said in text_of("/releases/1/")
    word = {"": "なし"}.get(signature, "正しくない")
    assert word in row_of(text_of("/releases/"), "公表版 第1版")


def test_damaged_files_are_said_and_the_rest_is_shown(
    two_releases: list[Release], releases_dir: Path
):
    (releases_dir / two_releases[0].data_digest / "values.npy").write_bytes(b"half")

    listing, page = Client().get("/releases/"), Client().get("/releases/1/")

    assert (listing.status_code, page.status_code) == (200, 200)
    assert "ファイルを確かめられません" in row_of(listing.content.decode(), "公表版 第1版")
    assert "ファイルを確かめられません" in page.content.decode()


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/releases/9/", 404, "その番号の公表はありません"),
        ("/releases/99999999999999999999/", 404, "その番号の公表はありません"),
        ("/releases/?page=2", 404, "そのページはありません"),
        ("/releases/?page=x", 400, "ページは1以上の整数"),
        ("/releases/?page=-1", 400, "ページは1以上の整数"),
    ],
)
def test_a_wrong_address_is_answered_with_a_sentence(address: str, status: int, said: str):
    answer = Client().get(address)

    assert answer.status_code == status
    assert said in answer.content.decode()


def test_the_number_of_questions_does_not_grow_with_the_releases(two_releases: list[Release]):
    text_of("/releases/")
    with CaptureQueriesContext(connection) as of_two:
        text_of("/releases/")
    for amount in (151.0, 152.0, 153.0):
        story.record("A", **{story.AMOUNT: amount})
        story.release_anew()

    with CaptureQueriesContext(connection) as of_five:
        text_of("/releases/")

    assert len(of_five) == len(of_two) == 1


def test_older_releases_stand_on_the_next_page(two_releases: list[Release]):
    for number in range(9):
        story.record("A", **{story.AMOUNT: 200.0 + number})
        story.release_anew()

    first, second = text_of("/releases/"), text_of("/releases/?page=2")

    assert ("公表版 第11版" in first, "公表版 第1版" in first) == (True, False)
    assert ("公表版 第11版" in second, "公表版 第1版" in second) == (False, True)


def test_in_english_it_is_english(two_releases: list[Release]):
    page = text_of("/en/releases/2/")

    assert "Since release No. 1, 1 universities came and 0 left." in page
    assert "The signature is good" in page


@pytest.mark.parametrize(("prefix", "said"), [("", "不明"), ("/en", "unknown")])
def test_a_program_without_a_version_is_said_in_the_language_of_the_page(
    two_releases: list[Release], prefix: str, said: str
):
    QuerySet(Release).filter(number=2).update(code_version="unknown")

    page = text_of(f"{prefix}/releases/2/")

    assert said in page
    assert ("unknown" in page) == (said == "unknown")
