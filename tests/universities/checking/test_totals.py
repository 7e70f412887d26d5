"""Totals and their parts: equal, or at least not more."""

from tests.universities.checking.small import check, find, said

IDENTITY = check("identity", tolerance_yen=0.5, says="{parts}={sum} {total} {difference}{hint}")
PART_OF = check("part_of", tolerance_yen=0.5, says="{value} {whole} {total}")
WITHIN = check(
    "parts_within", "contracts large small", tolerance_yen=0.5, says="{parts}={sum} {difference}"
)


def test_a_total_that_is_not_the_sum_of_its_parts_names_every_part() -> None:
    assert said(IDENTITY, "amount=1000 direct=700 indirect=250 strategic=0") == [
        "amount: 項目direct 700＋項目indirect 250＋項目strategic 0=950千円 1,000千円 △50千円"
    ]


def test_a_finding_about_a_total_speaks_of_all_its_parts() -> None:
    (finding,) = find(IDENTITY, "amount=1000 direct=700 indirect=250 strategic=0")

    assert finding.items == ("amount", "direct", "indirect", "strategic")


def test_the_part_that_moved_most_since_last_year_is_named() -> None:
    (sentence,) = said(
        IDENTITY,
        "amount=1000 direct=700 indirect=3000 strategic=0",
        "amount=980 direct=690 indirect=290 strategic=0",
    )

    assert sentence.endswith("＋2,700千円項目indirectは2024年度に290千円でした。")


def test_half_a_yen_is_tolerated_and_more_is_not() -> None:
    assert find(IDENTITY, "amount=1000.0005 direct=1000 indirect=0 strategic=0") == ()
    assert find(IDENTITY, "amount=1000.001 direct=1000 indirect=0 strategic=0") != ()
    assert find(IDENTITY, "amount=0.3 direct=0.1 indirect=0.2 strategic=0") == ()


def test_a_part_that_does_not_apply_adds_nothing() -> None:
    assert find(IDENTITY, "amount=1000 direct=800 indirect=200 strategic=-") == ()
    assert find(IDENTITY, "amount=1000 direct=800 indirect=100 strategic=-") != ()


def test_with_a_part_still_open_only_too_much_is_told() -> None:
    assert find(IDENTITY, "amount=1000 direct=800") == ()
    assert find(IDENTITY, "amount=1000 direct=800 indirect=100 strategic=…") == ()
    assert find(IDENTITY, "amount=1000 direct=1001") != ()


def test_a_total_without_parts_and_parts_without_total_are_not_judged() -> None:
    assert find(IDENTITY, "amount=1000") == ()
    assert find(IDENTITY, "direct=800 indirect=200 strategic=0") == ()
    assert find(IDENTITY, "amount=1000 direct=- indirect=- strategic=-") == ()


def test_a_part_may_be_the_whole_and_not_one_more() -> None:
    assert find(PART_OF, "contracts=9 large=9") == ()
    assert said(PART_OF, "contracts=9 large=10") == ["large: 10件 項目contracts 9件"]
    assert find(PART_OF, "contracts=0 large=0") == ()
    assert find(PART_OF, "large=10") == ()


def test_parts_that_exclude_one_another_may_not_exceed_the_whole_together() -> None:
    assert find(WITHIN, "contracts=431 large=181 small=250") == ()
    assert said(WITHIN, "contracts=431 large=181 small=259") == [
        "contracts: 項目large 181＋項目small 259=440件 ＋9件"
    ]


def test_parts_may_leave_something_over() -> None:
    assert find(WITHIN, "contracts=431 large=0") == ()


def test_hundredths_of_persons_add_up_without_the_dust_of_binary_fractions() -> None:
    # 0.1 + 0.2 is 0.30000000000000004 in binary.
    persons = check("parts_within", "fte contracts large", tolerance_yen=0.5)

    assert find(persons, "fte=0.3 contracts=0.1 large=0.2") == ()
    assert find(persons, "fte=0.3 contracts=0.1 large=0.21") != ()
