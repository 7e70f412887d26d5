"""Reports of unusual content: long names, markup, one indicator, alone in a group, all withheld.

Each is a document that can be read, and says what is the matter.
"""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pypdf import PdfReader

from indicators.calculation.averages import STATISTICS
from indicators.calculation.figures import Figures
from indicators.calculation.groups import NO_GROUP
from indicators.calculation.regrouping import regroup
from indicators.frames import REASONS
from reports.content import build_report
from reports.explanations import Returned, Said
from reports.parts import Asked, ReleaseIdentity, ReportContent
from reports.renderers.html import render_file
from reports.renderers.pdf import render_pdf
from tests.reports.conftest import HARBOUR
from universities.releases.reader import PublishedRelease

INDICATOR = "joint_research_amount_per_contract_private"
LONG = "髙﨑𠮷学園大学" + "あ" * 40 + "University of Long Names in Latin"
ATTACKS = (
    '<script>alert("x")</script>',
    '#read("main") *太字* $x$ `raw`',
    '=HYPERLINK("http://outside.example")',
    "https://outside.example/?a=1&b=2",
)


def read(content: ReportContent, fonts: tuple[Path, ...]) -> list[str]:
    """Return the words of every page without the spaces of type."""
    pages = PdfReader(io.BytesIO(render_pdf(content, fonts=fonts))).pages
    return [re.sub(r"\s", "", page.extract_text()) for page in pages]


def build(release: PublishedRelease, figures: Figures | None = None, **more: Any) -> ReportContent:
    identity = ReleaseIdentity(
        release.number, release.digest, release.published_on, True, False, release.source
    )
    asked = Asked(HARBOUR, 2024, "ja", more.pop("grouping", ""))
    return build_report(
        figures or release.figures,
        catalogue=release.catalogue,
        asked=asked,
        release=identity,
        **more,
    )


def test_a_name_of_eighty_letters_stands_whole_in_pdf_and_html(
    demo_release: PublishedRelease, fonts: tuple[Path, ...]
):
    assert len(LONG) == 80
    universities = demo_release.universities.copy()
    universities.loc[universities["university"] == HARBOUR, ["name_ja", "name_en"]] = LONG
    panel = replace(demo_release.figures.panel, universities=universities)

    content = build(demo_release, replace(demo_release.figures, panel=panel))
    pages = read(content, fonts)

    assert re.sub(r"\s", "", LONG) in pages[0]
    assert all("髙﨑𠮷学園大学" in page for page in pages[1:])
    assert LONG in render_file(content, fonts=fonts).decode()


@pytest.mark.parametrize("text", ATTACKS)
def test_an_explanation_is_quoted_as_text_whatever_it_holds(
    demo_release: PublishedRelease, fonts: tuple[Path, ...], text: str
):
    said = Said("amount_without_count", "donation_amount", text)

    content = build(demo_release, returned=Returned(explanations=(said,)))

    assert content.explanations[0].text == text
    assert re.sub(r"\s", "", text) in "".join(read(content, fonts))
    html = render_file(content, fonts=fonts).decode()
    assert "<script" not in html
    assert "outside.example" not in "".join(re.findall(r"(?:href|src)=\"[^\"]*\"", html))


def test_corrected_items_are_named(demo_release: PublishedRelease):
    returned = Returned(corrected=("donation_amount", "no_longer_defined"))

    content = build(demo_release, returned=returned)

    label = demo_release.catalogue.items["donation_amount"].label.ja
    assert f"前の公表版から回答が変わった項目：{label}。" in content.quality


def one_indicator(release: PublishedRelease, members: tuple[str, ...] = ()) -> Figures:
    """Return one indicator by kind, or with only `members` in the first group."""
    positions = release.figures.positions["kind"].copy()
    if members:
        positions[:] = NO_GROUP
        positions[:, [release.figures.panel.codes.index(each) for each in members]] = 0
    grouping = release.catalogue.groupings["kind"]
    return regroup(release.figures, INDICATOR, grouping=grouping, positions=positions)


def test_a_release_of_one_indicator_is_a_report_of_one_indicator(
    demo_release: PublishedRelease, fonts: tuple[Path, ...]
):
    content = build(demo_release, one_indicator(demo_release), grouping="kind")

    assert [row.code for row in content.rows] == [INDICATOR]
    assert [place.compared.value for place in content.viewpoints] == [1]
    assert len(read(content, fonts)) <= 6


