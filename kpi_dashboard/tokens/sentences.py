"""What the API says to a program whose token does not work, in both languages.

When each is said is decided in bearer.py.
"""

from indicators.text import LocalizedText

NO_BEARER = LocalizedText(
    "Authorization: 「Bearer kpi_…」の形でなければなりません。トークンの前に Bearer と空白を"
    "付けるか、公表された値だけを読むならこの見出しを外してください。",
    "Authorization: must read “Bearer kpi_…”, got something else. Write Bearer and a space before "
    "the token, or leave the header out to read what is public.",
)
UNKNOWN = LocalizedText(
    "Authorization: このサイトで作ったトークンでなければなりませんが、一致するものがありません。"
    "写し間違いがないか確かめるか、/account/tokens/ で新しく作ってください。",
    "Authorization: must hold a token made on this site, got none that is known. Check that it was "
    "copied completely, or make a new one at /account/tokens/.",
)
ENDED = LocalizedText(
    "Authorization: 有効なトークンでなければなりませんが、{prefix} は期限切れか、取り消されたか、"
    "利用を止められた人のものです。/account/tokens/ で新しく作ってください。",
    "Authorization: must hold a token that still works, but {prefix} has expired, was revoked, or "
    "its person may no longer use this site. Make a new one at /account/tokens/.",
)
