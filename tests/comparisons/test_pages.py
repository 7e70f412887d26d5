"""Every page of the room with the demo: figures as the core has them, words for every mistake."""

import json
import re
from html import unescape
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from comparisons.memory import keep
from comparisons.selection import Selection
from indicators.calculation.averages import average_of
from indicators.formatting import format_number
from tests.api.worked_release import OBSERVATIONS, publish
from tests.comparisons.readers import read_as
from universities.access import PUBLIC, Audience
from universities.releases.reader import PublishedRelease, read_release

R3 = "research_amount_per_contract"
PAGE = f"/indicators/{R3}/"
PAGES = [
    "/",
    "/indicators/",
    PAGE,
    f"{PAGE}?university=D001",
    f"{PAGE}?university=D035&year=2021&grouping=kind&average=median&axis=linear",
    *(f"{PAGE}data/{chart}/" for chart in ("scatter", "groups", "trend", "ranking")),
    *(
        f"{PAGE}data/{chart}/?university=D001"
        for chart in ("distribution", "classes", "kinds", "universities")
    ),
    f"{PAGE}explain/D001/",
    "/universities/",
    "/universities/?q=大学&page=2&sort=-name",
    "/universities/D001/",
    "/universities/D090/?year=2024&order=definition",
    "/definitions/",
]
# One university per kind of nothing; nobody answers staff_cost.
EVERY_STATE = """
    university | fiscal_year | item           | value | state
    north      | 2024        | patents_held   | 900   | reported
    harbour    | 2024        | patents_held   |       | suppressed
    island     | 2024        | patents_held   |       | not_applicable
    mountain   | 2024        | patents_held   |       | unknown
    river      | 2024        | patents_held   |       | not_submitted
    valley     | 2024        | patents_held   | 0     | reported
    north      | 2024        | licence_income | 900   | reported
    harbour    | 2024        | licence_income | 1     | reported
    island     | 2024        | licence_income | 2     | reported
    mountain   | 2024        | licence_income | 3     | reported
    river      | 2024        | licence_income | 4     | reported
    valley     | 2024        | licence_income | 0     | reported
"""
PUBLIC_CHARTS = ("ranking", "kinds")
CHARTS = ("scatter", "groups", "trend", "distribution", "classes", "universities")
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


