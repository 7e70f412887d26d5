"""Loaded by every Python process that a test starts: it reaches no other machine either.

What is forbidden stands in tests/offline.py.
"""

import importlib.util
from pathlib import Path

PLACE = Path(__file__).resolve().parents[1] / "offline.py"
found = importlib.util.spec_from_file_location("tests_offline", PLACE)
if found is not None and found.loader is not None:
    offline = importlib.util.module_from_spec(found)
    found.loader.exec_module(offline)
    offline.forbid_network()
