"""Rows that never change once written: the refusals that models share.

Only refusing lives here; what may be written, and when, is decided in services.
"""

from typing import Any, NoReturn

from django.db import models


class FrozenRowError(RuntimeError):
    """Something tried to change or delete a row that must stay as it was written."""


def refuse(what: str, step: str) -> NoReturn:
    """Raise FrozenRowError for `step` (change, delete) on the named row."""
    raise FrozenRowError(
        f"{what}: must stay as it was written, got an attempt to {step} it. "
        f"Record the correction as a new row instead."
    )


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """A query set that adds and reads, and refuses everything else."""

    def update(self, **kwargs: Any) -> int:
        """Refuse: rows are added, never changed."""
        refuse(self.model.__name__, "change")

    def bulk_update(self, objs: Any, fields: Any, batch_size: int | None = None) -> int:
        """Refuse: rows are added, never changed."""
        refuse(self.model.__name__, "change")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse: rows are added, never deleted."""
        refuse(self.model.__name__, "delete")


class AppendOnlyModel(models.Model):
    """A row that is written once; saving it again or deleting it is refused."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the row once."""
        if not self._state.adding:
            refuse(str(self), "change")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refuse."""
        refuse(str(self), "delete")


class SealedQuerySet(models.QuerySet[Any]):
    """A query set that refuses to touch rows belonging to a sealed revision.

    The model names in `SEALED_AT` the look-up that leads to the moment of sealing.
    """

    def update(self, **kwargs: Any) -> int:
        """Change the rows, unless one of them is sealed."""
        self._refuse_sealed("change")
        return super().update(**kwargs)

    def bulk_update(self, objs: Any, fields: Any, batch_size: int | None = None) -> int:
        """Change the rows, unless one of them is sealed."""
        rows = list(objs)
        self.filter(pk__in=[row.pk for row in rows])._refuse_sealed("change")
        return super().bulk_update(rows, fields, batch_size=batch_size)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Delete the rows, unless one of them is sealed."""
        self._refuse_sealed("delete")
        return super().delete()

    def _refuse_sealed(self, step: str) -> None:
        sealed = self.filter(**{f"{self.model.SEALED_AT}__isnull": False}).first()
        if sealed is not None:
            refuse(str(sealed), step)
