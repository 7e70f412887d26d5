"""How two states of a return differ: added, changed, erased, the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from universities.submissions.differences import find_differences
from universities.submissions.values import ReportedValue

ITEMS = ("licences", "licence_income")
BLANK_WITH_NOTE = ReportedValue("not_submitted", None, note="確認中")


def number(amount: float, **more: str) -> ReportedValue:
    return ReportedValue("reported", amount, **more)


NOT_APPLICABLE = ReportedValue("not_applicable", None)
UNREADABLE = ReportedValue("unreadable", None, typed="約30")


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ({}, {"licences": number(0)}, "added"),
        ({}, {"licences": NOT_APPLICABLE}, "added"),
        ({"licences": number(0)}, {}, "erased"),
        ({"licences": number(5)}, {"licences": number(6)}, "changed"),
        ({"licences": number(0)}, {"licences": NOT_APPLICABLE}, "changed"),
        ({"licences": number(30)}, {"licences": UNREADABLE}, "changed"),
        ({"licences": number(5)}, {"licences": number(5)}, "same"),
        ({"licences": number(5, unit="円")}, {"licences": number(5, unit="千円")}, "same"),
        ({}, {}, "same"),
        ({}, {"licences": BLANK_WITH_NOTE}, "changed"),
    ],
)
def test_each_item_says_what_happened_to_it(before, after, kind):
    (licences, _) = find_differences(before, after, ITEMS)

    assert (licences.item, licences.kind) == ("licences", kind)


def test_zero_and_blank_are_never_the_same():
    (row,) = find_differences({"licences": number(0)}, {}, ["licences"])

    assert (row.before.amount, row.after.amount, row.kind) == (0, None, "erased")


def test_a_note_alone_is_a_change_of_the_note():
    (row,) = find_differences(
        {"licences": number(5)}, {"licences": number(5, note="契約変更を含む")}, ["licences"]
    )

    assert row.kind == "changed"
    assert row.is_only_note


def test_an_item_that_is_no_longer_asked_is_not_lost():
    rows = find_differences({"retired": number(5)}, {}, ITEMS)

    assert [(row.item, row.kind) for row in rows] == [
        ("licences", "same"),
        ("licence_income", "same"),
        ("retired", "erased"),
    ]


CELLS = st.dictionaries(
    st.sampled_from([*ITEMS, "retired"]),
    st.sampled_from([number(0), number(5), NOT_APPLICABLE, UNREADABLE, BLANK_WITH_NOTE]),
)
OPPOSITE = {"added": "erased", "erased": "added", "changed": "changed", "same": "same"}


@given(CELLS, CELLS)
def test_looking_back_turns_added_into_erased(before, after):
    forth = find_differences(before, after, ITEMS)
    back = find_differences(after, before, ITEMS)

    assert [OPPOSITE[row.kind] for row in forth] == [row.kind for row in back]


@given(CELLS)
def test_nothing_differs_from_itself(cells):
    assert {row.kind for row in find_differences(cells, dict(cells), ITEMS)} == {"same"}
