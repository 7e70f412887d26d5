"""The audit of several fiscal years at once, a process each: it is most of a release's work.

What is judged, and how, is the calculation's business.
"""

import os
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process

from indicators.calculation.disclosure import Protected
from indicators.calculation.protection.questions import Question

# Below this many figures starting a process takes longer than judging them.
WORTH_A_PROCESS = 100


def judge_at_once(
    judge: Callable[[Question], Protected], questions: Sequence[Question]
) -> Iterable[Protected]:
    """Yield the answer to each question, in order."""
    if sum(len(each.cells) for each in questions) < WORTH_A_PROCESS:
        yield from map(judge, questions)
        return
    workers = min(len(questions), os.cpu_count() or 1)
    # Started afresh: a copy of this process would share its connections.
    fresh = get_context("spawn")
    with ProcessPoolExecutor(workers, fresh, initializer=_end_with_parent) as pool:
        yield from pool.map(judge, questions)


def _end_with_parent() -> None:
    """Let a worker end when the build is killed; it would wait for ever for its next question."""
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
