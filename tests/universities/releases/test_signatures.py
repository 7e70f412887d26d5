"""A signature proves that this installation published a digest; an older key can go on proving."""

import hashlib
import hmac
from base64 import urlsafe_b64encode

from pytest_django import Settings

from tests.universities.releases.story import KEY
from universities.releases.signatures import check_signature, sign_digest

DIGEST, OTHER = "0a" * 32, "0b" * 32


def test_what_was_signed_is_good_and_anything_else_is_wrong():
    signature = sign_digest(DIGEST)

    assert check_signature(DIGEST, signature) == "good"
    assert check_signature(OTHER, signature) == "wrong"
    assert check_signature(DIGEST, signature[:-1] + "!") == "wrong"
    assert check_signature(DIGEST, "") == "none"


def test_it_is_an_hmac_of_the_digest_under_a_salted_key():
    # The construction of django.core.signing, written out: anybody with the key can repeat it.
    key = hashlib.sha256(b"universities.releases" + b"signer" + KEY.encode()).digest()
    expected = hmac.new(key, DIGEST.encode(), hashlib.sha256).digest()

    assert sign_digest(DIGEST) == urlsafe_b64encode(expected).decode().rstrip("=")


def test_another_key_does_not_prove_it_unless_it_is_a_fallback(settings: Settings):
    signature = sign_digest(DIGEST)
    settings.RELEASE_SIGNING_KEY = "another key of more than fifty characters 0123456789"

    assert check_signature(DIGEST, signature) == "wrong"
    settings.SECRET_KEY_FALLBACKS = [KEY]
    assert check_signature(DIGEST, signature) == "good"


def test_without_a_key_nothing_is_good(settings: Settings):
    signature = sign_digest(DIGEST)
    settings.RELEASE_SIGNING_KEY = ""

    assert check_signature(DIGEST, signature) == "wrong"
    assert sign_digest(DIGEST) == ""
