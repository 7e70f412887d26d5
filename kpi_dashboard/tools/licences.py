"""Under which licence an installed package says it is.

Nothing is judged here: the words are the package's own.
"""

from importlib.metadata import PackageMetadata
from typing import Any

LONGEST_NAME = 60


def describe_licence(about: PackageMetadata) -> list[dict[str, Any]]:
    """Return the licence as CycloneDX writes it: an expression, or names."""
    for expression in about.get_all("License-Expression") or []:
        return [{"expression": expression}]
    classified = [
        words.rpartition(":: ")[2]
        for words in about.get_all("Classifier") or []
        if words.startswith("License ::") and not words.endswith("OSI Approved")
    ]
    said = [words.strip()[:LONGEST_NAME] for words in about.get_all("License") or []]
    return [{"license": {"name": name}} for name in classified or filter(None, said)]
