"""The data package: a valid descriptor, tables that keep their promises, nothing confidential.

The rules are those of the published schema of tabular data packages, written out here: the package
`frictionless` would bring twenty others along.
"""

import csv
import hashlib
import io
import json
import re
import zipfile
from typing import Any

import pytest
from django.test import Client

from indicators.frames import STATES
from reports.data_package.package import write_package
from reports.data_package.tables import TABLES
from tests.api import worked_release as worked
from tests.comparisons import canaries
from tests.comparisons.readers import read_as
from universities.access import PUBLIC
from universities.releases.reader import PublishedRelease, read_release

ADDRESS = "/reports/national/data-package.zip"
TYPES = {
    "string": lambda text: True,
    "number": lambda text: float(text) == float(text),
    "integer": lambda text: re.fullmatch(r"-?\d+", text) is not None,
    "boolean": lambda text: text in ("true", "false"),
}
Members = dict[str, bytes]
Rows = list[dict[str, str]]


def build(release: PublishedRelease | None = None) -> Members:
    stream = io.BytesIO()
    write_package(release or read_release(PUBLIC), stream)
    with zipfile.ZipFile(stream) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rows_of(members: Members, name: str) -> Rows:
    return list(csv.DictReader(io.StringIO(members[f"data/{name}.csv"].decode("utf-8"))))


def descriptor_of(members: Members) -> dict[str, Any]:
    return json.loads(members["datapackage.json"])


def resources_of(members: Members) -> dict[str, dict[str, Any]]:
    return {each["name"]: each for each in descriptor_of(members)["resources"]}


@pytest.fixture(scope="module")
def built() -> Members:
    """Keep the demo's package: the demo does not change while the tests run."""
    return {}


@pytest.fixture
def members(demo_release: PublishedRelease, built: Members) -> Members:
    if not built:
        built.update(build(demo_release))
    return dict(built)


@pytest.fixture
def worked_members(db: None) -> Members:
    worked.publish(is_invented=False)
    return build()


def test_the_descriptor_has_what_the_schema_demands(members: Members):
    found = descriptor_of(members)

    assert found["profile"] == "tabular-data-package"
    assert re.fullmatch(r"[-a-z0-9._/]+", found["name"])
    assert found["release"]["digest"] == found["id"]
    assert all({"name", "path"} & set(licence) for licence in found["licenses"])
    assert all(source["title"] for source in found["sources"])
    for resource in found["resources"]:
        assert re.fullmatch(r"[-a-z0-9._/]+", resource["name"])
        assert resource["profile"] == "tabular-data-resource"
        assert resource["schema"]["missingValues"] == [""]
        assert {field["type"] for field in resource["schema"]["fields"]} <= set(TYPES)
        assert all(field["description"] for field in resource["schema"]["fields"])
    assert {f"data/{each.name}.csv" for each in TABLES} | {"README.md", "datapackage.json"} == set(
        members
    )


def test_every_file_is_the_one_that_is_described_utf_8_without_a_mark(members: Members):
    for resource in resources_of(members).values():
        file = members[resource["path"]]
        assert resource["bytes"] == len(file)
        assert resource["hash"] == f"sha256:{hashlib.sha256(file).hexdigest()}"
        assert not file.startswith(b"\xef\xbb\xbf")
        header = file.decode("utf-8").split("\n")[0].split(",")
        assert header == [field["name"] for field in resource["schema"]["fields"]]
    assert "BOM" in members["README.md"].decode("utf-8")


def test_every_cell_is_of_its_type_and_among_its_words(members: Members):
    for name, resource in resources_of(members).items():
        rows = rows_of(members, name)
        assert rows, name
        for field in resource["schema"]["fields"]:
            cells = {row[field["name"]] for row in rows}
            constraints = field.get("constraints", {})
            assert "" not in cells or not constraints.get("required"), (name, field)
            assert all(TYPES[field["type"]](cell) for cell in cells - {""}), (name, field)
            if "enum" in constraints:
                assert cells - {""} <= set(constraints["enum"]), (name, field)


def test_primary_keys_are_unique_and_foreign_keys_lead_somewhere(members: Members):
    resources = resources_of(members)
    for name, resource in resources.items():
        schema, rows = resource["schema"], rows_of(members, name)
        keys = [tuple(row[part] for part in schema["primaryKey"]) for row in rows]
        assert len(set(keys)) == len(keys), name
        for each in schema["foreignKeys"]:
            there = each["reference"]
            known = {
                tuple(row[part] for part in there["fields"])
                for row in rows_of(members, there["resource"])
            }
            used = {tuple(row[part] for part in each["fields"]) for row in rows}
            assert used <= known, (name, each)


