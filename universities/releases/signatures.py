"""The signature of a release: that this installation published exactly these files.

The digest says whether files were changed; the signature, whether the row that names the digest
is ours. Nothing is stored or shown here.
"""

from typing import Literal

from django.conf import settings
from django.core.signing import Signer
from django.utils.crypto import constant_time_compare

SALT = "universities.releases"
State = Literal["good", "wrong", "none"]


def sign_digest(digest: str) -> str:
    """Return our signature over a digest; nothing where no key outlives this process."""
    key = settings.RELEASE_SIGNING_KEY
    return _sign(digest, key) if key else ""


def check_signature(digest: str, signature: str) -> State:
    """Say whether the signature is ours; releases of earlier versions have none.

    A secret key that was replaced goes on proving what it signed while it is a fallback.
    """
    if not signature:
        return "none"
    keys = (settings.RELEASE_SIGNING_KEY, *map(str, settings.SECRET_KEY_FALLBACKS))
    expected = [_sign(digest, key) for key in keys if key]
    return "good" if any(constant_time_compare(signature, each) for each in expected) else "wrong"


def _sign(digest: str, key: str) -> str:
    return Signer(key=key, salt=SALT).signature(digest)
