"""How the font of the pages is divided."""

from kpi_dashboard.tools.slice_font import LETTERS_OF_A_SLICE, divide_characters, write_ranges


def test_neighbours_are_one_range_and_single_letters_stand_alone() -> None:
    assert write_ranges([0x41, 0x42, 0x43, 0x45, 0x3042]) == "U+41-43, U+45, U+3042"


def test_our_own_letters_come_last_and_in_no_other_slice() -> None:
    known = set(range(0x4E00, 0x4E00 + 2 * LETTERS_OF_A_SLICE))
    ours = {0x4E01, 0x4E05, 0x41}

    slices = divide_characters(known, ours)

    assert slices[-1] == [0x4E01, 0x4E05]
    assert [len(each) for each in slices[:-1]] == [LETTERS_OF_A_SLICE, LETTERS_OF_A_SLICE - 2]
    assert not {0x4E01, 0x4E05} & {code for each in slices[:-1] for code in each}
