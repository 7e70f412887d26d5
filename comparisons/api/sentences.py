"""The sentences of the API's faults: which parameter, what must hold, what we got, what to do.

Only words live here; when they are said is decided in refusals.py and answers.py.
"""

from indicators.text import LocalizedText

ABSENT = LocalizedText("指定がありません", "got nothing")
GOT = LocalizedText("受け取った値は「{value}」", "got '{value}'")
MALFORMED = LocalizedText("{parameter}: {rule}。{got}。{hint}", "{parameter}: {rule}; {got}.{hint}")
NEAR = LocalizedText("「{near}」のことではありませんか。", " Did you mean '{near}'?")
RATHER = LocalizedText(
    "「{near}」ではなく「{parameter}」ではありませんか。",
    " Did you mean '{parameter}' rather than '{near}'?",
)
NOTHING = LocalizedText("", "")
UNKNOWN = LocalizedText(
    "{parameter}: 公表版{release}にあるものでなければなりません。受け取った値は「{value}」。"
    "{hint}{list}",
    "{parameter}: must be one of release {release}; got '{value}'.{hint}{list}",
)
SPELLED = LocalizedText("選べるもの：{codes}。", " Choose from {codes}.")
LISTED_AT = LocalizedText("一覧は {address} にあります。", " The list is at {address}.")
NO_PARAMETER = LocalizedText(
    "{name}: このエンドポイントのパラメータではありません。{hint}使えるもの：{codes}。",
    "{name}: must be a parameter of this endpoint.{hint} Choose from {codes}.",
)
NO_ENDPOINT = LocalizedText(
    "このAPIに「{place}」はありません。{hint}あるもの：{codes}。説明は /api/v1/docs/ にあります。",
    "There is no '{place}' in this API.{hint} There are {codes}; see /api/v1/docs/.",
)
ONLY_READING = LocalizedText(
    "このAPIは読むだけです。GET か HEAD でなければなりません。受け取ったのは {method}。",
    "This API is read-only: must be asked with GET or HEAD, got {method}. Use GET.",
)
ONCE = LocalizedText(
    "{name}: 一度だけ指定してください。{count} 回ありました。",
    "{name}: must be given once, got it {count} times. Ask once for each value.",
)
NOTHING_PUBLISHED = LocalizedText(
    "release: まだ何も公表されていません。公表後にもう一度お試しください。",
    "release: nothing has been published yet. Ask again after the first publication.",
)
NO_SUCH_RELEASE = LocalizedText(
    "release: 公表された番号でなければなりません。受け取った値は「{number}」。"
    "省くと最新の公表版です。",
    "release: must be the number of a published release, got '{number}'. "
    "Leave it out for the newest one.",
)
NOBODY = LocalizedText(
    "Authorization: 自分の大学の値を読むには「Bearer kpi_…」が要りますが、付いていません。"
    "トークンは /account/tokens/ で作れます。",
    "Authorization: must be “Bearer kpi_…” to read one's own figures, got nothing. "
    "Make a token at /account/tokens/.",
)
NO_SUBMISSION = LocalizedText(
    "調査と大学: 自分の大学の提出でなければなりません。一覧は /api/v1/submissions にあります。",
    "Round and university: must name a submission of your own university, got none. "
    "The list is at /api/v1/submissions.",
)