def text_of(response: Any) -> str:
    """Return the page's text without tags, scripts and lists of names."""
    html = response.content.decode()
    html = re.sub(r"<(script|datalist)\b.*?</\1>", " ", html, flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def cells_of(response: Any, section: str) -> list[list[str]]:
    """Return the rows of the table in the section with that id."""
    html = response.content.decode().split(f'<section id="{section}"')[1].split("</section>")[0]
    rows = re.findall(r"<tr.*?</tr>", html, flags=re.S)
    cells = [re.findall(r"<t[hd].*?</t[hd]>", row, flags=re.S) for row in rows[1:]]
    return [[unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in row] for row in cells]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_names_its_release_and_that_its_figures_are_invented(
    client: Client, demo_release: PublishedRelease, address: str
):
    response = client.get(address)

    assert response.status_code == 200
    assert demo_release.digest[:12] in response.content.decode()
    assert "架空データで表示しています" in response.content.decode()
    assert not re.search(r"\sstyle=|<style", response.content.decode())


@pytest.mark.parametrize("address", PAGES)
def test_an_english_page_has_no_japanese(
    client: Client, demo_release: PublishedRelease, address: str
):
    words = text_of(client.get(f"/en{address.replace('大学', 'University')}"))

    assert JAPANESE.findall(words.replace("日本語", "")) == []


def test_the_group_table_is_what_the_core_says(client: Client, demo_release: PublishedRelease):
    rows = cells_of(client.get(f"{PAGE}?year=2023"), "groups")

    averages = demo_release.figures.averages(R3, fiscal_year=2023).set_index("group")
    fits = demo_release.figures.fits(R3, fiscal_year=2023).set_index("group")
    for row, group in zip(rows, ("all", "small", "large"), strict=True):
        expected = averages.loc[group]
        wanted = [format_number(expected[name]) for name in ("pooled", "mean_of_ratios", "median")]
        assert row[1:4] == wanted
        assert row[4] == f"{format_number(expected['q1'])}–{format_number(expected['q3'])}"
        assert row[5] == str(int(expected["n"]))
        assert row[-1] == format_number(fits.loc[group]["r2"], 2)


def test_the_table_of_universities_is_what_the_core_says(
    client: Client, demo_release: PublishedRelease
):
    rows = cells_of(client.get(f"{PAGE}?sort=-value"), "universities")

    standings = demo_release.figures.standings(R3, fiscal_year=2024)
    best = standings.dropna(subset=["value"]).sort_values("value", ascending=False)[:50]
    assert len(rows) == 50
    assert [row[4] for row in rows] == [format_number(value) for value in best["value"]]
    assert [row[5] for row in rows] == [
        format_number(value, signed=True) for value in best["difference"]
    ]


def test_what_has_no_value_stands_last_whichever_way_the_table_is_sorted(
    client: Client, demo_release: PublishedRelease
):
    for order in ("value", "-value"):
        page = "/indicators/clinical_trial_amount_per_trial/"
        last = cells_of(client.get(f"{page}?sort={order}&page=2"), "universities")[-1]

        assert last[4] == "-"


def test_what_has_no_ratio_stands_last_in_the_default_order_too(
    client: Client, demo_release: PublishedRelease
):
    page = "/indicators/clinical_trial_amount_per_trial/"
    rows = [row for n in (1, 2) for row in cells_of(client.get(f"{page}?page={n}"), "universities")]

    missing = [row[4] in ("-", "未回答") for row in rows]
    assert 0 < sum(missing) < len(rows)
    assert missing == sorted(missing)


def test_a_side_that_was_returned_is_shown_beside_one_that_was_not(demo_release: PublishedRelease):
    client, page = read_as("D035"), "/indicators/research_amount_per_personnel_cost/"
    (row,) = cells_of(client.get(f"{page}?q=時計塔"), "universities")
    card = text_of(client.get(f"{page}?university=D035")).split("この数字の根拠")[1]

    # The amount was returned, the personnel cost was not.
    assert row[2:5] == ["45,534", "未提出", "未回答"]
    assert row[6] == "未回答"
    assert "45,534 千円" in card
    assert "未提出" in card
    assert "…" not in card.split("群の値")[0]


def test_each_kind_of_nothing_keeps_its_sign_in_the_list(client: Client, db: None):
    publish(is_invented=True, observations=EVERY_STATE)

    rows = cells_of(client.get("/indicators/income_per_patent/"), "universities")

    assert [(row[3], row[4]) for row in rows] == [
        ("900", "1.0"),
        ("x", "x"),
        ("-", "-"),
        ("…", "…"),
        ("未提出", "未回答"),
        ("0", "分母0"),
    ]
    assert [row[2] for row in rows] == ["900", "1", "2", "3", "4", "0"]


@pytest.mark.parametrize(("language", "said"), [("", "値がありません"), ("/en", "no values")])
def test_an_indicator_without_values_says_so_and_draws_nothing(
    client: Client, db: None, language: str, said: str
):
    publish(is_invented=True, observations=EVERY_STATE)

    page = client.get(f"{language}/indicators/income_per_cost/")

    assert said in text_of(page)
    assert "staff_cost" in text_of(page)
    assert "data-figure" not in page.content.decode()
    for index in (f"{language}/", f"{language}/indicators/"):
        assert ("no values" if language else "値なし") in text_of(client.get(index))
    assert "n=1" in text_of(client.get(f"{language}/indicators/"))
    assert "P1" not in text_of(client.get(f"{language}/universities/north/"))


def test_filters_of_the_table_keep_the_comparison(client: Client, demo_release: PublishedRelease):
    response = client.get(f"{PAGE}?year=2022&q=港湾&kind=national")

    assert [row[0] for row in cells_of(response, "universities")] == ["港湾大学"]
    assert '<input type="hidden" name="year" value="2022">' in response.content.decode()


def test_the_kind_filter_leaves_only_that_kind(client: Client, demo_release: PublishedRelease):
    rows = cells_of(client.get(f"{PAGE}?kind=public"), "universities")

    frame = demo_release.universities
    public = set(frame.loc[frame["kind"] == "public", "name_ja"])
    assert rows
    assert {row[0] for row in rows} <= public


def test_the_card_of_a_university_is_what_the_core_says(
    client: Client, demo_release: PublishedRelease
):
    card = text_of(client.get(f"{PAGE}?university=D001")).split("この数字の根拠")[1]

    own = demo_release.figures.standings(R3, fiscal_year=2024).set_index("university").loc["D001"]
    before = demo_release.figures.ratios(R3, fiscal_year=2023, university="D001").iloc[0]
    assert format_number(own["group_value"]) in card
    assert format_number(own["difference"], signed=True) in card
    assert format_number(before["value"]) in card
    assert format_number(own["change"], signed=True) in card


def test_the_card_splits_the_change_and_tells_the_way_to_the_group(
    client: Client, demo_release: PublishedRelease
):
    card = text_of(client.get(f"{PAGE}?university=D001")).split("この数字の根拠")[1]
    figures, scale = demo_release.figures, demo_release.catalogue.indicators[R3].scale
    (n, d), (m, e) = (
        figures.ratios(R3, fiscal_year=year, university="D001").iloc[0][
            ["numerator", "denominator"]
        ]
        for year in (2023, 2024)
    )

    # Each side's step at the mean of what the other was, whichever is moved first.
    upper = (m - n) * (1 / d + 1 / e) / 2 * scale
    lower = (1 / e - 1 / d) * (n + m) / 2 * scale
    assert f"うち分子の変化 {format_number(upper, signed=True)}" in " ".join(card.split())
    assert f"うち分母の変化 {format_number(lower, signed=True)}" in " ".join(card.split())


def test_who_is_below_the_group_reads_the_way_and_who_is_not_does_not(
    client: Client, demo_release: PublishedRelease
):
    frame = demo_release.figures.standings(R3, fiscal_year=2024).dropna(subset=["difference"])
    for is_below in (True, False):
        code = frame[(frame["difference"] < 0) == is_below]["university"].iloc[0]
        page = text_of(client.get(f"{PAGE}?university={code}"))

        assert ("だけを動かすなら、あと" in page) is is_below


def test_own_people_see_their_university_highlighted_unless_they_wish_otherwise(
    client: Client, demo_release: PublishedRelease
):
    name, card = "港湾大学", '<aside class="card".*?</aside>'

    def highlighted(reader: Client, query: str) -> bool:
        found = re.search(card, reader.get(f"{PAGE}{query}").content.decode(), re.DOTALL)
        assert found is not None
        return name in found[0]

    own = read_as("D001")
    assert highlighted(own, "")
    assert not highlighted(own, "?university=")
    assert not highlighted(own, "?university=D002")
    assert not highlighted(client, "")


def test_a_university_page_shows_its_people_each_indicator_as_the_core_has_it(
    demo_release: PublishedRelease,
):
    response = read_as("D001").get("/universities/D001/?order=definition")

    rows = {row[0].split("\u3000")[0]: row for row in cells_of(response, "research")}
    own = read_release(Audience(roles={"D001": "viewer"}))
    standings = own.figures.university_standings("D001", fiscal_year=2024)
    for standing in standings.to_dict("records"):
        indicator = demo_release.catalogue.indicators[standing["indicator"]]
        if indicator.viewpoint == "research":
            row = rows[indicator.number]
            assert row[1] == format_number(standing["value"], indicator.decimals)
            assert row[3] == format_number(standing["group_value"], indicator.decimals)
            assert row[5] == format_number(standing["change"], indicator.decimals, signed=True)


def test_the_lead_of_a_university_counts_its_quarters(
    client: Client, demo_release: PublishedRelease
):
    words = text_of(client.get("/universities/D010/"))

    standings = demo_release.figures.university_standings("D010", fiscal_year=2024)
    directions = {code: each.direction for code, each in demo_release.catalogue.indicators.items()}
    judged = standings[standings["indicator"].map(directions) != "neutral"]
    for band in ("top_quarter", "bottom_quarter"):
        assert f" {(judged['band'] == band).sum()} 指標が" in words


def test_a_figure_explains_itself_down_to_the_submitted_cells(
    client: Client, demo_release: PublishedRelease
):
    words = text_of(client.get(f"{PAGE}explain/D001/?year=2023"))

    panel, indicator = demo_release.figures.panel, demo_release.catalogue.indicators[R3]
    cells = panel.observations(fiscal_year=2023, items=indicator.items, university="D001")
    for value in cells["value"]:
        assert format_number(value) in words
    ratio = demo_release.figures.ratios(R3, fiscal_year=2023, university="D001").iloc[0]
    assert f"{ratio['value']:,.6f}" in words
    group = demo_release.figures.averages(R3, fiscal_year=2023).set_index("group").loc["large"]
    assert f"n={int(group['n'])}" in words
    assert format_number(group[average_of(indicator)]) in words


def test_a_missing_figure_explains_why_it_is_missing(demo_release: PublishedRelease):
    page = "/indicators/research_amount_per_personnel_cost/explain/D035/"
    words = text_of(read_as("D035").get(page))

    assert "分母の項目に回答がありません。" in words
    assert "…千円" not in words


def test_the_figures_hold_every_university_of_the_scatter_once(
    client: Client, demo_release: PublishedRelease
):
    html = client.get(f"{PAGE}?university=D001&axis=linear").content.decode()

    figure = html.split('<script id="figure-scatter" type="application/json">')[1]
    traces = json.loads(figure.split("</script>")[0])["data"]
    drawn = [name for trace in traces for name in trace.get("text", [])]
    names = demo_release.universities["name_ja"]
    ratios = demo_release.figures.ratios(R3, fiscal_year=2024)
    taking_part = set(ratios.loc[ratios["reason"] == "", "university"])
    for code, name in zip(demo_release.universities["university"], names, strict=True):
        assert drawn.count(name) == (1 if code in taking_part else 0), name


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/indicators/nothing/", 404, "nothing"),
        (f"{PAGE}?year=20x4", 400, "20x4"),
        (f"/en{PAGE}?year=20x4", 400, "It must be: a year of four digits (such as 2024)."),
        (f"{PAGE}?year=1999", 404, "1999"),
        (f"{PAGE}?grouping=colour", 404, "colour"),
        (f"{PAGE}?average=mode", 400, "mode"),
        (f"{PAGE}?university=どこにもない大学", 404, "どこにもない大学"),
        (f"{PAGE}?release=99", 404, "第99版"),
        (f"{PAGE}?release=x", 400, "release"),
        (f"{PAGE}?page=77", 404, "77ページ目"),
        (f"{PAGE}?sort=secret", 400, "secret"),
        (f"{PAGE}data/pie/", 404, "pie"),
        (f"{PAGE}data/scatter/?format=pdf", 400, "pdf"),
        (f"{PAGE}data/groups/?format=svg", 400, "この表には図がない"),
        (f"{PAGE}data/pie/?format=png", 404, "pie"),
        (f"{PAGE}explain/D999/", 404, "D999"),
        ("/universities/D999/", 404, "D999"),
        ("/universities/D001/?order=best", 400, "best"),
        ("/universities/D001/?year=abc", 400, "abc"),
        ("/universities/?kind=royal", 400, "royal"),
        (f"{PAGE}?university=%00", 404, "大学"),
    ],
)
def test_a_wrong_address_is_answered_with_a_sentence(
    client: Client, demo_release: PublishedRelease, address: str, status: int, said: str
):
    response = client.get(quote(address, safe="/?=&%"))

    assert response.status_code == status
    assert said in text_of(response)


