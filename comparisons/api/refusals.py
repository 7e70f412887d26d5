"""Which fault a wrong value is, and what would be right.

The words stand in sentences.py; the codes are those that the reader may see.
"""

from collections.abc import Iterable, Mapping

from comparisons.api.faults import ApiFault
from comparisons.api.nearest import echo, name_misspelt, name_nearest
from comparisons.api.rules import RULES
from comparisons.api.sentences import (
    ABSENT,
    GOT,
    LISTED_AT,
    MALFORMED,
    NO_ENDPOINT,
    NO_PARAMETER,
    NOTHING,
    SPELLED,
    UNKNOWN,
)

# A list longer than this is named by its address instead of being spelled out.
SPELLED_OUT = 12


def unknown(
    parameter: str, value: object, known: Iterable[str], *, release: int, address: str = ""
) -> ApiFault:
    """Return the fault of a well-formed value that the release does not hold."""
    codes = list(known)
    spelled = len(codes) <= SPELLED_OUT or not address
    where = SPELLED.fill(codes=", ".join(codes)) if spelled else LISTED_AT.fill(address=address)
    sentence = UNKNOWN.fill(
        parameter=parameter,
        release=release,
        value=echo(value),
        hint=name_nearest(value, codes),
        list=where,
    )
    return ApiFault(sentence, status=404, parameter=parameter)


def malformed(parameter: str, given: Mapping[str, str]) -> ApiFault:
    """Return the fault of a parameter that is absent or does not read as it must."""
    rule = RULES[parameter]
    if parameter in given:
        got, hint = GOT.fill(value=echo(given[parameter])), NOTHING
    else:
        got, hint = ABSENT, name_misspelt(parameter, [name for name in given if name not in RULES])
    sentence = MALFORMED.fill(parameter=parameter, rule=rule, got=got, hint=hint)
    return ApiFault(sentence, status=400, parameter=parameter)


def unknown_parameter(name: str, known: list[str]) -> ApiFault:
    """Return the fault of a parameter that the endpoint does not have."""
    sentence = NO_PARAMETER.fill(
        name=echo(name), hint=name_nearest(name, known), codes=", ".join(known)
    )
    return ApiFault(sentence, status=400, parameter=name)


def unknown_endpoint(place: str, known: list[str]) -> ApiFault:
    """Return the fault of an address below the API that is nothing."""
    places = [path.strip("/") for path in known if "{" not in path]
    sentence = NO_ENDPOINT.fill(
        place=echo(place), hint=name_nearest(place.strip("/"), places), codes=", ".join(places)
    )
    return ApiFault(sentence, status=404)
