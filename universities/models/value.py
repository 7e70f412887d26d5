"""The value: one item's answer inside a revision.

Long form on purpose: a new item needs no migration. No row means the item was not answered.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connections, models
from django.utils.translation import gettext_lazy as _

from indicators.frames import STATES
from universities.models.frozen import SealedQuerySet, refuse
from universities.models.revision import Revision
from universities.submissions.values import UNREADABLE

Row = tuple[int, str, str, float | None, str, str, str]
Answer = tuple[str, str, float | None, str, str, str]
ANSWER = "item, state, amount, unit, note, typed"
COLUMNS = f"revision_id, {ANSWER}"
REPLACING = (
    " ON CONFLICT (revision_id, item) DO UPDATE SET state = excluded.state,"
    " amount = excluded.amount, unit = excluded.unit, note = excluded.note, typed = excluded.typed"
)
# Seven parameters a row: below what every database takes in one statement (SQLite: 32,766).
ROWS_PER_STATEMENT = 1000


class ValueQuerySet(SealedQuerySet):
    """Values; none is added to a sealed revision."""

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> Any:
        """Add the values, unless one of their revisions is sealed."""
        rows = list(objs)
        _refuse_sealed({row.revision_id for row in rows})
        return super().bulk_create(rows, *args, **kwargs)

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Add (revision, item, state, amount, unit, note, typed) rows of revisions not yet sealed.

        An import writes 100,000 values, and most of its time was Django making objects and
        compiling their fields one by one. The database's constraints hold all the same.
        """
        self._write(rows, "")

    def put_rows(self, rows: Sequence[Row]) -> None:
        """Add such rows, or replace those that answer the same item of the same revision."""
        self._write(rows, REPLACING)

    def read_answers(self, revision: int) -> list[Answer]:
        """Return (item, state, amount, unit, note, typed) of a revision, as plain rows.

        A hundred people saving ask this without pause; making objects took longer than asking.
        """
        table = self.model._meta.db_table
        with connections[self.db].cursor() as cursor:
            cursor.execute(
                f"SELECT {ANSWER} FROM {table} WHERE revision_id = %s",  # noqa: S608
                [revision],
            )
            rows: list[Answer] = cursor.fetchall()
        return rows

    def _write(self, rows: Sequence[Row], ending: str) -> None:
        _refuse_sealed({row[0] for row in rows})
        with connections[self.db].cursor() as cursor:
            for start in range(0, len(rows), ROWS_PER_STATEMENT):
                part = rows[start : start + ROWS_PER_STATEMENT]
                cursor.execute(
                    _insert(self.model._meta.db_table, len(part)) + ending,
                    [each for row in part for each in row],
                )


def _insert(table: str, rows: int) -> str:
    values = ", ".join(["(%s, %s, %s, %s, %s, %s, %s)"] * rows)
    return f"INSERT INTO {table} ({COLUMNS}) VALUES {values}"  # noqa: S608


def _refuse_sealed(revisions: set[int]) -> None:
    """Refuse if one of them is sealed; asked with every save, so only a refusal asks the model."""
    if not revisions:
        return
    marks = ", ".join(["%s"] * len(revisions))
    asked = f"SELECT id FROM {Revision._meta.db_table} WHERE sealed_at IS NOT NULL"  # noqa: S608
    with connections[Revision.objects.db].cursor() as cursor:
        cursor.execute(f"{asked} AND id IN ({marks}) LIMIT 1", list(revisions))
        sealed = cursor.fetchone()
    if sealed is not None:
        refuse(str(Revision.objects.get(pk=sealed[0])), "add to")


class Value(models.Model):
    """One item of one revision: an amount in the item's unit, or one of the kinds of nothing.

    `unit`: the unit it was typed in; `note`: what the university wrote beside it; `typed`: what
    was typed where it could not be read (a draft only; it blocks submitting).
    """

    SEALED_AT = "revision__sealed_at"

    # The unique pair below already leads with the revision: no second index.
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="values", db_index=False)
    item = models.CharField(_("項目"), max_length=80)
    state = models.CharField(
        _("回答の種類"), max_length=20, choices=[(state, state) for state in (*STATES, UNREADABLE)]
    )
    amount = models.FloatField(_("値"), null=True, blank=True)
    unit = models.CharField(_("入力時の単位"), max_length=40, blank=True, default="")
    note = models.TextField(_("注記"), blank=True, default="")
    typed = models.TextField(_("読み取れない入力"), blank=True, default="")

    objects = ValueQuerySet.as_manager()

    class Meta:
        verbose_name = _("値")
        verbose_name_plural = _("値")
        constraints = (
            models.UniqueConstraint(fields=("revision", "item"), name="one_value_per_item"),
            models.CheckConstraint(
                condition=models.Q(state="reported", amount__isnull=False)
                | (~models.Q(state="reported") & models.Q(amount__isnull=True)),
                name="amount_exactly_when_reported",
            ),
        )

    def __str__(self) -> str:
        """Return the item and its revision."""
        return f"Value {self.item} of revision {self.revision_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the value, unless its revision is sealed."""
        self._refuse_if_sealed("change")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete the value, unless its revision is sealed."""
        self._refuse_if_sealed("delete")
        return super().delete(*args, **kwargs)

    def _refuse_if_sealed(self, step: str) -> None:
        if Revision.objects.filter(pk=self.revision_id, sealed_at__isnull=False).exists():
            refuse(str(self), step)
