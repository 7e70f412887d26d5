"""Other worlds: values that nobody could tell from the true ones, found by linear programming.

Whose value must be able to differ, and for whom, is decided in intervals.py.
"""

import highspy
import numpy as np

from indicators.calculation.disclosure.faults import AuditError
from indicators.calculation.panel import Flags, Numbers

# Not to know whether there is a world is as good as there being none: a figure is withheld.
NO_WORLD = (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnknown)


class Worlds:
    """The rows of one system; every move is split in two, so that not moving is a corner.

    A corner of the polytope moves few values: one world then serves every observer whose own
    values it leaves alone.
    """

    def __init__(self, matrix: Numbers, low: Numbers, high: Numbers) -> None:
        norms = np.linalg.norm(matrix, axis=1)
        self.used = np.flatnonzero((norms > 0) & (np.isfinite(low) | np.isfinite(high)))
        norms = norms[self.used]
        self.matrix = matrix[self.used] / norms[:, None]
        self.low, self.high = low[self.used] / norms, high[self.used] / norms
        self.told = np.ones(len(self.used), dtype=bool)
        self.count = matrix.shape[1]
        self.solver = highspy.Highs()
        for option, value in (("output_flag", False), ("threads", 1), ("solver", "simplex")):
            self.solver.setOptionValue(option, value)
        self._pass_model()

    def _pass_model(self) -> None:
        lp = highspy.HighsLp()
        both = np.hstack([self.matrix, -self.matrix])
        row, column = np.nonzero(both)
        lp.num_col_, lp.num_row_ = both.shape[1], both.shape[0]
        lp.col_cost_ = np.ones(both.shape[1])
        lp.col_lower_ = np.zeros(both.shape[1])
        lp.col_upper_ = np.zeros(both.shape[1])
        lp.row_lower_, lp.row_upper_ = self.low, self.high
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.searchsorted(row, np.arange(both.shape[0] + 1)).astype(np.int32)
        lp.a_matrix_.index_ = column.astype(np.int32)
        lp.a_matrix_.value_ = both[row, column]
        if self.solver.passModel(lp) == highspy.HighsStatus.kError:
            raise AuditError("The audit's model must be accepted by the solver, and was not.")

    def publish(self, rows: Flags) -> None:
        """Let these rows tell what they tell, and the others nothing."""
        told = rows[self.used]
        if (told == self.told).all():
            return
        self.told, each = told, np.arange(len(told), dtype=np.int32)
        low, high = np.where(told, self.low, -np.inf), np.where(told, self.high, np.inf)
        self.solver.changeRowsBounds(len(told), each, low, high)  # type: ignore[attr-defined]

    def allows(self, moves: Numbers) -> bool:
        """Say whether the moves change no published row."""
        sums = (self.matrix @ moves)[self.told]
        return bool(((sums >= self.low[self.told]) & (sums <= self.high[self.told])).all())

    def find(self, lower: Numbers, upper: Numbers) -> Numbers | None:
        """Return moves between lower and upper that change no row, as few as it takes; or None."""
        if (lower > upper).any():
            return None
        solver, columns = self.solver, np.arange(2 * self.count, dtype=np.int32)
        up, down = np.maximum([lower, upper], 0.0), np.maximum([-upper, -lower], 0.0)
        solver.changeColsBounds(
            len(columns), columns, np.append(up[0], down[0]), np.append(up[1], down[1])
        )
        status = self._run()
        if status in NO_WORLD:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise AuditError(f"The audit must come to an end, got {status.name}.")
        parts = np.array(solver.getSolution().col_value)
        moves: Numbers = parts[: self.count] - parts[self.count :]
        return moves

    def _run(self) -> highspy.HighsModelStatus:
        """Solve from where the last world was found; from the beginning if that leads nowhere."""
        self.solver.run()
        status = self.solver.getModelStatus()
        if status == highspy.HighsModelStatus.kUnknown:
            self.solver.clearSolver()
            self.solver.run()
            status = self.solver.getModelStatus()
        return status
