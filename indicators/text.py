"""Text in the two languages of the product.

Here lives the pair itself and how to choose from it; no sentence and no label lives here.
"""

from dataclasses import dataclass
from typing import Literal

Language = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = ("ja", "en")


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """One text, written twice by a person: Japanese (default) and English."""

    ja: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the text in `language`; every language but English reads Japanese."""
        return self.en if language == "en" else self.ja

    def fill(self, **values: object) -> "LocalizedText":
        """Return the text with its `{names}` filled; a value may itself be a LocalizedText."""
        return LocalizedText(
            ja=self.ja.format(**_spoken(values, "ja")), en=self.en.format(**_spoken(values, "en"))
        )


def _spoken(values: dict[str, object], language: Language) -> dict[str, object]:
    return {
        name: value.in_language(language) if isinstance(value, LocalizedText) else value
        for name, value in values.items()
    }
