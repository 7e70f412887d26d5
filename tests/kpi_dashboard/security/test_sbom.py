"""The bill of materials: all that is pinned or vendored, with version, licence and digests."""

import json
import re

import pytest

from kpi_dashboard.tools.pins import Pin, read_pins
from kpi_dashboard.tools.sbom import NotAsPinned, build_document, describe_pin
from tests.architecture.project import ROOT

REQUIREMENTS = """\
asgiref==3.8.1 \\
    --hash=sha256:{a} \\
    --hash=sha256:{b}
Colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:{a}
whitenoise[brotli]==6.9.0 \\
    --hash=sha256:{b}
""".format(a="a" * 64, b="b" * 64)
DIGEST = re.compile(r"[0-9a-f]{64}")


def test_pins_are_read_with_their_condition_and_digests():
    assert list(read_pins(REQUIREMENTS)) == [
        Pin("asgiref", "3.8.1", "", ("a" * 64, "b" * 64)),
        Pin("colorama", "0.4.6", "sys_platform == 'win32'", ("a" * 64,)),
        Pin("whitenoise", "6.9.0", "", ("b" * 64,)),
    ]


def test_a_line_that_pins_nothing_is_refused():
    with pytest.raises(ValueError, match="got 'asgiref>=3'"):
        list(read_pins("asgiref>=3\n"))


def test_every_package_is_there_with_licence_and_digests():
    components = {each["purl"]: each for each in build_document()["components"]}
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    unconditional = re.findall(r"^([a-z0-9.-]+)==([^ ;\\]+) \\$", text, re.MULTILINE)

    assert len(unconditional) > 30
    assert {f"pkg:pypi/{name}@{version}" for name, version in unconditional} <= set(components)
    assert "pkg:npm/plotly.js-basic-dist-min@4.1.1" in components
    assert len([address for address in components if address.startswith("pkg:npm/")]) == 3
    for each in components.values():
        assert each["licenses"], each["name"]
        assert each["hashes"], each["name"]
        assert all(DIGEST.fullmatch(found["content"]) for found in each["hashes"])
    django = next(each for each in components.values() if each["name"] == "django")
    pinned = text.partition("\ndjango==")[2].partition("\nd")[0]
    assert {each["content"] for each in django["hashes"]} == set(DIGEST.findall(pinned))


def test_a_package_of_another_kind_of_machine_is_left_out():
    assert describe_pin(Pin("colorama", "0.4.6", "sys_platform == 'win95'", ())) is None


@pytest.mark.parametrize(
    ("pin", "got"),
    [
        (Pin("no-such-package", "1.0", "", ()), "got nothing of that name"),
        (Pin("asgiref", "0.0.1", "", ()), "must be installed as 0.0.1"),
    ],
)
def test_what_is_not_installed_as_pinned_is_said(pin: Pin, got: str):
    with pytest.raises(NotAsPinned, match=got):
        describe_pin(pin)


def test_the_same_packages_make_the_same_file():
    first, second = json.dumps(build_document()), json.dumps(build_document())

    assert first == second
    assert json.loads(first)["specVersion"] == "1.6"
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", json.loads(first)["serialNumber"])
