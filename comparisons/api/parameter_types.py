"""The types of the API's parameters: codes, years, numbers of releases.

Which endpoint has which parameter stands in parameters.py.
"""

import re
from typing import Annotated

from pydantic import BeforeValidator, Field


def read_digits(text: object) -> int:
    """Return the number that plain digits spell; nothing else is a year or a release."""
    if not re.fullmatch(r"[0-9]{1,6}", str(text)):
        raise ValueError("must be digits")
    return int(str(text))


Code = Annotated[str, Field(min_length=1, max_length=100)]
Release = Annotated[int, Field(ge=1), BeforeValidator(read_digits)]
FiscalYear = Annotated[int, Field(ge=1900, le=2999), BeforeValidator(read_digits)]
