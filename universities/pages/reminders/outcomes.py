"""What is said after reminding: how many mails went out, or why none did.

Nothing is sent here.
"""

from collections.abc import Sequence

from django.utils.translation import gettext as _


def describe_nothing() -> str:
    """Return why nothing was sent when nobody was chosen."""
    return _("送る相手がいません。状態を選び直すか、利用者の画面で担当者を招待してください。")


def describe_sent(letters: int, failed: Sequence[str]) -> str:
    """Return what became of the letters."""
    if not failed:
        return _("督促のメールを%(n)d通送りました。") % {"n": letters}
    return _(
        "督促のメールを%(n)d通送りました。%(failed)d通は届けられませんでした（%(addresses)s）。"
        "アドレスとメールの設定を確かめて、もう一度送ってください。"
    ) % {"n": letters, "failed": len(failed), "addresses": ", ".join(failed[:10])}
