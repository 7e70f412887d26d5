"""Write var/sbom.json (CycloneDX 1.6): every pinned and every vendored package, without network.

Name, version, licence and digests; a package that is not installed as it is pinned, or says no
licence, stops the writing with a sentence.
"""

import json
import sys
import tomllib
import uuid
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.markers import Marker

from kpi_dashboard.tools.licences import describe_licence
from kpi_dashboard.tools.pins import Pin, read_pins

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "var" / "sbom.json"


class NotAsPinned(RuntimeError):
    """What is installed is not what requirements.txt says."""


def main() -> None:
    """Write the file, or say why not."""
    try:
        document = build_document()
    except NotAsPinned as wrong:
        sys.exit(str(wrong))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(document['components'])} packages -> {TARGET.relative_to(ROOT)}")


def build_document() -> dict[str, Any]:
    """Return the bill of materials. Raises: NotAsPinned."""
    pins = read_pins((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    pinned = [each for each in map(describe_pin, pins) if each is not None]
    components = sorted([*pinned, *describe_vendored()], key=lambda each: each["purl"])
    # The same packages make the same number: two files differ only if the packages do.
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(components, sort_keys=True))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    about = {"type": "application", "name": project["name"], "version": project["version"]}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
        "metadata": {"component": about | {"bom-ref": project["name"]}},
        "components": components,
    }


def describe_pin(pin: Pin) -> dict[str, Any] | None:
    """Return one Python package; None for one that this kind of machine does not need.

    Raises: NotAsPinned if it is missing, in another version, or says no licence.
    """
    if pin.only_if and not Marker(pin.only_if).evaluate():
        return None
    try:
        package = distribution(pin.name)
    except PackageNotFoundError as missing:
        raise NotAsPinned(_wrong(pin, "nothing of that name")) from missing
    if package.version != pin.version:
        raise NotAsPinned(_wrong(pin, package.version))
    licences = describe_licence(package.metadata)
    if not licences:
        raise NotAsPinned(_wrong(pin, "a package that names no licence"))
    address = f"pkg:pypi/{pin.name}@{pin.version}"
    return _component(pin.name, pin.version, licences, address, pin.digests)


def describe_vendored() -> Iterator[dict[str, Any]]:
    """Return the packages below static/vendored."""
    for path in sorted((ROOT / "static" / "vendored").glob("*/versions.toml")):
        about = tomllib.loads(path.read_text(encoding="utf-8"))
        name, version = about["name"], about["version"]
        licences = [{"license": {"name": about["licence"]}}]
        address = f"pkg:npm/{name.replace('@', '%40')}@{version}"
        yield _component(name, version, licences, address, tuple(about["sha256"].values()))


def _component(
    name: str, version: str, licences: list[dict[str, Any]], address: str, digests: tuple[str, ...]
) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": address,
        "name": name,
        "version": version,
        "hashes": [{"alg": "SHA-256", "content": digest} for digest in digests],
        "licenses": licences,
        "purl": address,
    }


def _wrong(pin: Pin, got: str) -> str:
    return (
        f"{pin.name}: must be installed as {pin.version}, as requirements.txt pins it, got {got}. "
        "Run `make sbom` in a folder whose .venv is up to date."
    )


if __name__ == "__main__":
    main()
