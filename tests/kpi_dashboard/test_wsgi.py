"""What a worker has done before its first request."""

import os
import subprocess
import sys

from tests.architecture.project import ROOT

ASK = """
import gc, sys
import kpi_dashboard.wsgi
assert "comparisons.views" in sys.modules
gc.collect()
print(gc.get_freeze_count() > len(gc.get_objects()))
"""


def test_what_was_imported_is_no_longer_walked_by_the_collector():
    environment = {**os.environ, "DEBUG": "1", "DATABASE_URL": "sqlite:///:memory:"}
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "True\n"
