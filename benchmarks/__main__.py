"""`make bench`: run the benchmarks, each in a process of its own, and print one table.

`python -m benchmarks NAME …` runs only those named. What is measured stands in the modules.
"""

import argparse
import json
import os
import platform
import subprocess
import sys

from benchmarks.measuring import Line, print_table, skipped
from benchmarks.site import lend_site

BENCHMARKS = (
    "calculation",
    "release",
    "disclosure",
    "survey_import",
    "saving",
    "autosaving",
    "workbook",
    "pages",
    "api",
    "documents",
    "server",
    "browser",
    "beside",
)
LONGEST_SECONDS = 600


def main() -> None:
    """Run what was named, or everything, and print the table even if a part failed."""
    names = read_names()
    lines: list[Line] = []
    with lend_site() as environment:
        for name in names:
            print(f"{name} …", file=sys.stderr, flush=True)
            lines += run_one(name, environment)
    print(f"\n{describe_machine()}\n")
    print_table(lines)


def read_names() -> list[str]:
    """Return the benchmarks named on the command line, in their own order."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    named = parser.parse_args().names
    unknown = sorted(set(named) - set(BENCHMARKS))
    if unknown:
        parser.error(f"must be among {', '.join(BENCHMARKS)}; got {', '.join(unknown)}")
    return [name for name in BENCHMARKS if not named or name in named]


def run_one(name: str, environment: dict[str, str]) -> list[Line]:
    """Return the lines of one benchmark; a failure is a line of the table as well."""
    command = [sys.executable, "-m", f"benchmarks.{name}"]
    try:
        done = subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, timeout=LONGEST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return [skipped(name, f"it took longer than {LONGEST_SECONDS} s")]
    if done.returncode:
        return [skipped(name, f"it stopped with code {done.returncode}; see above")]
    return [Line(*cells) for cells in json.loads(done.stdout)]


def describe_machine() -> str:
    """Return what the figures were measured on; other load on the machine is part of them."""
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), load {load:.1f}, "
        f"Python {platform.python_version()}"
    )


if __name__ == "__main__":
    main()
