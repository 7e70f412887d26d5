"""A report among the nearest universities: the compare page's figures, its reason, no name."""

import io
import re
from typing import Any

import numpy as np
import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from comparisons.results import choices_of, compare
from comparisons.selection import read_selection
from reports.content import ReportError
from reports.formats import FORMATS
from reports.groupings import settle_grouping
from reports.models import IssuedReport
from reports.parts import Asked, ReportContent
from reports.services import Order, audience_of, load_content
from tests.comparisons.evidence.asking import Reader, find_disagreements
from tests.comparisons.evidence.walking import read_cited
from tests.reports.conftest import DEER_VALLEY, HARBOUR
from tests.reports.issuing.test_every_file_of_a_release import READ
from universities.releases.reader import PublishedRelease, read_release

SMALLEST = "D022"
ADDRESS = f"/universities/{HARBOUR}/report/"
TEN = {"grouping": "peers", "peers": "10"}
SIZES = {
    "研究者数": ("researchers",),
    "民間企業との契約件数": (
        "joint_research_contracts_private",
        "commissioned_research_contracts_private",
    ),
    "特許保有件数": ("patents_held_domestic", "patents_held_foreign"),
}


def build(
    grouping: str = "peers:10", language: str = "ja", university: str = HARBOUR
) -> ReportContent:
    release = read_release(audience_of(university))
    return load_content(Order(release, Asked(university, 2024, language, grouping)))


def find_nearest(release: PublishedRelease, university: str, count: int) -> list[str]:
    """Return the neighbours of one, by the words of the method and nothing of the code."""
    panel = release.figures.panel
    year = panel.fiscal_years.index(2024)
    sizes = [sum(panel.item_values(item)[year] for item in items) for items in SIZES.values()]
    logs = np.log(1 + np.array(sizes))
    own = panel.codes.index(university)
    scores = (logs - np.nanmean(logs, axis=1)[:, None]) / np.nanstd(logs, axis=1)[:, None]
    away = {
        code: float(np.sqrt(np.mean((scores[:, at] - scores[:, own]) ** 2)))
        for at, code in enumerate(panel.codes)
        if code != university and not np.isnan(scores[:, at]).any()
    }
    return sorted(away, key=lambda code: away[code])[:count]


def test_public_indicators_are_compared_as_the_compare_page_does(demo_release: PublishedRelease):
    content, catalogue = build(), demo_release.catalogue
    choices = choices_of(demo_release)

    public = [row for row in content.rows if not catalogue.indicators[row.code].confidential]
    assert len(public) > 30
    assert {row.group_name for row in public} == {"近い規模の10校"}
    for row in public:
        asked = {**TEN, "university": HARBOUR, "year": "2024"}
        selection = read_selection(asked, indicator=row.code, choices=choices)
        group = compare(demo_release, selection).group_averages("members")
        for name in ("median", "q1", "q3", "n"):
            value = getattr(row, name).value
            assert value == group[name] or (np.isnan(value) and np.isnan(group[name])), row.code


def test_confidential_indicators_stay_in_their_own_groups(demo_release: PublishedRelease):
    own = {row.code: row for row in build("").rows}

    confidential = [
        row for row in build().rows if demo_release.catalogue.indicators[row.code].confidential
    ]
    assert confidential
    for row in confidential:
        assert (row.group_name, row.group[1:]) == (
            own[row.code].group_name,
            own[row.code].group[1:],
        )


# Harbour is larger than all of its neighbours, the smallest is smaller than all of its own.
@pytest.mark.parametrize("university", [HARBOUR, SMALLEST])
def test_the_method_says_who_the_nearest_are_by_size_number_and_distance(
    demo_release: PublishedRelease, university: str
):
    content, nearest = build(university=university), find_nearest(demo_release, university, 10)
    panel = demo_release.figures.panel
    year = panel.fiscal_years.index(2024)

    told = content.method[0]

    text = "".join(told.sentences)
    assert told.title == "比べる群（近い規模の大学）"
    assert "最も近い10校に本学を加えた群（11校）" in text
    for label, items in SIZES.items():
        sizes = sum(panel.item_values(item)[year] for item in items)
        own = sizes[panel.codes.index(university)]
        theirs = [sizes[panel.codes.index(code)] for code in nearest]
        pattern = rf"{label}は、本学が{own:,.0f}\D+10校が{min(theirs):,.0f}～{max(theirs):,.0f}\D"
        assert re.search(pattern, text), label
    assert content.group_sentence.startswith(
        "公開の指標で比べる群は「近い規模の10校」です（発行のときに選択。"
    )
    assert "近い規模の10校と本学の群（11校）" in content.chips


