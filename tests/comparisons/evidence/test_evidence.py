"""The evidence of figures that can be worked out by hand: cells, members, who is left out, why."""

import re
from typing import Any
from urllib.parse import parse_qsl

import pytest
from django.test import Client

from tests.api import worked_release as worked
from tests.comparisons import canaries, two_years
from tests.comparisons.canaries import PER_COST, A
from tests.comparisons.readers import read_as

pytestmark = pytest.mark.django_db
PER_PATENT = "indicator=income_per_patent&year=2024"


def ask(query: str, client: Client | None = None) -> Any:
    return (client or Client()).get(f"/api/v1/evidence?{query}")


def rows_of(told: Any, role: str) -> list[Any]:
    return [row for row in told["rows"] if row["role"] == role]


def test_a_ratio_names_its_cells_with_their_signs():
    worked.publish(is_invented=True)

    told = ask("figure=ratio&indicator=net_income_per_patent&year=2024&university=north").json()

    # (12345.1 − 45.1) ÷ 900 = 13.666…
    assert told["value"] == pytest.approx(12300 / 900, rel=1e-15)
    assert (told["shown"], told["rounding"]["decimals"]) == ("13.7", 1)
    assert [(row["item"], row["sign"], row["value"]) for row in told["rows"]] == [
        ("licence_income", 1, 12345.1),
        ("share_sale", -1, 45.1),
        ("patents_held", 1, 900),
    ]
    assert (
        told["definition"]["expression"] == "1.0 * (licence_income - share_sale) / (patents_held)"
    )


def test_a_missing_ratio_says_why_and_shows_the_state_of_each_cell():
    worked.publish(is_invented=True)

    told = ask("figure=ratio&indicator=net_income_per_patent&year=2024&university=harbour").json()

    assert (told["value"], told["reason"], told["shown"]) == (None, "missing_numerator", "-")
    assert told["calculation"] is None
    assert [row["reason"] for row in told["rows"]] == ["", "not_applicable", ""]


@pytest.mark.parametrize(
    ("university", "reason"), [("river", "zero_denominator"), ("valley", "missing_denominator")]
)
def test_a_percentile_and_a_pair_say_the_same_reason_as_the_ratio_they_rest_on(
    university: str, reason: str
):
    worked.publish(is_invented=True)

    told = ask(f"figure=percentile&{PER_PATENT}&university={university}").json()
    pair = Client().get(
        f"/pairs/?x=income_per_patent&y=net_income_per_patent&year=2024&university={university}"
    )

    ratio = ask(f"figure=ratio&{PER_PATENT}&university={university}").json()
    assert (told["value"], told["reason"], told["shown"]) == (None, reason, ratio["shown"])
    assert ratio["shown"] in [word.text for word in pair.context["page"].own[0][1]]


def test_an_average_names_members_who_is_left_out_and_who_is_at_the_cut():
    worked.publish(is_invented=True)

    told = ask(f"figure=average&{PER_PATENT}&group=all&statistic=pooled").json()

    # (12345.1 + 100.3333333333333 + 0) ÷ (900 + 800 + 700)
    assert told["value"] == pytest.approx(12445.4333333333333 / 2400, rel=1e-12)
    members = [(row["university"], row["denominator"]) for row in rows_of(told, "member")]
    assert sorted(members) == [("harbour", 800), ("mountain", 700), ("north", 900)]
    left_out = {row["university"]: row["reason"] for row in rows_of(told, "excluded")}
    assert left_out == {"river": "zero_denominator", "valley": "missing_denominator"}
    assert told["grouping"]["excluded"] == {"zero_denominator": 1, "missing_denominator": 1}
    assert (told["grouping"]["cuts"], told["grouping"]["at_cut"]) == ([700], ["mountain"])


def test_a_change_leads_to_its_parts():
    two_years.publish()

    told = ask(f"figure=change&{PER_PATENT}&university=north").json()
    part = ask(f"figure=change&{PER_PATENT}&university=north&statistic=numerator").json()

    # 3 − 2; of it 1400 × (1/800 + 1/1000) ÷ 2 = 1.575 by the numerator.
    assert (told["value"], told["shown"]) == (1, "＋1.0")
    assert part["value"] == pytest.approx(1.575)
    assert [row["value"] for row in rows_of(part, "numerator_before")] == [1600]


