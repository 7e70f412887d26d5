"""The words of the page of vintages: its sentence by rule, marks of what changed, notes.

Numbers come from the series; which release is right is not judged.
"""

from comparisons.vintages.editions import Edition
from comparisons.vintages.series import Series
from indicators.text import LocalizedText

TITLE = LocalizedText("公表版ごとの値", "By release")
MARKS = {
    "": LocalizedText("", ""),
    "revised": LocalizedText("◆ 訂正", "◆ revised"),
    "appeared": LocalizedText("□ 追加", "□ added"),
    "vanished": LocalizedText("× 取下げ", "× withdrawn"),
    "other_unit": LocalizedText("○ 単位が違う", "○ other unit"),
}
DEFINITIONS = {
    "then": LocalizedText("当時の定義", "Of then"),
    "now": LocalizedText("現在の定義", "Of today"),
}
NUMBER = LocalizedText("第{number}版", "No. {number}")
CHART = LocalizedText("公表版ごとの値：{label}", "By release: {label}")
CHART_NOTE = LocalizedText(
    "線は最新の版の値、中抜きの印は以前の版の違う値。値のない年度は線を切り、今の単位と違う値は表にだけあります。",
    "Lines: values of the newest release; hollow marks: other values of earlier ones. Lines break "
    "where there is no value; values in another unit than today's stand in the table only.",
)
CHART_FACTS = LocalizedText(
    "単位：{unit}　{first}–{last}年度　{releases}　値 {n}個",
    "unit: {unit} · FY{first}–{last} · {releases} · {n} values",
)
IN_UNIT = LocalizedText("{title}（{unit}）", "{title} ({unit})")
RELEASE = LocalizedText("第{number}版（{date}）", "No. {number} ({date})")
GROUP = LocalizedText("群の値（{group}、{average}）", "Group value ({group}, {average})")
CHANGED = LocalizedText("第{older}版から第{newer}版で{n}個", "{n} from No. {older} to No. {newer}")
SOME = LocalizedText(
    "{subject}は、{changes}の値が変わりました。", "{subject}: values changed, {changes}."
)
NONE = LocalizedText(
    "{subject}は、第{older}版から第{newer}版まで変わっていません。",
    "{subject}: no value changed from No. {older} to No. {newer}.",
)
ONE = LocalizedText(
    "公表版は第{number}版だけなので、比べる版がありません。",
    "There is only release No. {number}, so there is nothing to compare with.",
)
READING = LocalizedText(
    "印は、その年度を収めた直前の版との違いです（◆ 訂正、□ 追加、× 取下げ）。"
    "公表した版の値は変わりません。",
    "Marks are against the release before that has the year (◆ revised, □ added, × withdrawn). "
    "What a release holds never changes.",
)
THEN = LocalizedText(
    "値は、それぞれの版が公表したものです。", "Values are as each release published them."
)
NOW = LocalizedText(
    "第{number}版の計算式を、以前の版に収めた回答に当てはめて計算し直した値です。以前の版が公表した値では"
    "ありません。群は、以前の版のままです。",
    "The formula of release No. {number}, applied to the answers frozen in earlier releases. These "
    "are not what the earlier releases published. Groups are as they were.",
)
NOT_NOW = LocalizedText(
    "非公開項目を含む（当時含んでいた）指標は、現在の定義では計算し直しません。",
    "An indicator that rests, or rested, on confidential items is not restated.",
)
UNREADABLE = LocalizedText(
    "第{number}版のファイルが読めないため、この版の値は示せません。",
    "The files of release No. {number} cannot be read, so its values cannot be shown.",
)
COLUMNS = {
    "subject": LocalizedText("対象", "Of"),
    "release": LocalizedText("公表版", "Release"),
    "published": LocalizedText("公表日", "Published on"),
    "value": LocalizedText("値", "Value"),
    "unit": LocalizedText("単位", "Unit"),
    "reason": LocalizedText("値がない理由", "Reason for no value"),
    "state": LocalizedText("前の版との違い", "Against the release before"),
    "digest": LocalizedText("定義の照合コード", "Digest of the definition"),
    "formula": LocalizedText("計算式", "Formula"),
    "definition": LocalizedText("使った定義", "Definition used"),
}


def tell_series(subject: LocalizedText, series: Series, editions: list[Edition]) -> LocalizedText:
    """Return between which releases how many values changed or were withdrawn."""
    ends = {"older": editions[0].number, "newer": editions[-1].number}
    changes = [
        CHANGED.fill(older=editions[at - 1].number, newer=editions[at].number, n=n)
        for at in range(1, len(editions))
        if (n := series.count_changes(at))
    ]
    if not changes:
        return NONE.fill(subject=subject, **ends)
    told = LocalizedText(
        "、".join(each.ja for each in changes), ", ".join(each.en for each in changes)
    )
    return SOME.fill(subject=subject, changes=told)
