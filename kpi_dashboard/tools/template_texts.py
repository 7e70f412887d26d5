"""Find the texts that a template marks for translation, as Babel asks for them.

Only the bridge from Django's template language to Babel's Python reader lives here.
"""

from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from typing import IO, Any

from babel.messages.extract import extract_python
from django.utils.translation.template import templatize


def extract_texts(
    template: IO[bytes],
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[tuple[Any, ...]]:
    """Return (line, function, text, context) of each marked text."""
    python = templatize(template.read().decode("utf-8"))
    # A template's indentation means nothing; to the Python reader it would.
    flat = "\n".join(line.lstrip() for line in python.splitlines())
    yield from extract_python(
        BytesIO(flat.encode("utf-8")), keywords, comment_tags, {"encoding": "utf-8"}
    )
