"""Sending the letters about a batch as an analyst or a command asked for.

What is sent was prepared in letters.py; here it goes to the service.
"""

from django.core.mail import EmailMessage, get_connection
from django.utils.translation import gettext as _

from indicators.templatetags.figures import active_language
from reports.issuing.letters import Telling
from universities.submissions.events import Author
from universities.submissions.services.reminders import Sent
from universities.submissions.services.report_letters import (
    ReportLetter,
    ToldTodayError,
    send_report_letters,
)


def send_letters(telling: Telling, *, again: bool, author: Author) -> Sent:
    """Send them over one connection. Raises: ToldTodayError unless `again`; WorkflowError."""
    connection = get_connection()

    def send(letter: ReportLetter) -> None:
        mail = EmailMessage(letter.subject, letter.body, None, [letter.email])
        mail.connection = connection
        mail.send()

    return send_report_letters(
        telling.batch.release_number, telling.letters, again=again, author=author, send=send
    )


def send_typed(telling: Telling, *, again: bool, author: Author) -> tuple[bool, str]:
    """Send what a page prepared; return whether anything was sent, and the sentence about it."""
    if not telling.letters:
        return False, _("送る相手がいません。利用者の画面で承認者を招待してください。")
    try:
        sent = send_letters(telling, again=again, author=author)
    except ToldTodayError as refused:
        return False, refused.sentence.in_language(active_language())
    return True, describe_sent(sent)


def describe_sent(sent: Sent) -> str:
    """Return what became of the letters."""
    if not sent.failed:
        return _("お知らせのメールを%(n)d通送りました。") % {"n": sent.letters}
    return _(
        "お知らせのメールを%(n)d通送りました。%(failed)d通は届けられませんでした（%(addresses)s）。"
        "アドレスとメールの設定を確かめて、もう一度送ってください。"
    ) % {
        "n": sent.letters,
        "failed": len(sent.failed),
        "addresses": ", ".join(sent.failed[:10]),
    }