@pytest.mark.parametrize("value", ["-1", "abc", "zz", "9999", "%00", "1" * 130])
@pytest.mark.parametrize(
    ("address", "names"),
    [
        (PAGE, ("year", "grouping", "average", "university", "axis", "release", "sort", "kind")),
        (
            PAGE,
            ("page", "grouping=kind&cut", "grouping=peers&university=D001&peers", "grouping=g-"),
        ),
        (f"{PAGE}threshold/", ("year", "grouping", "average", "grouping=kind&cut", "release")),
        (f"{PAGE}threshold/data/", ("grouping=kind&cut", "format")),
        ("/groups/nothing/", ("release",)),
        (f"{PAGE}data/scatter/", ("year", "grouping", "average", "axis", "release", "format")),
        (f"{PAGE}data/pie/", ("q",)),
        (f"{PAGE}explain/D001/", ("year", "grouping", "average", "axis", "release")),
        ("/universities/", ("kind", "sort", "page", "release")),
        ("/universities/D001/", ("year", "order", "release")),
        ("/universities/D999/", ("q",)),
        ("/universities/D001/report/", ("year", "format", "release")),
        ("/reports/", ("university", "release")),
        ("/indicators/nothing/", ("q",)),
        *((place, ("release",)) for place in ("/", "/indicators/", "/definitions/")),
    ],
)
def test_an_english_refusal_of_any_parameter_has_no_japanese(
    client: Client, demo_release: PublishedRelease, address: str, names: tuple[str, ...], value: str
):
    for name in names:
        response = client.get(f"/en{address}?{name}={value}")

        assert response.status_code in (400, 404), name
        words = text_of(response).replace("日本語", "")
        assert JAPANESE.findall(words) == [], (name, words)


