"""A throw-away PostgreSQL cluster: made in a folder, owned by an unprivileged user, stopped again.

What runs on it is not known here.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# "postgres" comes with the server programs; "nobody" is everywhere.
UNPRIVILEGED = ("postgres", "nobody")
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


@contextmanager
def run_cluster(programs: Path, scratch: Path) -> Iterator[str]:
    """Start a cluster in `scratch`, give its address, and stop it."""
    user = find_unprivileged_user()
    if user:
        shutil.chown(scratch, user)
    scratch.chmod(0o700)
    place = scratch / "cluster"
    port = find_free_port()
    run_as(user, [programs / "initdb", "-D", place, "-U", "tester", "-A", "trust", "-E", "UTF8"])
    options = f"-p {port} -k {scratch} -c listen_addresses=127.0.0.1 {FAST}"
    log = scratch / "log"
    run_as(user, [programs / "pg_ctl", "-D", place, "-l", log, "-o", options, "-w", "start"])
    try:
        yield f"postgres://tester@127.0.0.1:{port}/postgres"
    finally:
        run_as(user, [programs / "pg_ctl", "-D", place, "-m", "immediate", "-w", "stop"])


def run_as(user: str | None, command: list[str | Path]) -> None:
    """Run a server program, as `user` when we are root; its words are shown when it fails."""
    done = subprocess.run(command, user=user, cwd="/", capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def find_unprivileged_user() -> str | None:
    """Return who owns the cluster when we are root (PostgreSQL refuses root), else None."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in known)


def find_free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