def test_equal_definitions_have_one_version_and_a_changed_one_another(
    monkeypatch: pytest.MonkeyPatch,
):
    query = f"figure=ratio&{PER_PATENT}&university=north"
    two_years.publish()
    first = ask(query).json()["definition"]["version"]

    two_years.publish_with(monkeypatch, minimum_denominator=5)
    second, again = (ask(f"{query}&release={n}").json()["definition"]["version"] for n in (2, 1))

    assert len(first) == 64
    assert first == again != second


@pytest.mark.parametrize("reader", ["visitor", "own"])
@pytest.mark.parametrize("figure", ["average&statistic=pooled", "average&statistic=n", "line"])
def test_a_protected_figure_names_nobody_and_counts_nobody(figure: str, reader: str):
    canaries.publish()
    client = read_as(A) if reader == "own" else Client()

    for group in ("all", "large", "small"):
        told = ask(f"figure={figure}&indicator={PER_COST}&group={group}", client).json()
        assert told["rows"] == []
        assert (told["grouping"]["at_cut"], told["grouping"]["excluded"]) == ([], {})
        wanted = {"operation": "protected"} if told["value"] is not None else None
        assert told["calculation"] == wanted


def test_the_evidence_of_a_protected_figure_is_the_same_for_everybody():
    canaries.publish()
    query = f"figure=average&indicator={PER_COST}&group=all&statistic=mean_of_ratios"

    assert ask(query, read_as(A)).content == ask(query).content


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 400),
        ("figure=mood", 400),
        (f"figure=average&{PER_PATENT}", 400),
        (f"figure=ratio&{PER_PATENT}", 400),
        (f"figure=average&{PER_PATENT}&group=all&statistic=mode", 400),
        (f"figure=average&{PER_PATENT}&group=nowhere", 404),
        (f"figure=movement&{PER_PATENT}&group=nowhere", 404),
        (f"figure=movement&{PER_PATENT}&group=all&sample=some", 400),
        ("figure=correlation&x=income_per_patent", 400),
        ("figure=place&university=north&viewpoint=nothing", 404),
        ("figure=part&breakdown=nothing", 404),
        (f"figure=rank&{PER_PATENT}&university=nobody", 404),
        ("figure=ratio&indicator=nothing&university=north", 404),
        ("figure=count&statistic=placed&university=nobody", 404),
    ],
)
def test_what_is_no_figure_is_refused_in_words(query: str, status: int):
    worked.publish(is_invented=True)

    page, answer = Client().get(f"/evidence/?{query}"), ask(query)

    assert (page.status_code, answer.status_code) == (status, status)
    assert answer.json()["detail"]


def test_the_page_of_a_ratio_is_the_page_that_explains_it():
    worked.publish(is_invented=True)

    page = Client().get(f"/evidence/?figure=ratio&{PER_PATENT}&university=north", follow=True)

    assert page.redirect_chain[0][0].startswith("/indicators/income_per_patent/explain/north/?")
    assert "/api/v1/evidence?figure=ratio&amp;" in page.content.decode()


def test_the_page_of_a_group_names_its_members_and_how_they_were_added_up():
    worked.publish(is_invented=True)

    page = Client().get(f"/evidence/?figure=average&{PER_PATENT}&group=all").content.decode()

    assert "群の3大学の分子（P2の名称）の合計を、分母（P2の名称）の合計で割ります" in page
    assert "しきい値ちょうどの大学" in page
    assert "/evidence/?figure=ratio&amp;indicator=income_per_patent" in page
    # Every digit of it, and what it is a number of.
    assert re.search(r"丸める前の値 [0-9]+\.[0-9]{6,} 千円／件", page)


@pytest.mark.parametrize("figure", ["rank", "percentile", "movement"])
def test_a_confidential_indicator_has_no_rank_percentile_or_sample(figure: str):
    canaries.publish()
    whose = "group=all" if figure == "movement" else f"university={A}"

    for client in (Client(), read_as(A)):
        answer = ask(f"figure={figure}&indicator={PER_COST}&{whose}", client)
        assert answer.status_code == 404
        assert "非公開項目" in answer.json()["detail"]


