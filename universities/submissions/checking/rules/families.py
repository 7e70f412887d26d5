"""Which items belong to one family, so that equal figures among them say nothing.

Only the catalogue and the check are asked; no figure is known here.
"""

from indicators.catalogue.model import Check
from universities.submissions.checking.look import Look


def find_families(check: Check, look: Look) -> dict[str, str]:
    """Return for every item one that stands for its family: wholes, parts and paired items."""
    ties = [(code, item.part_of) for code, item in look.items.items() if item.part_of]
    ties += [
        (code, part)
        for code, item in look.items.items()
        for parts in item.identities
        for part in parts
    ]
    ties += [(first, other) for first, *others in check.pairs for other in others]
    family = {code: code for code in look.items}
    for one, other in ties:
        if one in family and other in family and family[one] != family[other]:
            kept, left = family[one], family[other]
            family = {code: kept if head == left else head for code, head in family.items()}
    return family