def test_the_same_release_gives_the_same_bytes(db: None):
    worked.publish(is_invented=True)
    first, second = io.BytesIO(), io.BytesIO()

    write_package(read_release(PUBLIC), first)
    write_package(read_release(PUBLIC), second)

    assert first.getvalue() == second.getvalue()


def test_answers_keep_their_value_and_which_nothing_it_is(worked_members: Members):
    rows = rows_of(worked_members, "observations")
    found = {
        (row["university"], row["item"]): (row["value"], row["state"])
        for row in rows
        if row["fiscal_year"] == "2024"
    }

    assert found["harbour", "licence_income"] == ("100.3333333333333", "reported")
    assert found["river", "patents_held"] == ("0.0", "reported")
    assert found["valley", "patents_held"] == ("", "unknown")
    assert found["harbour", "share_sale"] == ("", "not_applicable")
    assert found["river", "share_sale"] == ("", "not_submitted")
    # island returned nothing in 2024: no row at all.
    assert ("island", "patents_held") not in found
    assert {row["state"] for row in rows} <= set(STATES)


def test_ratios_and_groups_are_those_of_the_release(worked_members: Members):
    ratios = {
        (row["indicator"], row["university"]): row
        for row in rows_of(worked_members, "ratios")
        if row["fiscal_year"] == "2024"
    }
    averages = {
        (row["indicator"], row["grouping"], row["group"]): row
        for row in rows_of(worked_members, "averages")
        if row["fiscal_year"] == "2024"
    }

    assert float(ratios["income_per_patent", "north"]["value"]) == 12345.1 / 900
    assert ratios["income_per_patent", "river"]["reason"] == "zero_denominator"
    assert ratios["income_per_patent", "valley"]["reason"] == "missing_denominator"
    small = averages["income_per_patent", "size", "small"]
    # mountain alone, 0 ÷ 700: held nothing is no ratio, no answer is none.
    assert (small["n"], float(small["pooled"])) == ("1", 0.0)
    everybody = {averages["income_per_patent", each, "all"]["pooled"] for each in ("size", "kind")}
    assert [float(each) for each in everybody] == [(12345.1 + 100.3333333333333) / 2400]


def test_nothing_confidential_has_a_row_of_a_university(db: None):
    canaries.publish()

    members = build()

    items = {row["item"] for row in rows_of(members, "observations")}
    assert items.isdisjoint(canaries.SECRET)
    assert {row["indicator"] for row in rows_of(members, "ratios")} == {canaries.PER_PATENT}
    # Their definitions are public, and so is what is left of their groups' figures.
    assert set(canaries.SECRET) <= {row["code"] for row in rows_of(members, "items")}
    groups = [row for row in rows_of(members, "averages") if row["indicator"] == canaries.PER_COST]
    assert any(row["median"] for row in groups)


def test_what_is_withheld_is_named_and_its_n_is_empty(db: None):
    canaries.publish()

    rows = [
        row
        for row in rows_of(build(), "averages")
        if row["indicator"] in (canaries.PER_COST, canaries.PER_LICENCE)
    ]

    names = ("pooled", "mean_of_ratios", "median", "q1", "q3", "top_share", "pooled_without_top")
    seen = [row for row in rows if row["reason"] != "group_too_small"]
    assert seen
    for row in seen:
        assert row["withheld"].split() == [name for name in names if not row[name]]
        assert row["n"] != "0"


def test_where_all_is_withheld_the_number_of_universities_is_too(members: Members):
    secret = {
        row["code"] for row in rows_of(members, "indicators") if row["confidential"] == "true"
    }
    shown = ("pooled", "mean_of_ratios", "median", "q1", "q3", "pooled_without_top")
    rows = [
        row
        for row in rows_of(members, "averages")
        if row["indicator"] in secret
        and row["reason"] == "suppressed"
        and not any(row[name] for name in shown)
    ]

    assert len(rows) > 10
    assert {row["n"] for row in rows} == {""}


def test_the_address_gives_the_same_file_to_everybody_and_knows_it_again(db: None):
    canaries.publish()

    visitor, viewer = Client().get(ADDRESS), read_as(canaries.A).get(ADDRESS)

    assert visitor["Content-Disposition"].endswith('"data-package-release-1.zip"')
    assert visitor.getvalue() == viewer.getvalue()
    again = Client().get(ADDRESS, headers={"if-none-match": visitor["ETag"]})
    assert again.status_code == 304
    assert Client().get(f"{ADDRESS}?release=9").status_code == 404


@pytest.mark.parametrize(("is_invented", "licence"), [(True, "MIT"), (False, "other-at")])
def test_the_licence_is_that_of_the_figures(db: None, is_invented: bool, licence: str):
    worked.publish(is_invented=is_invented)

    found = descriptor_of(build())

    assert [each["name"] for each in found["licenses"]] == [licence]
    assert found["release"]["is_invented"] is is_invented
