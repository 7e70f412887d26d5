"""What happens by itself when somebody signs in, gets or loses a factor, or is stopped.

Connected in apps.py; each handler only calls what does the work.
"""

from typing import Any

from allauth.account.signals import user_logged_in
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from allauth.usersessions.models import UserSession
from django.contrib.auth import get_user_model
from django.db.models.signals import post_delete, post_save

from kpi_dashboard.accounts.open_sessions import end, end_oldest, end_others
from kpi_dashboard.accounts.second_factor import has_second_factor


def connect() -> None:
    """Let the handlers hear."""
    user_logged_in.connect(keep_five_sessions, dispatch_uid="accounts.five")
    authenticator_added.connect(trust_only_this_session, dispatch_uid="accounts.added")
    post_delete.connect(ask_again, sender=Authenticator, dispatch_uid="accounts.lost")
    post_save.connect(end_when_stopped, sender=get_user_model(), dispatch_uid="accounts.stopped")


def keep_five_sessions(request: Any, user: Any, **kwargs: Any) -> None:
    """End the oldest sessions of whoever has more than five."""
    end_oldest(user)


def trust_only_this_session(request: Any, user: Any, **kwargs: Any) -> None:
    """End the sessions that never showed the new factor."""
    end_others(user, request.session.session_key)


def ask_again(instance: Authenticator, **kwargs: Any) -> None:
    """End the sessions of whoever has no factor any more: each rested on it."""
    if not has_second_factor(instance.user):
        end(UserSession.objects.filter(user_id=instance.user_id))


def end_when_stopped(instance: Any, **kwargs: Any) -> None:
    """End the sessions of a stopped person: none shall wake up when the person may return."""
    if not instance.is_active:
        end(UserSession.objects.filter(user=instance))
