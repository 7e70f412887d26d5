"""The group that public indicators of a report are compared in, in one word: kind, peers:10.

Pure: whether a release has it is asked in refusing.py, who is near is found in peers.py.
"""

import re

from comparisons.groups.model import FEWEST_PEERS, MOST_PEERS, PEERS, USUAL_PEERS
from comparisons.groups.reading import write_peers


def settle_grouping(grouping: str, peers: str = "") -> str:
    """Return the one way to write what was typed: "peers" and 20 are peers:20.

    Nothing is refused here; what cannot be a number stays as it was typed.
    """
    code, _, number = grouping.partition(":")
    count = number or peers or str(USUAL_PEERS)
    if code != PEERS:
        return grouping
    return write_peers(int(count)) if re.fullmatch(r"[0-9]{1,3}", count) else f"{PEERS}:{count}"


def is_of_peers(grouping: str) -> bool:
    """Say whether the nearest universities are asked for, in whatever number."""
    return grouping.partition(":")[0] == PEERS


def count_peers(grouping: str) -> int:
    """Return how many neighbours a settled grouping asks for; 0 for an impossible number."""
    number = grouping.partition(":")[2]
    count = int(number) if re.fullmatch(r"[0-9]{1,3}", number) else 0
    return count if FEWEST_PEERS <= count <= MOST_PEERS else 0


def ask_for(grouping: str) -> dict[str, str]:
    """Return the parameters of an address that lead to the grouping; none for the indicators' own.

    They are those of the compare page, so a figure has one address.
    """
    if is_of_peers(grouping):
        return {"grouping": PEERS, "peers": grouping.partition(":")[2]}
    return {"grouping": grouping} if grouping else {}
