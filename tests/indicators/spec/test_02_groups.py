"""Chapter 2: which group a university is in, by its size in that year or by its kind.

The figures of the groups come in the next chapter.
"""

import pytest

from indicators.calculation.groups import assign_groups
from indicators.frames import FrameError
from tests.definitions import define_kind_grouping, define_size_grouping
from tests.frames import frame, only_row, universities, values_by

HELD_700 = define_size_grouping("patents_held_700", "held_domestic held_foreign", (700.0,))
CONTRACTS_800 = define_size_grouping("contracts_800", "contracts", (800.0,))
SIZE_CLASS = define_size_grouping(
    "size_class", "contracts", (10, 50, 200, 800), "tiny small middle large giant"
)
KIND = define_kind_grouping()


@pytest.mark.parametrize(
    ("domestic", "foreign", "group"),
    [
        ("699", "0", "small"),
        ("700", "0", "small"),
        ("701", "0", "large"),
        ("400", "300", "small"),
        ("400", "301", "large"),
        ("0", "0", "small"),
    ],
)
def test_more_than_700_patents_held_is_large_and_exactly_700_is_small(domestic, foreign, group):
    observations = frame(f"""
        university | fiscal_year | item          | value
        north      | 2024        | held_domestic | {domestic}
        north      | 2024        | held_foreign  | {foreign}
    """)

    membership = only_row(
        assign_groups(observations, universities(north="national"), groupings=[HELD_700])
    )

    assert (membership.grouping, membership.group) == ("patents_held_700", group)


@pytest.mark.parametrize(
    ("contracts", "group"), [("799", "small"), ("800", "small"), ("801", "large")]
)
def test_more_than_800_contracts_is_large_and_exactly_800_is_small(contracts, group):
    observations = frame(f"""
        university | fiscal_year | item      | value
        north      | 2024        | contracts | {contracts}
    """)

    membership = only_row(
        assign_groups(observations, universities(north="national"), groupings=[CONTRACTS_800])
    )

    assert membership.group == group


@pytest.mark.parametrize(
    ("contracts", "group"),
    [
        ("0", "tiny"),
        ("10", "tiny"),
        ("11", "small"),
        ("50", "small"),
        ("51", "middle"),
        ("200", "middle"),
        ("201", "large"),
        ("800", "large"),
        ("801", "giant"),
    ],
)
def test_exactly_at_any_cut_is_the_lower_group(contracts, group):
    observations = frame(f"""
        university | fiscal_year | item      | value
        north      | 2024        | contracts | {contracts}
    """)

    membership = only_row(
        assign_groups(observations, universities(north="national"), groupings=[SIZE_CLASS])
    )

    assert membership.group == group


@pytest.mark.parametrize("state", ["unknown", "not_submitted", "suppressed", "not_applicable"])
def test_a_size_that_is_not_known_in_full_is_unclassified_and_not_small(state):
    observations = frame(f"""
        university | fiscal_year | item          | value | state
        north      | 2024        | held_domestic | 900   | reported
        north      | 2024        | held_foreign  |       | {state}
    """)

    membership = only_row(
        assign_groups(observations, universities(north="national"), groupings=[HELD_700])
    )

    assert membership.group == "unclassified"


def test_a_size_without_any_row_is_unclassified():
    observations = frame("""
        university | fiscal_year | item     | value
        north      | 2024        | licences | 4
    """)

    membership = only_row(
        assign_groups(observations, universities(north="national"), groupings=[HELD_700])
    )

    assert membership.group == "unclassified"


def test_a_university_that_grows_changes_its_group_from_that_year_on():
    observations = frame("""
        university | fiscal_year | item      | value
        north      | 2022        | contracts | 800
        north      | 2023        | contracts | 801
        north      | 2024        | contracts | 790
    """)

    memberships = assign_groups(
        observations, universities(north="national"), groupings=[CONTRACTS_800]
    )

    assert values_by(memberships, "fiscal_year", "group") == {
        2022: "small",
        2023: "large",
        2024: "small",
    }


def test_the_kind_of_a_university_is_its_group_whatever_its_size():
    observations = frame("""
        university | fiscal_year | item      | value
        north      | 2024        | contracts | 5
        harbour    | 2024        | contracts |
        mountain   | 2024        | contracts | 900
        river      | 2024        | contracts | 20
    """)
    known = universities(north="national", harbour="private", mountain="public", river="unknown")

    memberships = assign_groups(observations, known, groupings=[KIND])

    assert values_by(memberships, "university", "group") == {
        "north": "national",
        "harbour": "private",
        "mountain": "public",
        "river": "unknown",
    }


def test_a_kind_that_the_grouping_does_not_name_is_unclassified():
    observations = frame("""
        university | fiscal_year | item      | value
        north      | 2024        | contracts | 5
    """)

    membership = only_row(
        assign_groups(
            observations,
            universities(north="unknown"),
            groupings=[define_kind_grouping("national public private")],
        )
    )

    assert membership.group == "unclassified"


def test_only_universities_that_returned_something_that_year_are_in_a_group():
    observations = frame("""
        university | fiscal_year | item      | value
        north      | 2024        | contracts | 5
        harbour    | 2023        | contracts | 5
    """)
    known = universities(north="national", harbour="national", silent="national")

    memberships = assign_groups(observations, known, groupings=[KIND])

    assert set(zip(memberships["university"], memberships["fiscal_year"], strict=True)) == {
        ("north", 2024),
        ("harbour", 2023),
    }


def test_each_grouping_divides_on_its_own():
    observations = frame("""
        university | fiscal_year | item      | value
        north      | 2024        | contracts | 850
    """)

    memberships = assign_groups(
        observations,
        universities(north="national"),
        groupings=[CONTRACTS_800, SIZE_CLASS, KIND, HELD_700],
    )

    assert values_by(memberships, "grouping", "group") == {
        "contracts_800": "large",
        "size_class": "giant",
        "kind": "national",
        "patents_held_700": "unclassified",
    }


def test_no_observations_give_no_memberships():
    nothing = frame("university | fiscal_year | item | value")

    memberships = assign_groups(
        nothing, universities(north="national"), groupings=[CONTRACTS_800, KIND]
    )

    assert memberships.empty


def test_a_university_that_nobody_registered_is_an_error_that_names_it():
    observations = frame("""
        university | fiscal_year | item      | value
        stranger   | 2024        | contracts | 5
    """)

    with pytest.raises(FrameError, match="stranger"):
        assign_groups(observations, universities(north="national"), groupings=[KIND])
