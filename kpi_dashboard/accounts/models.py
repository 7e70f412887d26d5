"""The table of attempts: who tried to sign in from where, as keyed hashes, until it is forgotten.

Who is let in is decided in admission.py; this table knows neither addresses nor names.
"""

from django.db import models
from django.utils import timezone


class Attempt(models.Model):
    """One attempt, or (pool "arrived") a person who signed in from there before.

    `who` and `place` are keyed hashes of a person and of a network address. `pool` says which
    allowance it used. `until` is when the row means nothing any more and may be deleted.
    """

    pool = models.CharField(max_length=10)
    who = models.CharField(max_length=32)
    place = models.CharField(max_length=32, blank=True)
    at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(db_index=True)

    class Meta:
        indexes = (
            models.Index(fields=("place", "pool", "at"), name="attempts_of_a_place"),
            models.Index(fields=("who", "pool", "at"), name="attempts_of_a_person"),
        )

    def __str__(self) -> str:
        """Return what was tried and when."""
        return f"{self.pool} {self.at:%Y-%m-%d %H:%M:%S}"
