"""How the figures of a report come about, rule by rule: averages, lines, protection, rounding.

The same in every report, but who the nearest are; no figure of a university stands here.
"""

from comparisons.protection import METHOD
from indicators.text import LocalizedText
from reports.parts import Method, PeersFacts
from reports.sentences.changes import TOLD
from reports.sentences.peers import TITLE, write_peers

Rule = tuple[LocalizedText, tuple[LocalizedText, ...]]
RULES: tuple[Rule, ...] = (
    (
        LocalizedText("群の値（平均の種類）", "Group values (kinds of average)"),
        (
            LocalizedText(
                "合計÷合計は、群の分子の合計を分母の合計で割った値で、規模の大きい大学ほど強く効きます。"
                "群全体として1円・1件あたりいくらかを表します。とくに断りのないかぎり、群の値はこれです。",
                "Total ÷ total divides the sum of the group's numerators by the sum of its "
                "denominators: what the group as a whole gets per yen or case. Large universities "
                "weigh more. Unless said otherwise this is the group value.",
            ),
            LocalizedText(
                "単純平均は、大学ごとの値の平均で、どの大学も同じ重みです。飛び抜けた1校に引かれます。"
                "中央値は、大学ごとの値を並べたときの中央で、飛び抜けた値に引かれません。"
                "n は分子と分母がそろった大学の数です。",
                "The mean of ratios averages the universities' values, each with the same weight; "
                "one extreme value pulls it. The median is the middle one of the values and is "
                "not pulled. n counts the universities that have both numerator and denominator.",
            ),
            LocalizedText(
                "最大の1校が分子の半分を超えるときは、その割合と、その1校を除いた群の値を示します。",
                "Where the largest university holds more than half of the numerators, its share "
                "and the group's value without it are told.",
            ),
        ),
    ),
    (
        LocalizedText("線", "Lines"),
        (
            LocalizedText(
                "回帰直線は最小二乗法による直線（3校以上）、群の比率線は原点を通り傾きが合計÷合計の直線です。"
                "両者は別のもので、回帰直線は平均ではありません。対数軸の上では回帰直線は曲がって見えます。",
                "A regression line is fitted by least squares (three universities or more); the "
                "group ratio line runs through the origin with the slope total ÷ total. They "
                "differ, and a regression line is not an average. On log axes it looks curved.",
            ),
        ),
    ),
    (
        LocalizedText("四分位と位置", "Quartiles and positions"),
        (
            LocalizedText(
                "四分位は大学ごとの値を並べたときの25％と75％の点（線形補間）です。上位四分の一・下位四分の一は、"
                "同じ群の四分位のどちら側にあるかを、良い向きにそろえて示します。群が4校に満たないときは示しません。",
                "Quartiles are the points at 25% and 75% of the universities' values, interpolated "
                "linearly. Top and bottom quarter say on which side of its group's quartiles a "
                "value lies, turned so that top is good; not given for groups of fewer than four.",
            ),
        ),
    ),
    (
        LocalizedText("前年度からの変化", "Changes since the year before"),
        (
            LocalizedText(
                "変化は、分子の変化による分と分母の変化による分に分けて示します。一方を動かすときに他方を両年度の平均で"
                "おさえる計算（シャープレイ分解）で、二つの和が変化になります。原因を示すものではありません。",
                "A change is split into what the numerator and what the denominator did: each is "
                "moved with the other held at the mean of both years (Shapley), so that the two "
                "add up to the change. They are arithmetic, not causes.",
            ),
            TOLD,
            LocalizedText(
                "定義が変わった年度をまたぐ変化は、要約では取り上げず、表には「定義が変わったため比較に注意」と示します。",
                "Changes across a new definition are not told in the summary; tables mark them.",
            ),
        ),
    ),
    (LocalizedText("秘匿（x）", "Withheld figures (x)"), METHOD),
    (
        LocalizedText("値のないもの・四捨五入", "Missing figures and rounding"),
        (
            LocalizedText(
                "未回答は0ではありません。分子または分母のどちらかがないとき、分母が0か小さいときは比率を計算せず、"
                "群の値にも含めません。",
                "No answer is not zero. Without numerator or denominator, or where the denominator "
                "is zero or small, there is no ratio, and the university does not count in its "
                "group's figures.",
            ),
            LocalizedText(
                "数値は四捨五入して表示しているため、合計や差が表示した数値の計算と一致しないことがあります。",
                "Figures are rounded half up for display, so sums and differences of the shown "
                "figures may not agree to the last digit.",
            ),
        ),
    ),
    (
        LocalizedText("くわしく見る指標の選び方", "Which indicators are shown in full"),
        (
            LocalizedText(
                "経済産業省の公表資料にある指標（視点ごとに3つまで）を先に、"
                "残りを視点ごとに群の中央から遠い順に選んでいます。",
                "First those of the ministry's published material (up to three of a viewpoint), "
                "then, viewpoint by viewpoint, those farthest from the middle of their group.",
            ),
        ),
    ),
)


# A draft is of no release: its figures have no evidence yet, and it has no code.
EVIDENCE: Rule = (
    LocalizedText("数字の根拠", "What is behind each figure"),
    (
        LocalizedText(
            "どの数字も、公表版のサイトで根拠（計算式、定義の版、回答、群の大学、しきい値、丸め）を開けます。"
            "表計算ファイルでは、表の「根拠」の列がその数字のアドレスです。ほかの形式では、指標の番号のページを"
            "同じ年度・同じ公表版で開き、数字を選びます。公表版は確認コードからもわかります。",
            "The evidence of every figure (formula, version of the definition, answers, "
            "members, cut, rounding) can be opened on the site. In the workbook the columns "
            "“Evidence” hold its address; in other formats open the page of the indicator's "
            "number with the same year and release and choose the figure. The check code "
            "tells the release.",
        ),
    ),
)


def build_method(
    language: str, *, is_draft: bool = False, peers: PeersFacts | None = None
) -> tuple[Method, ...]:
    """Return the rules in one language; of a report among the nearest, first who they are."""
    chosen: tuple[Rule, ...] = ((TITLE, write_peers(peers)),) if peers else ()
    rules = RULES if is_draft else (*RULES, EVIDENCE)
    return tuple(
        Method(
            title.in_language(language),
            tuple(sentence.in_language(language) for sentence in sentences),
        )
        for title, sentences in (*chosen, *rules)
    )
