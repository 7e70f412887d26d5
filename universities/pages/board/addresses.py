"""The board's address, as its links carry it: only what differs from the plain board.

Reading an address is query.py's work.
"""

from urllib.parse import urlencode

from universities.boards.model.board import BoardQuery


def address_of(query: BoardQuery, **changes: str | int) -> str:
    """Return the address of the board that differs by `changes`."""
    return f"?{urlencode(given_of(query._replace(**changes)))}"  # type: ignore[arg-type]


def given_of(query: BoardQuery) -> dict[str, str]:
    """Return what differs from the plain board, as it stands in an address."""
    given = {"status": query.status, "q": query.words, "sort": query.sort, "page": str(query.page)}
    plain = {"status": "", "q": "", "sort": BoardQuery().sort, "page": "1"}
    return {name: value for name, value in given.items() if value != plain[name]}