def test_who_is_alone_in_a_group_is_told_so_and_gets_no_position(
    demo_release: PublishedRelease, fonts: tuple[Path, ...]
):
    figures = one_indicator(demo_release, (HARBOUR,))

    content = build(demo_release, figures, grouping="kind")

    row = content.rows[0]
    assert (row.n.value, row.own.value) == (1, row.group.value)
    assert row.position_words == "群の大学数が足りません。"
    assert "比べられる指標はありません" in content.lead
    assert content.strengths == content.questions == content.changes == ()
    assert "群の大学数が足りません" in "".join(alternatives(content, fonts))


def alternatives(content: ReportContent, fonts: tuple[Path, ...]) -> list[str]:
    """Return the alternative texts of the HTML file."""
    return re.findall(r'alt="([^"]*)"', render_file(content, fonts=fonts).decode())


def withhold_everything(figures: Figures) -> Figures:
    """Return the figures with every value of a university and a group taken out."""
    withheld = REASONS.index("suppressed")
    ratios = figures.ratio_arrays
    nothing = np.full_like(ratios.value, np.nan)
    groups = figures.average_arrays
    numbers = np.full_like(groups.numbers, np.nan)
    numbers[STATISTICS.index("n")] = 0
    return replace(
        figures,
        ratio_arrays=ratios._replace(
            numerator=nothing,
            denominator=nothing,
            value=nothing,
            reason=np.full_like(ratios.reason, withheld),
        ),
        average_arrays=groups._replace(
            numbers=numbers,
            reason=np.full_like(groups.reason, withheld),
        ),
    )


def test_where_everything_is_withheld_every_figure_is_an_x_and_none_a_zero(
    demo_release: PublishedRelease, fonts: tuple[Path, ...]
):
    content = build(demo_release, withhold_everything(demo_release.figures))

    assert content.rows
    for row in content.rows:
        figures = (row.own, row.group, row.overall, row.median, row.q1, row.q3, row.change)
        assert {each.shown for each in figures} == {"x"}, row.code
        assert (row.numerator_effect.shown, row.denominator_effect.shown) == ("x", "x")
    assert content.blocks == content.breakdowns == content.changes == ()
    assert len(read(content, fonts)) <= 7
    assert render_file(content, fonts=fonts)


def test_a_draft_says_so_on_every_page_and_has_nothing_to_confirm(
    demo_release: PublishedRelease, fonts: tuple[Path, ...]
):
    content = build(demo_release, is_draft=True, check_code="ABCD", verify_address="/verify/ABCD/")

    pages = read(content, fonts)

    # Behind the text, at the head and at the foot.
    assert all(page.count("暫定") >= 2 for page in pages)
    assert "ABCD" not in "".join(pages)
    assert content.lead.startswith("暫定：")
    assert content.state == "暫定"
    assert content.quality[-1].startswith("受理前の回答による暫定の報告書です。")
    file = render_file(content, fonts=fonts).decode()
    assert '<body class="draft" data-draft="暫定">' in file
    assert "data-evidence" not in file
    assert "ABCD" not in file


def test_the_cover_says_where_the_report_is_confirmed_and_draws_it(
    demo_release: PublishedRelease, fonts: tuple[Path, ...]
):
    address = "http://127.0.0.1:8000/verify/7KQM-2XWD-HT9P/"

    content = build(demo_release, check_code="7KQM-2XWD-HT9P", verify_address=address)

    cover = read(content, fonts)[0]
    assert "7KQM-2XWD-HT9P" in cover
    assert address in cover
    assert "この報告書の確認先を示す二次元コード" in alternatives(content, fonts)


def test_the_pdf_has_bookmarks_and_heads_that_go_on_with_their_table(
    demo_release: PublishedRelease, fonts: tuple[Path, ...]
):
    pdf = PdfReader(io.BytesIO(render_pdf(build(demo_release), fonts=fonts)))

    titles = [str(each.title) for each in flatten(pdf.outline)]
    pages = [re.sub(r"\s", "", page.extract_text()) for page in pdf.pages]
    assert titles[:3] == ["港湾大学", "要約", "視点ごとの位置（指標の数）"]
    assert {"全指標の一覧", "共同・受託研究", "定義", "計算と表示の方法", "記号"} <= set(titles)
    assert sum("番号指標計算単位群の分け方出典" in page for page in pages) >= 2
    # Nobody turns a page for a key alone.
    assert len(pages[-1]) > 200


def flatten(outline: Any) -> list[Any]:
    found = []
    for each in outline:
        found += flatten(each) if isinstance(each, list) else [each]
    return found
