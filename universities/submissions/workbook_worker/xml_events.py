"""XML as a stream of events, with names without namespaces; a document type is refused.

Nothing is kept in memory here, and no name of a workbook's part is known.
"""

from collections.abc import Callable
from typing import BinaryIO, NoReturn
from xml.parsers import expat

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class Refused(ValueError):
    """The file must not be read further; the text is a word for the parent."""


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse_document_type(*_: object) -> NoReturn:
    raise Refused("doctype")


def read_events(file: BinaryIO, *, start: Start, end: End, text: Text) -> None:
    """Call `start`, `end` and `text` as the document goes by; attribute names lose theirs too."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_document_type
    parser.StartElementHandler = lambda name, attributes: start(
        _local(name), {_local(key): value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda name: end(_local(name))
    parser.CharacterDataHandler = text
    parser.ParseFile(file)
