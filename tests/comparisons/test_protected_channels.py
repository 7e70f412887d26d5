"""No channel shows a confidential value to anybody but its owner, nor a raw figure of a group.

Every address of comparisons, reports and the API is asked by five kinds of readers for numbers
that nobody else has; group figures are compared byte by byte between readers.
"""

import csv
import io
import re
from math import isfinite

import pytest
from django.test import Client

from tests.comparisons import canaries
from tests.comparisons.canaries import PER_COST, PER_LICENCE, SECRET, A, B, C
from tests.comparisons.channels import API, list_addresses, read_words, walk
from tests.comparisons.readers import read_as
from tests.people import make_person
from universities.access import PUBLIC
from universities.releases.reader import read_release

CONFIDENTIAL = (PER_COST, PER_LICENCE)
OWN = {"visitor": (), "viewer": (A,), "office": (A, C), "analyst": (), "administrator": ()}
FIGURES = ("pooled", "mean_of_ratios", "median", "q1", "q3", "pooled_without_top")
LINES = ("slope", "intercept", "r2")
# Where a number begins: with its sign or its first digit.
BEGINNING = re.compile(r"(?<![\d.])(?=[-\d])")


@pytest.fixture(autouse=True)
def released(db: None) -> None:
    canaries.publish()


def enter(reader: str) -> Client:
    """Return the client of one kind of reader."""
    if reader in ("analyst", "administrator"):
        client = Client()
        client.force_login(make_person(f"{reader}@ministry.example", (reader, None)))
        return client
    own = OWN[reader]
    return read_as(*own, role="contributor" if len(own) > 1 else "viewer") if own else Client()


def spell(value: float) -> str:
    """Return the digits that would betray a number: whole as it is, else the first seven."""
    return str(int(value)) if value == int(value) else repr(value)[:9]


def list_foreign(own: tuple[str, ...]) -> dict[str, str]:
    """Return what must not be seen by whoever owns `own`: digits, and whose they are."""
    rows = canaries.observe()
    secret = rows[rows["item"].isin(SECRET) & ~rows["university"].isin(own)]
    found = {
        spell(row.value): f"{row.item} of {row.university} in {row.fiscal_year}"
        for row in secret.itertuples()
    }
    figures = canaries.calculate()
    for code in CONFIDENTIAL:
        ratios = figures.ratios(code)
        for row in ratios[~ratios["university"].isin(own)].itertuples():
            found[spell(row.value)] = f"{code} of {row.university} in {row.fiscal_year}"
    return found


def list_raw() -> dict[str, str]:
    """Return the digits of every group figure as it was before anything was protected."""
    figures, found = canaries.calculate(), {}
    for code in CONFIDENTIAL:
        for grouping in ("size", "kind"):
            for frame, names in (
                (figures.averages(code, grouping=grouping), FIGURES),
                (figures.fits(code, grouping=grouping), LINES),
            ):
                for row in frame.to_dict("records"):
                    for name in names:
                        if isfinite(row[name]) and len(repr(row[name])) > 9:
                            found[spell(row[name])] = f"{name} of {code}, {row['group']}"
    return found


def find_leaks(words: str, forbidden: dict[str, str]) -> list[str]:
    """Return what of the forbidden a number in the words begins with."""
    lengths = {len(digits) for digits in forbidden}
    begun = {
        words[each.start() : each.start() + length]
        for each in BEGINNING.finditer(words)
        for length in lengths
    }
    return sorted({forbidden[found] for found in begun & forbidden.keys()})


@pytest.mark.parametrize(
    ("words", "leaks"),
    [
        ("<td>1234.5</td>", ["a cost"]),
        ("figure=1234.56789", ["a cost"]),
        ("-1234.5", ["a cost"]),
        ("-7.25", ["a slope"]),
        ("7.25 and 1234.5", ["a cost"]),
        ("91234.5", []),
        ("0.1234.5", []),
        ("1234.4", []),
    ],
)
def test_a_forbidden_number_is_found_where_a_number_begins_with_it(words: str, leaks: list[str]):
    assert find_leaks(words, {"1234.5": "a cost", "-7.25": "a slope"}) == leaks


