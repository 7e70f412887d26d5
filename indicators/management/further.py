"""Documents that other rooms make from their own tables, written by the same command.

Rooms to the left add themselves when they start; nothing of them is known here.
"""

from collections.abc import Callable, Mapping

Builder = Callable[[], Mapping[str, str]]
_builders: list[Builder] = []


def add_documents(builder: Builder) -> None:
    """Let `build_docs` also write what `builder` returns: texts by file name."""
    if builder not in _builders:
        _builders.append(builder)


def build_further_documents() -> dict[str, str]:
    """Return the text of every added document, by its file name."""
    return {name: text for builder in _builders for name, text in builder().items()}
