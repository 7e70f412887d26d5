"""What an approver signs: the figures and all that was said about them, as one digest.

No row is read here; sealing is the services' work.
"""

import hashlib
from collections.abc import Sequence

from universities.submissions.checking import Said, Thread
from universities.submissions.drafts import Draft
from universities.submissions.values import digest_of


def seen_digest(draft: Draft, threads: Sequence[Thread]) -> str:
    """Return the SHA-256 of the figures and answers that a page to sign shows.

    The version of a submission does not rise with a remark: this is how signing notices that an
    explanation was added after the page was read.
    """
    digest = hashlib.sha256(digest_of(draft.cells).encode())
    for thread in threads:
        for said in thread.said:
            digest.update(_line(said).encode())
    return digest.hexdigest()


def _line(said: Said) -> str:
    parts = (said.check, said.item, said.kind, said.text, said.by, said.at.isoformat())
    return "\0".join((*parts, str(said.may_be_published)))
