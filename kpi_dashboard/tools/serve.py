"""Bring the site up on this machine: tables, demo data if there is nothing yet, files, server.

Behind `make run`; a real installation runs the same four steps under its own supervisor.
"""

import os
import secrets
import socket
import sys
from pathlib import Path

VAR_DIR = Path(__file__).resolve().parents[2] / "var"
SECRET_FILE = VAR_DIR / "secret-key"
HOST = os.environ.get("HOST", "127.0.0.1")
PORT = int(os.environ.get("PORT") or 8000)
MOST_WORKERS = 2


def main() -> None:
    """Prepare, say the address, and serve until stopped."""
    refuse_taken_port()
    declare_production()
    # Only now: its settings are those that were just declared.
    from kpi_dashboard.tools.prepare import prepare

    prepare()
    spare_the_demo()
    address = f"http://{HOST}:{PORT}"
    print(
        f"\n産学連携KPIダッシュボード: {address}   (English: {address}/en/)   Ctrl+C で終了\n",
        flush=True,
    )
    os.execv(sys.executable, build_server_command())  # noqa: S606


def refuse_taken_port() -> None:
    """Stop with one sentence when somebody already serves there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, PORT))
        except OSError as taken:
            sys.exit(f"Port {PORT} must be free, got: {taken.strerror}. Try: make run PORT=8001")


def declare_production() -> None:
    """Run as production does, with a secret key made once for this folder."""
    os.environ["PORT"] = str(PORT)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kpi_dashboard.settings")
    os.environ.setdefault("DEBUG", "0")
    os.environ.setdefault("SECRET_KEY", read_or_make_secret())
    os.environ.setdefault("LOG_FILE", str(VAR_DIR / "log.jsonl"))


def spare_the_demo() -> None:
    """Let the invented people of a demo sign in by password alone, and say so."""
    from kpi_dashboard.tools.prepare import is_demo

    if "REQUIRE_MFA" not in os.environ and is_demo():
        os.environ["REQUIRE_MFA"] = "0"
        print("デモのため、二段階認証を求めません（REQUIRE_MFA=0）。実運用では必ず求めます。")


def read_or_make_secret() -> str:
    """Return the key of this folder; only its owner may read the file."""
    if not SECRET_FILE.exists():
        VAR_DIR.mkdir(exist_ok=True)
        SECRET_FILE.touch(mode=0o600)
        SECRET_FILE.write_text(secrets.token_urlsafe(64), encoding="ascii")
    return SECRET_FILE.read_text(encoding="ascii")


def build_server_command() -> list[str]:
    """Return the command of the server: WSGI, one blocking thread in each worker."""
    workers = min(MOST_WORKERS, os.cpu_count() or 1)
    return [
        sys.executable, "-m", "granian", "kpi_dashboard.wsgi:application",
        "--interface", "wsgi", "--host", HOST, "--port", str(PORT),
        "--workers", str(workers), "--blocking-threads", "1", "--no-ws",
        "--log-level", "warning",
    ]  # fmt: skip


if __name__ == "__main__":
    main()