@pytest.mark.parametrize("reader", OWN)
def test_no_answer_holds_a_foreign_value_or_a_raw_figure(reader: str):
    client, addresses = enter(reader), list_addresses()
    forbidden = {**list_foreign(OWN[reader]), **list_raw()}

    leaks = {
        address: found
        for address, words in walk(client, addresses)
        if (found := find_leaks(words, forbidden))
    }

    assert len(addresses) > 150
    assert leaks == {}


@pytest.mark.parametrize("university", [A, B])
@pytest.mark.parametrize("reader", ["visitor", "viewer", "office"])
def test_a_report_as_pdf_holds_the_values_of_its_own_university_at_most(
    reader: str, university: str
):
    words = read_words(enter(reader).get(f"/universities/{university}/report/?format=pdf"))

    own = (university,) if university in OWN[reader] else ()
    assert find_leaks(words, {**list_foreign(own), **list_raw()}) == []
    others = {f"{code}大学" for code in canaries.CODES if code != university}
    assert [name for name in others if name in words] == []


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_a_report_is_the_same_file_whoever_of_its_university_asks(form: str):
    address = f"/universities/{A}/report/?format={form}"
    readers = ("viewer", "office", "visitor", "analyst", "administrator")

    viewer, office, *others = (enter(reader).get(address).content for reader in readers)

    assert viewer == office
    assert set(others) == {others[0]} != {viewer}


@pytest.mark.parametrize(("reader", "form"), [("viewer", "html"), ("office", "xlsx")])
def test_a_report_names_no_other_university(reader: str, form: str):
    words = read_words(enter(reader).get(f"/universities/{A}/report/?format={form}"))

    others = {f"{code}大学" for code in canaries.CODES if code != A}
    assert [name for name in others if name in words] == []


def test_the_owners_do_see_their_own_values():
    words = read_words(enter("viewer").get(f"/indicators/{PER_COST}/explain/{A}/"))

    rows = canaries.observe()
    (cost,) = rows.query("university == @A and item == 'staff_cost' and fiscal_year == 2024").value
    assert spell(cost) in words


def test_group_figures_lines_and_squares_are_shown_at_all():
    figures = read_release(PUBLIC).figures

    for code in CONFIDENTIAL:
        averages = figures.averages(code, fiscal_year=2024)
        assert averages[[*FIGURES]].notna().any(axis=None), code
    assert figures.fits(PER_LICENCE, fiscal_year=2024)["slope"].notna().any()
    assert len(figures.squares[PER_LICENCE, 2024]) > 0


@pytest.mark.parametrize("code", CONFIDENTIAL)
def test_group_figures_are_the_same_bytes_for_every_reader(code: str):
    tables = [f"/indicators/{code}/data/{chart}/?format=csv" for chart in ("groups", "trend")]
    asked = [*tables, *(f"/api/v1/groups?{each}" for each in API["groups"])]
    wanted = [Client().get(address).content for address in asked]

    for reader in OWN:
        client = enter(reader)
        assert [client.get(address).content for address in asked] == wanted, reader


@pytest.mark.parametrize("code", CONFIDENTIAL)
@pytest.mark.parametrize("chart", ["scatter", "universities", "distribution"])
def test_two_readers_together_see_no_more_than_their_own_values_and_what_all_see(
    code: str, chart: str
):
    address = f"/indicators/{code}/data/{chart}/?format=csv"

    def rows(client: Client) -> set[tuple[str, ...]]:
        text = client.get(address).content.decode("utf-8-sig")
        return {tuple(row) for row in csv.reader(io.StringIO(text))}

    shared, first, second = rows(Client()), rows(read_as(A)), rows(read_as(C))
    assert rows(enter("office")) == first | second
    assert first & second == shared
    assert {row[0] for row in first - shared} == {A}
    assert {row[0] for row in second - shared} == {C}


def test_the_digest_of_an_answer_never_lets_one_reader_keep_what_another_saw():
    addresses = [each for each in list_addresses() if each.startswith("/api/v1/ratios")]
    viewer, visitor = enter("viewer"), Client()

    assert len(addresses) == 6
    for address in addresses:
        tag = viewer.get(address)["ETag"]
        assert visitor.get(address, headers={"if-none-match": tag}).status_code == 200
        assert visitor.head(address)["ETag"] != tag
        assert visitor.head(address).content == b""