@pytest.mark.parametrize("address", [PAGE, "/universities/", "/universities/D001/", "/"])
def test_a_page_asks_the_database_once(
    client: Client,
    demo_release: PublishedRelease,
    django_assert_max_num_queries: Any,
    address: str,
):
    with django_assert_max_num_queries(1):
        client.get(address)


def test_a_csv_and_a_workbook_come_as_files(client: Client, demo_release: PublishedRelease):
    csv = client.get(f"{PAGE}data/scatter/?format=csv&year=2023")
    xlsx = client.get(f"{PAGE}data/scatter/?format=xlsx")

    assert csv["Content-Disposition"] == f'attachment; filename="{R3}_2023_scatter.csv"'
    assert csv.content.startswith(b"\xef\xbb\xbf")
    assert xlsx["Content-Disposition"] == f'attachment; filename="{R3}_2024_scatter.xlsx"'
    assert xlsx.content.startswith(b"PK")


def test_without_a_release_the_page_says_what_to_run(client: Client, db: None):
    response = client.get("/")

    assert response.status_code == 503
    assert "manage.py import_survey" in text_of(response)


@pytest.mark.parametrize("is_invented", [False, True])
def test_a_confidential_indicator_of_which_nothing_may_be_shown_says_so(
    client: Client, db: None, is_invented: bool
):
    publish(is_invented=is_invented)
    page = "/indicators/income_per_cost/"

    words = text_of(client.get(page))

    assert "示せる値がありません。" in words
    assert "非公開項目を含む" in words
    assert "data-figure" not in client.get(page).content.decode()
    assert "none of its figures can be shown" in text_of(client.get(f"/en{page}"))
    csv = client.get(f"{page}data/universities/?format=csv").content.decode("utf-8-sig")
    assert len(csv.splitlines()) == 1
    for index in ("/", "/indicators/"):
        assert "値なし" not in text_of(client.get(index))


