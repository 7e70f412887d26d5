"""`python -m kpi_dashboard.tools.messages` compiles; with `check` it lists what has no English.

Reading and compiling live in translations.py, finding texts in text_uses.py.
"""

import sys
from typing import Any

from kpi_dashboard.tools.text_uses import find_uses
from kpi_dashboard.tools.translations import PO_FILE, compile_messages, read_translations


def main() -> None:
    if sys.argv[1:] == ["check"]:
        problems = find_problems()
        print("\n".join(problems) or "Every Japanese text has its English.")
        sys.exit(1 if problems else 0)
    compile_messages()


def find_problems() -> list[str]:
    """Return a sentence for every text without English, and for every English nobody uses."""
    english = {_text_of(message): message.string for message in read_translations() if message.id}
    uses = list(find_uses())
    missing = [
        f"{use.place}: '{use.text}' must have an English translation in {PO_FILE.name}; add it."
        for use in uses
        if not english.get(use.text)
    ]
    used = {use.text for use in uses}
    idle = [
        f"{PO_FILE.name}: '{text}' is used nowhere; remove it."
        for text in english
        if text not in used
    ]
    return missing + idle


def _text_of(message: Any) -> str:
    text = message.id
    return text if isinstance(text, str) else str(text[0])


if __name__ == "__main__":
    main()
