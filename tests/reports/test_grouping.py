"""A report in a grouping chosen before issuing: public indicators follow it, others stay."""

import pytest
from django.test import Client

from reports.content import ReportError
from reports.parts import Asked, ReportContent
from reports.services import Order, audience_of, load_content
from tests.comparisons.evidence.asking import Reader, find_disagreements
from tests.comparisons.evidence.walking import read_cited
from tests.reports.conftest import HARBOUR
from universities.releases.reader import PublishedRelease, read_release

ADDRESS = f"/universities/{HARBOUR}/report/"


def build(grouping: str) -> ReportContent:
    release = read_release(audience_of(HARBOUR))
    return load_content(Order(release, Asked(HARBOUR, 2024, "ja", grouping)))


def test_public_indicators_are_compared_in_the_chosen_groups(demo_release: PublishedRelease):
    content = build("kind")

    figures = read_release(audience_of(HARBOUR)).figures
    public = [row for row in content.rows if not figures.indicators[row.code].confidential]
    assert {row.group_name for row in public} == {"国立"}
    for row in public:
        average = figures.averages(row.code, grouping="kind", fiscal_year=2024)
        national = average[average["group"] == "national"].iloc[0]
        assert row.median.value == national["median"]
        assert row.n.value == national["n"]


def test_confidential_indicators_stay_in_their_own_groups_and_the_report_says_so(
    demo_release: PublishedRelease,
):
    chosen, usual = build("kind"), build("")

    confidential = {
        code for code, each in demo_release.figures.indicators.items() if each.confidential
    }
    rows = {row.code: row for row in usual.rows if row.code in confidential}
    assert rows
    for row in chosen.rows:
        if row.code in rows:
            usual_row = rows[row.code]
            assert row.group_name == usual_row.group_name
            assert row.group[1:] == usual_row.group[1:]
    assert chosen.group_sentence == (
        "比べる群は「設置形態」です（発行のときに選択）。"
        "非公開項目を含む指標は、指標ごとに定めた群のままです。"
    )
    assert usual.group_sentence == "比べる群は、指標ごとに定めた群です。"


def test_two_groupings_are_two_reports_with_two_codes(demo_release: PublishedRelease):
    assert build("kind").check_code != build("").check_code


def test_every_cited_figure_follows_from_its_evidence_in_a_chosen_grouping(
    demo_release: PublishedRelease,
):
    client = Client()

    found = read_cited(client.get(f"{ADDRESS}?grouping=kind").content.decode())

    counts = [each for each in found.cited if "figure=count" in each.query]
    assert len(found.cited) > 500
    assert len(counts) >= 4
    assert all("grouping=kind" in each.query for each in counts)
    assert find_disagreements(Reader("visitor", client), counts) == []
    assert find_disagreements(Reader("visitor", client), found.cited[::29]) == []


def test_an_unknown_grouping_is_named_with_what_to_do(demo_release: PublishedRelease):
    answer = Client().get(f"{ADDRESS}?grouping=colour")

    assert answer.status_code == 404
    assert "群の分け方「colour」は、この公表版にありません。" in answer.content.decode()
    with pytest.raises(ReportError, match=r"grouping: must be one of .* got 'colour'"):
        build("colour")


def test_the_page_keeps_the_grouping_in_its_files(demo_release: PublishedRelease):
    page = Client().get(f"{ADDRESS}?grouping=kind&year=2023").content.decode()

    assert "year=2023&amp;format=pdf&amp;grouping=kind" in page
    assert '<option value="kind" selected>設置形態</option>' in page
