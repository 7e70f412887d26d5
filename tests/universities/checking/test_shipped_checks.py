"""The shipped checks as people meet them: whole sentences with their numbers, in both languages."""

import pytest

from indicators.catalogue import rules
from indicators.catalogue.loader import load_catalogue
from tests.universities.checking.small import answers
from universities.submissions.checking import Finding, find_findings
from universities.submissions.checking.files import RULE
from universities.submissions.checking.rules import RULES

CATALOGUE = load_catalogue()


def find_one(check: str, now: str, *earlier: str, published: str = "") -> Finding:
    looked_at = answers(now, *earlier, published=published)
    found = find_findings(CATALOGUE, looked_at, items=CATALOGUE.items)
    (finding,) = [each for each in found if each.check == check]
    return finding


def test_every_rule_that_a_check_may_name_is_applied_somewhere() -> None:
    assert set(RULES) | {RULE} == set(rules.RULES)


def test_every_rule_is_used_by_a_shipped_check() -> None:
    assert {check.rule for check in CATALOGUE.checks.values()} == set(rules.RULES)


def test_a_slip_of_the_unit_reads_as_on_the_drawn_screen() -> None:
    finding = find_one(
        "unit_slip",
        "joint_research_indirect_cost_private=232",
        "joint_research_indirect_cost_private=174200",
    )

    assert finding.heading.ja == "単位の誤りではありませんか"
    assert finding.sentence.ja == (
        "民間企業との共同研究 間接経費は232千円で、これまでの174,200千円の約751分の1です。"
        "単位は合っていますか。232,000千円ではありませんか。"
    )
    assert finding.fix is not None
    assert finding.fix.label.ja == "232,000千円に直す"
    assert "about 1/751 of the 174,200 thousand yen" in finding.sentence.en


def test_parts_beyond_the_total_are_added_up_and_last_years_part_is_named() -> None:
    finding = find_one(
        "parts_within",
        "joint_research_contracts_private=431 joint_research_contracts_large_companies=181 "
        "joint_research_contracts_sme=205 joint_research_contracts_foreign_companies=54",
        "joint_research_contracts_large_companies=168 joint_research_contracts_sme=189 "
        "joint_research_contracts_foreign_companies=9",
    )

    assert finding.level == "error"
    assert "181＋" in finding.sentence.ja
    assert "＝440件が、民間企業との共同研究 実施件数の431件を超えています（差＋9件）。" in (
        finding.sentence.ja
    )
    assert "外国企業との共同研究 契約件数は2024年度に9件でした。" in finding.sentence.ja
    assert "= 440 cases exceed" in finding.sentence.en


def test_a_negative_difference_and_a_negative_amount_have_the_triangle() -> None:
    negative = find_one("negative", "joint_research_amount_private=-1234")
    short = find_one(
        "identity",
        "joint_research_amount_private=1000 joint_research_direct_cost_private=700 "
        "joint_research_indirect_cost_private=200",
    )

    assert "△1,234千円です。" in negative.sentence.ja
    assert "（差△100千円）" in short.sentence.ja
    assert "(difference △100 thousand yen)" in short.sentence.en


def test_much_from_nothing_asks_for_a_reason() -> None:
    finding = find_one("appeared", "joint_research_amount=410000", "joint_research_amount=0")

    assert finding.level == "explain"
    assert finding.sentence.ja == (
        "共同研究 契約額（すべての相手方）は2024年度に0でしたが、今回は410,000千円です。"
        "理由を書いてください（公表版の注に載せることもできます）。"
    )


@pytest.mark.parametrize(
    ("check", "level", "now", "earlier", "published"),
    [
        ("unreadable", "error", "researchers=?約100", (), ""),
        ("required", "error", "", (), ""),
        (
            "not_applicable_with_value",
            "error",
            "joint_research_contracts=- joint_research_amount=5",
            (),
            "",
        ),
        ("part_of", "error", "patents_held_domestic=5 patents_held_domestic_licensed=6", (), ""),
        (
            "amount_without_count",
            "explain",
            "joint_research_amount_private=5 joint_research_contracts_private=0",
            (),
            "",
        ),
        (
            "count_without_amount",
            "explain",
            "joint_research_amount_private=0 joint_research_contracts_private=3",
            (),
            "",
        ),
        (
            "staff_without_cost",
            "explain",
            "technology_transfer_personnel_cost=0 technology_transfer_staff_fte=0.5",
            (),
            "",
        ),
        ("large_change", "explain", "patent_cost=200000", ("patent_cost=100000",), ""),
        ("vanished", "explain", "patent_cost=0", ("patent_cost=10000",), ""),
        ("restated", "explain", "", ("patent_cost=1050",), "patent_cost=1000"),
        (
            "amount_per_joint_contract",
            "confirm",
            "joint_research_amount_private=93000 joint_research_contracts_private=3",
            (),
            "",
        ),
        (
            "cost_per_fte",
            "confirm",
            "technology_transfer_personnel_cost=999 technology_transfer_staff_fte=1",
            (),
            "",
        ),
        ("own_history", "confirm", "patent_cost=500000", ("patent_cost=90000",) * 4, ""),
        ("same_as_other", "confirm", "patent_cost=43210 other_ip_income=43210", (), ""),
        ("same_as_last_year", "confirm", "patent_cost=43210", ("patent_cost=43210",), ""),
        (
            "few_contracts_without_amount",
            "note",
            "joint_research_amount_private=0 joint_research_contracts_private=2",
            (),
            "",
        ),
        ("no_longer_answered", "note", "patent_cost=…", ("patent_cost=5",), ""),
    ],
)
def test_each_shipped_check_finds_what_it_is_for(
    check: str, level: str, now: str, earlier: tuple[str, ...], published: str
) -> None:
    looked_at = answers(now, *earlier, published=published)

    found = [each for each in find_findings(CATALOGUE, looked_at) if each.check == check]

    assert found
    assert {each.level for each in found} == {level}
    for each in found:
        for sentence in (each.sentence.ja, each.sentence.en, each.heading.ja, each.heading.en):
            assert sentence.strip()
            assert "{" not in sentence


def test_a_whole_section_of_zeros_is_to_be_confirmed() -> None:
    *_, section = CATALOGUE.sections.values()
    zeros = " ".join(f"{code}=0" for code in section.items)

    finding = find_one("section_zero", zeros)

    assert finding.items == section.items
    assert section.label.ja in finding.sentence.ja


def test_a_note_does_not_ask_and_the_fifteen_per_cent_are_said() -> None:
    finding = find_one(
        "few_contracts_without_amount",
        "joint_research_amount_private=0 joint_research_contracts_private=1",
    )

    assert "約15％は0円です" in finding.sentence.ja
