"""How many letters may be asked for: to one e-mail address, and from one network address.

What a letter says stands in templates/account/email/.
"""

from django.http import HttpRequest

from kpi_dashboard.accounts.attempts import conceal, name_place, take, within
from kpi_dashboard.accounts.limits import HOUR, LETTER, LETTER_LIMITS, LETTERS_OF_PLACE


def may_send_letter(request: HttpRequest, email: str) -> bool:
    """Count one letter to that address and say whether it may be sent, known or not."""
    place = name_place(request)
    asked = within(HOUR).filter(pool=LETTER, place=place)
    if asked.count() >= LETTERS_OF_PLACE:
        return False
    who = conceal("letter", email.strip().lower())
    return take(LETTER, who, LETTER_LIMITS, place=place) is not None
