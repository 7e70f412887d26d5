"""How much of the machine the process may take before the system stops it.

Only the limits live here; what the parent says when one is reached is not known here.
"""

import contextlib
import resource

MEMORY_BYTES = 1024 * 1024 * 1024
CPU_SECONDS = 10
# Writing a workbook takes a temporary file for each sheet.
FILE_BYTES = 200 * 1024 * 1024


def limit_process() -> None:
    """Bound this process in memory and time; where a system has no such limit, time stays."""
    for kind, most in (
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_FSIZE, FILE_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        # macOS refuses RLIMIT_AS; the parent's own clock still stops the process there.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