def test_nothing_of_it_stands_in_a_report_of_other_groups(demo_release: PublishedRelease):
    assert [rule.title for rule in build("").method] == [
        rule.title for rule in build("kind").method
    ]
    assert "近い規模" not in "".join(build("").notes)


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_file_names_another_university_and_every_file_says_why(
    demo_release: PublishedRelease, form: str, language: str
):
    content = build(language=language)

    words = re.sub(r"\s", "", "".join(READ[form](FORMATS[form].render(content))))

    names = demo_release.universities.set_index("university")
    for code, row in names.iterrows():
        for name in (row["name_ja"], row["name_en"]):
            is_own = code == HARBOUR
            assert (re.sub(r"\s", "", name) in words) <= is_own, (code, name)
    why = content.method[0].sentences[-1]
    assert re.sub(r"\s", "", why)[:30] in words


def test_every_cited_figure_follows_from_its_evidence(demo_release: PublishedRelease):
    client = Client()

    found = read_cited(client.get(ADDRESS, TEN).content.decode())

    of_peers = [each for each in found.cited if "grouping=peers&peers=10" in each.query]
    counts = [each for each in of_peers if "figure=count" in each.query]
    assert len(of_peers) > 200
    assert len(counts) >= 4
    assert find_disagreements(Reader("visitor", client), [*counts, *of_peers[::29]]) == []


def test_moves_cannot_be_counted_among_the_nearest_of_one_year(demo_release: PublishedRelease):
    asked = {"figure": "count", "statistic": "risen", "university": HARBOUR, **TEN}

    assert Client().get("/api/v1/evidence", asked).status_code == 404


def test_the_page_offers_the_nearest_and_keeps_them_in_its_files(demo_release: PublishedRelease):
    page = Client().get(ADDRESS, {**TEN, "peers": "7"}).content.decode()

    assert '<option value="peers:10">近い規模の10校</option>' in page
    assert '<option value="peers:7" selected>近い規模の7校</option>' in page
    assert "format=pdf&amp;grouping=peers&amp;peers=7" in page
    again = Client().get(ADDRESS, {"grouping": "peers:7"}).content.decode()
    assert "format=pdf&amp;grouping=peers&amp;peers=7" in again


@pytest.mark.parametrize("peers", ["2", "51", "many", "10.5", "-3"])
def test_another_number_is_refused_in_words(demo_release: PublishedRelease, peers: str):
    answer = Client().get(ADDRESS, {"grouping": "peers", "peers": peers})

    assert answer.status_code == 400
    assert "3～50 の数字" in answer.content.decode()
    with pytest.raises(ReportError, match=r"peers must be a number from 3 to 50, got 'peers:"):
        build(settle_grouping("peers", peers))


def test_who_returned_no_size_is_told_so_with_a_way_out(demo_release: PublishedRelease):
    answer = Client().get(f"/universities/{DEER_VALLEY}/report/", {**TEN, "year": "2024"})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "2024年度に規模の項目" in page
    assert 'href="?year=2024"' in page


@pytest.mark.django_db
def test_a_command_and_a_visitor_make_the_same_bytes_again_and_the_record_knows_the_group(
    demo_release: PublishedRelease, tmp_path: Any
):
    asked = ("--university", HARBOUR, "--fiscal-year", "2024", "--format", "xlsx")
    files = [tmp_path / "first.xlsx", tmp_path / "second.xlsx"]

    for file, grouping in zip(files, ("peers", "peers:10"), strict=True):
        call_command(
            "issue_report", *asked, "--grouping", grouping, "--output", file, stdout=io.StringIO()
        )

    issued = IssuedReport.objects.all()
    assert files[0].read_bytes() == files[1].read_bytes()
    assert {each.grouping for each in issued} == {"peers:10"}
    assert {each.check_code for each in issued} == {build().check_code}
    assert build().check_code not in (build("").check_code, build("peers:11").check_code)


@pytest.mark.django_db
def test_a_command_says_why_nobody_is_near(demo_release: PublishedRelease, tmp_path: Any):
    asked = ("--university", DEER_VALLEY, "--fiscal-year", "2024", "--format", "xlsx")

    with pytest.raises(CommandError, match="returned none of the sizes"):
        call_command("issue_report", *asked, "--grouping", "peers", "--output", tmp_path / "file")

    assert not IssuedReport.objects.exists()
    assert not (tmp_path / "file").exists()
