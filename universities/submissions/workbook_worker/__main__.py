"""The door of the process: a request and a file on standard input, the answer on standard output.

The first line is the request as JSON, the rest is the file. A refusal is an answer as well.
"""

import json
import sys
from typing import Any

from universities.submissions.workbook_worker.books import read_book
from universities.submissions.workbook_worker.limits import limit_process
from universities.submissions.workbook_worker.xml_events import Refused


def main() -> None:
    """Answer one request within the limits."""
    limit_process()
    request = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read()
    sys.stdout.buffer.write(answer(request, content))


def answer(request: dict[str, Any], content: bytes) -> bytes:
    """Return the cells as JSON, or the annotated workbook."""
    if request["task"] == "annotate":
        # Only here: openpyxl takes most of the time that reading needs.
        from universities.submissions.workbook_worker.notes import annotate

        return annotate(content, request)
    return json.dumps(read_or_refuse(content)).encode()


def read_or_refuse(content: bytes) -> dict[str, Any]:
    """Return the cells, or why there are none."""
    try:
        return read_book(content)
    except Refused as refused:
        return {"refused": str(refused)}
    except MemoryError:
        return {"refused": "text"}
    # zipfile, zlib, expat and int() each have errors of their own: every one means the same.
    except Exception:
        return {"refused": "broken"}


if __name__ == "__main__":
    main()
