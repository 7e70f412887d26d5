"""Sending the reminders of a round as an analyst asked for on the page.

What is sent was prepared by the page; here it goes to the service, and refusals become sentences.
"""

from django.http import QueryDict

from indicators.templatetags.figures import active_language
from universities.boards.letters import mail_sender
from universities.pages.reminders.outcomes import describe_nothing, describe_sent
from universities.pages.reminders.preparing import Reminding
from universities.requests.rounds import analyst
from universities.submissions.services.reminders import RemindedTodayError, send_reminders


def send_prepared(reminding: Reminding, given: QueryDict, user: object) -> tuple[bool, str]:
    """Send the letters; return whether anything was sent, and the sentence that says what.

    `given`: the form; with "again" in it, those reminded today are reminded again.
    """
    author, again = analyst(user, reminding.at), "again" in given
    if not reminding.letters:
        return False, describe_nothing()
    try:
        sent = send_reminders(
            reminding.round.id, reminding.letters, again=again, author=author, send=mail_sender()
        )
    except RemindedTodayError as refused:
        return False, refused.sentence.in_language(active_language())
    return True, describe_sent(sent.letters, sent.failed)
