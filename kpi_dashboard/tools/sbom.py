"""Write var/sbom.json (CycloneDX): every package that is installed or vendored, with its licence.

Reads what is there; decides nothing.
"""

import json
import tomllib
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "var" / "sbom.json"


def main() -> None:
    components = sorted(
        [*map(describe_package, distributions()), *describe_vendored()],
        key=lambda component: component["purl"],
    )
    TARGET.parent.mkdir(exist_ok=True)
    document = {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": components}
    TARGET.write_text(json.dumps(document, indent=1, ensure_ascii=False), encoding="utf-8")
    print(f"{len(components)} packages -> {TARGET.relative_to(ROOT)}")


def describe_package(package: Distribution) -> dict[str, Any]:
    """Return one Python package."""
    about = package.metadata
    expressions = about.get_all("License-Expression") or []
    licence = next(iter(expressions), "") or _find_classified(about.get_all("Classifier") or [])
    name = about["Name"].lower().replace("_", "-")
    return _component(name, package.version, licence, f"pkg:pypi/{name}@{package.version}")


def describe_vendored() -> list[dict[str, Any]]:
    """Return the packages below static/vendored."""
    files = sorted((ROOT / "static" / "vendored").glob("*/versions.toml"))
    found = [tomllib.loads(path.read_text(encoding="utf-8")) for path in files]
    return [
        _component(
            each["name"],
            each["version"],
            each["licence"],
            f"pkg:npm/{each['name'].replace('@', '%40')}@{each['version']}",
        )
        for each in found
    ]


def _component(name: str, version: str, licence: str, purl: str) -> dict[str, Any]:
    return {
        "type": "library",
        "name": name,
        "version": version,
        "licenses": [{"license": {"name": licence}}],
        "purl": purl,
    }


def _find_classified(classifiers: list[str]) -> str:
    licences = [words for words in classifiers if words.startswith("License ::")]
    return licences[0].rpartition(":: ")[2] if licences else "see the package"


if __name__ == "__main__":
    main()