def test_a_movement_of_both_years_counts_only_who_has_a_value_in_both():
    two_years.publish()
    query = f"figure=movement&{PER_PATENT}&group=all&sample=both&statistic"

    before, after, change = (
        ask(f"{query}={name}").json() for name in ("value_before", "value", "change")
    )

    stayed = {row["university"] for row in rows_of(after, "member")}
    assert stayed == {row["university"] for row in rows_of(before, "member")}
    assert change["value"] == pytest.approx(after["value"] - before["value"], rel=1e-12)
    assert [row["role"] for row in change["rows"]] == ["value", "value_before"]


def test_neighbours_of_another_university_are_named_by_the_address(demo_release: Any):
    one = "figure=difference&indicator=research_amount_per_contract&grouping=peers&university=D002"

    of_its_own, of_harbour = (ask(f"{one}{more}").json() for more in ("", "&peers_of=D001"))

    (own,) = rows_of(of_its_own, "group_value")
    (other,) = rows_of(of_harbour, "group_value")
    assert "peers_of" not in own["evidence"]
    assert "peers_of=D001" in other["evidence"]
    assert own["value"] != other["value"]


@pytest.mark.parametrize("statistic", ["reported", "not_applicable", "unknown", "not_submitted"])
def test_answers_to_a_confidential_item_are_counted_for_nobody(statistic: str):
    canaries.publish()

    for client in (Client(), read_as(A)):
        told = ask(f"figure=count&statistic={statistic}&item=staff_cost&year=2024", client).json()
        assert (told["value"], told["reason"], told["rows"]) == (None, "suppressed", [])
        assert told["calculation"] is None


def test_answers_to_a_public_item_are_counted_by_name():
    worked.publish(is_invented=True)

    told = ask("figure=count&statistic=not_applicable&item=share_sale&year=2024").json()

    assert (told["value"], [row["university"] for row in told["rows"]]) == (1, ["harbour"])


def test_what_was_counted_keeps_the_release_and_the_grouping_that_were_asked_for(
    demo_release: Any,
):
    query = "figure=count&statistic=placed&university=D001&year=2024&release=1&grouping=kind"

    told = ask(query, read_as("D001")).json()

    secret = {c for c, one in demo_release.catalogue.indicators.items() if one.confidential}
    for row in told["rows"]:
        asked = dict(parse_qsl(row["evidence"]))
        wanted = None if asked["indicator"] in secret else "kind"
        assert (asked["release"], asked.get("grouping")) == ("1", wanted)
    assert len(told["rows"]) > 10


def test_a_distance_is_told_from_sizes_that_have_evidence_of_their_own(demo_release: Any):
    told = ask("figure=distance&university=D002&peers_of=D001&year=2024").json()
    none = ask("figure=distance&university=D090&peers_of=D001&year=2024").json()
    size = ask("figure=size&statistic=contracts&university=D001&year=2024").json()

    row = next(
        row for row in told["rows"] if row["role"] == "contracts" and row["university"] == "D001"
    )
    assert row["value"] == size["value"] == sum(cell["value"] for cell in size["rows"])
    assert (none["value"], none["calculation"]) == (None, None)


def test_the_page_of_a_group_counts_its_members_and_who_is_left_out():
    worked.publish(is_invented=True)

    page = Client().get(f"/evidence/?figure=average&{PER_PATENT}&group=all").content.decode()

    assert "<dt>群の大学（値あり）</dt><dd>3校</dd>" in page
    assert "<dt>含まれない大学</dt><dd>1校（分母0）、1校（…）</dd>" in page


def test_the_page_of_a_protected_figure_says_how_it_was_rounded_and_counts_nobody():
    canaries.publish()

    page = Client().get(f"/evidence/?figure=average&indicator={PER_COST}&group=all")

    assert "秘匿処理で有効数字をそろえた値" in page.content.decode()
    assert "示さない（非公開項目を含む指標）" in page.content.decode()


def test_the_page_of_a_ratio_names_the_version_of_its_definition_and_leads_to_its_group():
    worked.publish(is_invented=True)
    told = ask(f"figure=ratio&{PER_PATENT}&university=north").json()

    page = Client().get("/indicators/income_per_patent/explain/north/?year=2024").content.decode()

    assert told["definition"]["version"][:12] in page
    assert told["definition"]["expression"] in page
    assert "12,345.1 ÷ 900" in page
    assert "/evidence/?figure=average&amp;indicator=income_per_patent" in page
