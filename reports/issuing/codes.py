"""The check code that a report says of itself, known before the file is: the same in all formats.

It is drawn from what is issued, with the key that signs releases, so that none can be invented.
Whether it was issued is asked of the record.
"""

import json
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import override

from reports.models import Audience

if TYPE_CHECKING:
    from reports.services import Order

SALT = "reports.check_codes"
# 32 signs, five bits each; none of them is taken for another: no 0 and O, no 1 and I.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
# Twelve of them are sixty bits.
SIGNS, IN_A_GROUP = 12, 4


def check_code_of(order: "Order") -> str:
    """Return the code of a report, in groups of four: "7KQM-2XWD-HT9P".

    The same release, question, readers and program give the same code, in every process of this
    installation. Without a signing key (a try-out) it could be worked out by others as well.
    A draft has none.
    """
    if order.is_draft:
        return ""
    drawn = salted_hmac(
        SALT, _identify(order), secret=settings.RELEASE_SIGNING_KEY, algorithm="sha256"
    ).digest()
    return write_code("".join(ALPHABET[byte % len(ALPHABET)] for byte in drawn[:SIGNS]))


def write_code(signs: str) -> str:
    """Return the signs in groups, as they are printed and stored."""
    groups = range(0, len(signs), IN_A_GROUP)
    return "-".join(signs[at : at + IN_A_GROUP] for at in groups)


def verify_address(code: str) -> str:
    """Return where the code is confirmed: a whole address, or the path without SITE_ADDRESS.

    Without a code there is nothing to confirm, and no address.
    """
    if not code:
        return ""
    with override("ja"):
        return settings.SITE_ADDRESS + reverse("reports:verify-code", args=[code])


def audience_in(order: "Order") -> Audience:
    """Return for whom the report of an order is made."""
    sight = order.release.sight
    own = sight is not None and order.asked.university in sight.own
    return Audience.OWN if own else Audience.PUBLIC


def _identify(order: "Order") -> str:
    """Return everything that makes a report what it is; a new question of `Asked` counts too."""
    identity = {
        "release": order.release.digest,
        "number": order.release.number,
        "readers": audience_in(order).value,
        "program": settings.CODE_VERSION,
        **order.asked._asdict(),
    }
    return json.dumps(identity, sort_keys=True, ensure_ascii=True, default=str)
