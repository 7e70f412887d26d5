"""What stops an audit: no answer from the solver, or no time left.

Nothing is shown then; protecting.py sees to that.
"""

from collections.abc import Callable


class AuditError(RuntimeError):
    """The audit has no answer: nothing confidential may be shown."""


def limit_time(clock: Callable[[], float], longest_seconds: float) -> Callable[[], None]:
    """Return a check that raises AuditError once the audit has taken too long."""
    end = clock() + longest_seconds

    def check_time() -> None:
        if clock() > end:
            raise AuditError("The audit must end in the time it is given, and did not.")

    return check_time