def test_nobody_is_ranked_by_a_confidential_indicator(client: Client, db: None):
    publish(is_invented=False)

    response = client.get("/indicators/income_per_cost/data/ranking/?format=csv")

    assert response.status_code == 404
    assert "順位の図とデータがありません" in text_of(response)


def test_an_empty_list_of_a_confidential_indicator_says_who_sees_more(
    client: Client, demo_release: PublishedRelease
):
    words = text_of(client.get("/indicators/patent_income_per_personnel_cost/"))

    assert "この一覧に示せる大学はありません。" in words
    assert "示せる大学だけを並べています" not in words


def test_the_foot_says_once_that_figures_are_invented(
    client: Client, demo_release: PublishedRelease
):
    foot = text_of(client.get("/indicators/")).split("照合コード")[1]

    assert foot.count("架空データ") == 1


def test_the_index_of_comparing_leads_to_every_page_across_indicators(
    client: Client, demo_release: PublishedRelease
):
    page = client.get("/indicators/").content.decode()

    for address in ("/overview/", "/national/", "/breakdowns/", "/pairs/", "/viewpoints/"):
        assert f'<a href="{address}' in page


def test_a_new_release_is_not_answered_from_the_memory_of_the_old(client: Client, db: None):
    address = "/indicators/income_per_patent/?university=north"
    publish(is_invented=True)
    before = text_of(client.get(address))
    publish(is_invented=True, observations=OBSERVATIONS.replace("12345.1", "90000.0"))

    after = text_of(client.get(address))

    # 12345.1 and 90000 thousand yen over 900 patents.
    assert "13.7" in before
    assert "13.7" not in after
    assert "100.0" in after
    assert text_of(client.get(f"{address}&release=1")).count("13.7") == before.count("13.7")


def test_what_one_audience_sees_is_not_remembered_for_another(db: None):
    publish(is_invented=False)
    selection = Selection("income_per_cost", 2024, "size", "pooled")

    def remember(audience: Audience, made: str) -> str:
        release = read_release(audience)
        return keep("test", lambda: made, release=release, selection=selection, language="ja")

    assert remember(Audience(roles={"north": "viewer"}), "north's") == "north's"
    assert remember(PUBLIC, "public") == "public"
    assert remember(PUBLIC, "made again") == "public"


def test_a_small_release_with_gaps_has_all_its_pages(client: Client, db: None):
    publish(is_invented=True)

    for place in ("north", "harbour", "mountain", "river", "valley", "island"):
        for address in ("/indicators/net_income_per_patent/", "/indicators/income_per_cost/"):
            assert client.get(f"{address}?university={place}").status_code == 200
            assert client.get(f"{address}explain/{place}/").status_code == 200
            confidential = "cost" in address
            for chart in CHARTS if confidential else (*CHARTS, *PUBLIC_CHARTS):
                query = f"?university={place}&format=xlsx"
                assert client.get(f"{address}data/{chart}/{query}").status_code == 200
        assert client.get(f"/universities/{place}/").status_code == 200
