"""Write the rules that plotly.js would inject into the page as a file that a strict CSP may load.

plotly.js leaves its <style> element out when it finds `#plotly.js-style-global.no-inline-styles`.
"""

import re
import sys
from pathlib import Path

LAST_SELECTOR = "Y .notifier-close:hover"
TEXT = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
RULE = re.compile(rf"({TEXT}|[XY]):({TEXT})")
HEADER = "/* Made from plotly-basic.min.js by `make vendor`: do not edit. */\n"


def write_plotly_stylesheet(bundle: Path, target: Path) -> None:
    """Write the bundle's global rules to `target`."""
    rules = find_rules(bundle.read_text(encoding="utf-8"))
    # The bundle inserts each rule before the last one: the cascade reads them backwards.
    lines = [f"{selector}{{{rule}}}\n" for selector, rule in reversed(rules)]
    target.write_text(HEADER + "".join(lines), encoding="utf-8")


def find_rules(script: str) -> list[tuple[str, str]]:
    """Return (selector, declarations) of each rule, in the order of the bundle."""
    end = script.find(LAST_SELECTOR)
    start = script.rfind("={", 0, end)
    stop = script.find("};", end)
    if min(end, start, stop) < 0:
        sys.exit("plotly.js: must hold its global style rules; look for them in the new bundle.")
    pairs = RULE.findall(script[start:stop])
    return [(_spell_out(_unquote(selector)), _unquote(rule)) for selector, rule in pairs]


def _spell_out(selector: str) -> str:
    return selector.replace("X", ".js-plotly-plot .plotly").replace("Y", ".plotly-notifier")


def _unquote(text: str) -> str:
    return text[1:-1] if text[0] in "\"'" else text
