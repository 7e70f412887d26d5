"""How a field of an answer is described, and the fields that every answer has.

The rows of each endpoint have modules of their own.
"""

from datetime import date
from typing import Any

from ninja import Schema
from pydantic import Field


def field(ja: str, en: str, *, default: Any = ...) -> Any:
    """Return a field, required unless it has a default, that says in both languages what it is."""
    return Field(default, description=en, json_schema_extra={"x-description-ja": ja})


class Answer(Schema):
    """What stands above the rows of every answer."""

    release: int = field("公表版の番号。", "Number of the release.")
    digest: str = field(
        "公表版の照合コード（SHA-256）。値が一つでも違えば変わります。",
        "Digest of the release (SHA-256); it differs if a single value does.",
    )
    published_on: date = field("公表日。", "Date of publication.")
    is_provisional: bool = field("true は暫定、false は確定。", "true: provisional; false: final.")
    is_invented: bool = field(
        "true なら架空データです。実在の大学の値ではありません。",
        "true: all figures are invented; no real university's figures.",
    )
    attribution: str = field("出典の表示（日本語）。", "Attribution to show, in Japanese.")
    attribution_en: str = field("出典の表示（英語）。", "Attribution to show, in English.")


class Fault(Schema):
    """What a request that cannot be answered gets back."""

    detail: str = field(
        "何が、どうあるべきで、何を受け取り、どうすればよいか（日本語）。",
        "Which thing, what must hold, what we got, what to do; in Japanese.",
    )
    detail_en: str = field("同じ文の英語。", "The same sentence in English.")
    parameter: str | None = field(
        "直すべきパラメータ。無ければ null。", "The parameter to change, or null."
    )
