"""The invented people of the demo, one for every role, and the passwords made for them.

Only names and passwords are made here; rows are written by universities.people.demo_accounts.
"""

import hmac
from dataclasses import dataclass

# No letter that is mistaken for another, so that a password can be typed from paper.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, GROUP_LENGTH = 4, 5
PURPOSE = b"demo-account:"


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """One invented person: the role, the codes of the universities (none: the ministry).

    `may_identify`: whether the analyst may open the identified view.
    """

    email: str
    name: str
    role: str
    universities: tuple[str, ...] = ()
    may_identify: bool = False


DEMO_ACCOUNTS = (
    DemoAccount("contributor@harbour.example", "湊 いずみ", "contributor", ("D001",)),
    DemoAccount("approver@harbour.example", "灯台 まもる", "approver", ("D001",)),
    DemoAccount("viewer@harbour.example", "沖 しずか", "viewer", ("D001",)),
    DemoAccount("approver@mountain.example", "峰 たかし", "approver", ("D002",)),
    DemoAccount("officer@tlo.example", "橋本 わたる", "contributor", ("D001", "D002")),
    DemoAccount("analyst@ministry.example", "数井 あきら", "analyst", may_identify=True),
    # A release needs two: one prepares it, the other publishes it.
    DemoAccount("analyst2@ministry.example", "算田 みのる", "analyst"),
    DemoAccount("administrator@ministry.example", "鍵山 さとる", "administrator"),
)


def make_password(email: str, *, secret: str) -> str:
    """Return the password of that account in this installation: four groups of five letters.

    It follows from the secret key, so it is the same at each start here and unknown elsewhere.
    """
    digest = hmac.new(secret.encode(), PURPOSE + email.encode(), "sha256").digest()
    # 20 letters of 31: 99 bits. A byte folded onto 31 letters is uneven by a tenth, no matter here.
    letters = [LETTERS[byte % len(LETTERS)] for byte in digest[: GROUPS * GROUP_LENGTH]]
    groups = [letters[at : at + GROUP_LENGTH] for at in range(0, len(letters), GROUP_LENGTH)]
    return "-".join("".join(group) for group in groups)
