"""How consents are called on their pages.

Only words live here.
"""

from indicators.text import LocalizedText

TITLE = LocalizedText("公開への同意", "Consents to publication")
TITLE_OF = LocalizedText("公開への同意：{university}", "Consents to publication: {university}")
GIVEN = LocalizedText("同意している", "consented")
HIDDEN = LocalizedText("秘匿している", "kept confidential")
STATED = {
    True: LocalizedText(
        "{university}は、この項目を大学名とともに公表することに同意しています。",
        "{university} has consented to the publication of this item by name.",
    ),
    False: LocalizedText(
        "{university}は、この項目の公表に同意していません。値は秘匿されます。",
        "{university} has not consented to the publication of this item. It stays confidential.",
    ),
}
DID_GIVE = LocalizedText("同意した", "consented")
DID_WITHDRAW = LocalizedText("取り下げた", "withdrew")
NOBODY = LocalizedText("－", "–")


def describe_state(*, is_given: bool) -> LocalizedText:
    """Return how an item stands now."""
    return GIVEN if is_given else HIDDEN
