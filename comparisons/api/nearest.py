"""The nearest right word to a wrong one, and wrong words made fit to be shown.

Which fault a word is stands in refusals.py.
"""

from difflib import get_close_matches

from comparisons.api.sentences import NEAR, NOTHING, RATHER
from indicators.text import LocalizedText

ECHOED_LENGTH = 60


def name_nearest(value: object, codes: list[str]) -> LocalizedText:
    """Return "did you mean …?" with the nearest of the codes; nothing if none is near."""
    near = get_close_matches(str(value)[:ECHOED_LENGTH], codes, n=1)
    return NEAR.fill(near=echo(near[0])) if near else NOTHING


def name_misspelt(parameter: str, names: list[str]) -> LocalizedText:
    """Return "did you mean …?" if one of the names looks like the absent parameter."""
    near = get_close_matches(parameter, names, n=1)
    return RATHER.fill(parameter=parameter, near=echo(near[0])) if near else NOTHING


def echo(value: object) -> str:
    """Return what was sent, without what cannot be seen and cut where nobody reads on."""
    text = "".join(sign if sign.isprintable() else "?" for sign in str(value))
    return text if len(text) <= ECHOED_LENGTH else f"{text[:ECHOED_LENGTH]}…"
