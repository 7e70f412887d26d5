"""Reading single values that a request carries: numbers and texts.

What they are for is said by the modules beside this one.
"""

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils.translation import gettext as _

LONGEST_NUMBER = 9


def read_number(text: str, name: str) -> int:
    """Return a positive whole number. Raises: BadRequest naming what was sent."""
    if not text.isdecimal() or not text.isascii() or len(text) > LONGEST_NUMBER or not int(text):
        said = _("%(name)sは1以上の整数で指定してください（いまは「%(text)s」です）。")
        raise BadRequest(said % {"name": name, "text": text[:40]})
    return int(text)


def read_text(request: HttpRequest, name: str) -> str:
    """Return what was typed; a NUL, which no database keeps, is made visible."""
    return request.POST.get(name, "").replace("\0", "␀").replace("\r\n", "\n").strip()
