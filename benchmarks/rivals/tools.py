"""Where the other tools live, what each serves, and how its page is recognised as drawn.

Their packages are fetched once into var/rivals; without a package index they are not measured.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, sleep
from typing import NamedTuple

from kpi_dashboard.tools.cluster import find_free_port

HERE = Path(__file__).parent
VENV = HERE.parent.parent / "var" / "rivals"
HOST, START_SECONDS = "127.0.0.1", 60
PLOTLY_MARKS = ".main-svg .trace path"
# Datasette reads its chart from the fragment of the address.
VEGA = (
    "/points/points?fiscal_year=2024&_size=max#g.mark=point&g.x_column=denominator"
    "&g.x_type=quantitative&g.y_column=numerator&g.y_type=quantitative&g.color_column=size"
)


class Tool(NamedTuple):
    """One tool: its name, its page, the marks of its chart; `command` takes points and port."""

    name: str
    page: str
    marks: str
    command: tuple[str, ...]


_STREAMLIT = (
    "streamlit run {here}/streamlit_page.py --server.port {port} --server.address 127.0.0.1 "
    "--server.headless true --browser.gatherUsageStats false"
)
_DATASETTE = "datasette {points} --port {port} --setting max_returned_rows 2000"
TOOLS = (
    Tool("Dash", "/", PLOTLY_MARKS, ("python", "{here}/dash_page.py", "{port}")),
    Tool("Streamlit", "/", PLOTLY_MARKS, tuple(_STREAMLIT.split())),
    Tool("Datasette", VEGA, ".vega-embed canvas, .vega-embed svg", tuple(_DATASETTE.split())),
)


def install_tools() -> bool:
    """Return whether the tools are there, fetching them if need be."""
    wanted = (HERE / "requirements.txt").read_text()
    kept = VENV / "requirements.txt"
    if kept.exists() and kept.read_text() == wanted:
        return True
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "install", "-q", "-r"]
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False)
    quiet = {"stdout": sys.stderr, "check": False}
    done = subprocess.run([*pip, str(HERE / "requirements.txt")], **quiet)  # type: ignore[call-overload]
    if made.returncode or done.returncode:
        return False
    kept.write_text(wanted)
    return True


@contextmanager
def serve_tool(tool: Tool, points: Path) -> Iterator[int]:
    """Start the tool, give its port once it answers, and stop it."""
    port = find_free_port()
    filled = [part.format(here=HERE, points=points, port=port) for part in tool.command]
    command = [str(VENV / "bin" / filled[0]), *filled[1:]]
    environment = {**os.environ, "POINTS": str(points)}
    server = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(port: int) -> None:
    deadline = monotonic() + START_SECONDS
    while monotonic() < deadline:
        try:
            connection = HTTPConnection(HOST, port, timeout=5)
            connection.request("GET", "/")
            connection.getresponse()
            return
        except OSError:
            sleep(0.2)
    raise SystemExit(f"The tool on port {port} must answer within {START_SECONDS} s, got nothing.")
