"""Identity providers of the tests: an OpenID Connect issuer and a SAML provider on this machine.

They vouch for whatever address the test names. Nothing is asserted here.
"""

import base64
import json
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from onelogin.saml2.utils import OneLogin_Saml2_Utils

MAIL = "urn:oid:0.9.2342.19200300.100.1.3"


class Issuer(BaseHTTPRequestHandler):
    """Says of everybody what `claims` holds."""

    claims: ClassVar[dict[str, Any]] = {}

    def do_GET(self) -> None:
        site = f"http://{self.headers['Host']}"
        if self.path.startswith("/.well-known/"):
            pages = {"authorization": "go", "token": "token", "userinfo": "me"}
            found = {f"{name}_endpoint": f"{site}/{page}" for name, page in pages.items()}
            self._say(found | {"issuer": site, "jwks_uri": f"{site}/keys"})
        else:
            self._say(self.claims)

    def do_POST(self) -> None:
        site = f"http://{self.headers['Host']}"
        self.rfile.read(int(self.headers["Content-Length"]))
        said = self.claims | {"iss": site, "aud": "kpi", "exp": 4_000_000_000, "iat": 1}
        proof = jwt.encode(said, "x" * 32, algorithm="HS256")
        self._say({"access_token": "a", "token_type": "Bearer", "id_token": proof})

    def log_message(self, *args: Any) -> None:
        """Keep quiet."""

    def _say(self, found: dict[str, Any]) -> None:
        body = json.dumps(found).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def run_issuer() -> Iterator[str]:
    """Serve the issuer on a free port of this machine; give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Issuer)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def make_certificate() -> tuple[str, str]:
    """Return a private key and its certificate."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "idp.example")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    form = serialization.PrivateFormat.TraditionalOpenSSL
    pem = serialization.Encoding.PEM
    return (
        key.private_bytes(pem, form, plain).decode(),
        certificate.public_bytes(pem).decode(),
    )


def read_request(address: str) -> str:
    """Return the number of the request that a redirect to the provider carries."""
    packed = parse_qs(urlsplit(address).query)["SAMLRequest"][0]
    asked = zlib.decompress(base64.b64decode(packed), -15).decode()
    found = re.search(r' ID="([^"]+)"', asked)
    assert found
    return found[1]


def answer_saml(email: str, request: str, site: str, key: str, certificate: str) -> str:
    """Return what the provider posts: a statement about that address, signed if there is a key."""
    now, stamp = datetime.now(UTC), "%Y-%m-%dT%H:%M:%SZ"
    issued, ends = now.strftime(stamp), (now + timedelta(minutes=5)).strftime(stamp)
    names = 'xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"'
    assertion = (
        f'<saml:Assertion {names} ID="_a1" Version="2.0" IssueInstant="{issued}">'
        "<saml:Issuer>https://idp.example</saml:Issuer><saml:Subject>"
        "<saml:NameID>someone</saml:NameID><saml:SubjectConfirmation "
        'Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData '
        f'NotOnOrAfter="{ends}" Recipient="{site}/account/sso/saml/acs/" InResponseTo="{request}"/>'
        f'</saml:SubjectConfirmation></saml:Subject><saml:Conditions NotOnOrAfter="{ends}">'
        f"<saml:AudienceRestriction><saml:Audience>{site}/account/sso/saml/metadata/"
        "</saml:Audience></saml:AudienceRestriction></saml:Conditions>"
        f'<saml:AuthnStatement AuthnInstant="{issued}"><saml:AuthnContext>'
        "<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password"
        "</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>"
        f'<saml:AttributeStatement><saml:Attribute Name="{MAIL}"><saml:AttributeValue>{email}'
        "</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>"
    )
    signed = OneLogin_Saml2_Utils.add_sign(assertion, key, certificate) if key else assertion
    inner = (signed.decode() if isinstance(signed, bytes) else signed).partition("?>\n")
    body = inner[2] or inner[0]
    response = (
        '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r1" Version="2.0" '
        f'IssueInstant="{issued}" Destination="{site}/account/sso/saml/acs/" '
        f'InResponseTo="{request}"><saml:Issuer {names}>https://idp.example</saml:Issuer>'
        "<samlp:Status><samlp:StatusCode "
        'Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>'
        f"{body}</samlp:Response>"
    )
    return base64.b64encode(response.encode()).decode()
