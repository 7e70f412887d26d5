"""Words and signs of the definitions: averages, directions, sources, bands, states, units.

Only fixed words live here; sentences with numbers live where they are said.
"""

from indicators.text import LocalizedText
from indicators.units import unit_named

_STATE_SIGNS = {
    "reported": LocalizedText("", ""),
    "not_applicable": LocalizedText("-", "-"),
    "unknown": LocalizedText("…", "…"),
    "not_submitted": LocalizedText("未提出", "not submitted"),
    "suppressed": LocalizedText("x", "x"),
}
_AVERAGE_WORDS = {
    "pooled": LocalizedText("合計÷合計", "total ÷ total"),
    "mean_of_ratios": LocalizedText("単純平均", "mean of ratios"),
    "median": LocalizedText("中央値", "median"),
    "pooled_without_top": LocalizedText(
        "合計÷合計（上位1校を除く）", "total ÷ total without the largest"
    ),
}
_DIRECTION_WORDS = {
    "higher_is_better": LocalizedText("高いほど良い", "higher is better"),
    "lower_is_better": LocalizedText("低いほど良い", "lower is better"),
    "neutral": LocalizedText("良し悪しを判断しない", "no judgement"),
}
_SOURCE_NAMES = {
    "METI": LocalizedText("経済産業省 2016", "METI 2016"),
    "TMDU": LocalizedText("東京医科歯科大学の独自指標", "TMDU's own indicator"),
    "MEXT": LocalizedText("文部科学省調査", "MEXT survey"),
    "ours": LocalizedText("本システム独自", "Our own"),
}
_BAND_WORDS = {
    "top_quarter": LocalizedText("上位四分の一", "top quarter"),
    "middle_half": LocalizedText("中央の半分", "middle half"),
    "bottom_quarter": LocalizedText("下位四分の一", "bottom quarter"),
    "": LocalizedText("", ""),
}
_NEUTRAL_BAND_WORDS = {
    "top_quarter": LocalizedText("大きい側の四分の一", "highest quarter"),
    "bottom_quarter": LocalizedText("小さい側の四分の一", "lowest quarter"),
}

_LEVEL_WORDS = {
    "error": LocalizedText("エラー", "Error"),
    "explain": LocalizedText("要説明", "To be explained"),
    "confirm": LocalizedText("要確認", "To be confirmed"),
    "note": LocalizedText("参考", "Note"),
}


def state_sign(state: str) -> LocalizedText:
    """Return the sign of one of the kinds of nothing; empty for a reported figure."""
    return _STATE_SIGNS[state]


def average_word(average: str) -> LocalizedText:
    """Return what an average is called; the argument is its column in the averages frame."""
    return _AVERAGE_WORDS[average]


def direction_word(direction: str) -> LocalizedText:
    """Return which way is good."""
    return _DIRECTION_WORDS[direction]


def source_word(source: str) -> LocalizedText:
    """Return who named the indicator or item, as it reads alone: 出典 経済産業省 2016."""
    if source == "ours":
        return source_name(source)
    return LocalizedText("出典 {name}", "Source: {name}").fill(name=source_name(source))


def source_name(source: str) -> LocalizedText:
    """Return who named it, to stand under a heading that says 出典."""
    return _SOURCE_NAMES[source]


def band_word(band: str, direction: str) -> LocalizedText:
    """Return the place inside the group; without a judgement it speaks of size, not rank."""
    if direction == "neutral":
        return _NEUTRAL_BAND_WORDS.get(band, _BAND_WORDS[band])
    return _BAND_WORDS[band]


def unit_symbol(unit: str) -> LocalizedText:
    """Return the symbol of a unit code: 千円／件, thousand yen per case."""
    return unit_named(unit).symbol


def level_word(level: str) -> LocalizedText:
    """Return what a finding of that level is called."""
    return _LEVEL_WORDS[level]
