"""Bring tables up to date, load the demo into an empty site, collect the static files.

In a demo it says how the invented people sign in; what is there already is left alone. Serving
lives in serve.py.
"""

from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command


def prepare() -> None:
    """Bring tables up to date, load the demo into an empty site, collect the static files."""
    django.setup()
    call_command("migrate", verbosity=0)
    if is_empty():
        print("デモを読み込み、どの値を秘匿するかを計算しています（30秒ほど） …", flush=True)
        call_command("load_demo")
    if is_demo():
        call_command("demo_accounts")
    if is_static_stale():
        print("静的ファイルを圧縮しています …", flush=True)
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)


def is_empty() -> bool:
    """Say whether nothing was ever published here."""
    from universities.access import PUBLIC
    from universities.releases.reader import NoRelease, read_release

    try:
        read_release(PUBLIC)
    except NoRelease:
        return True
    return False


def is_demo() -> bool:
    """Say whether every university here is invented."""
    from universities.people.demo_accounts import is_demo_site

    return is_demo_site()


def is_static_stale() -> bool:
    """Say whether a static file or a pinned package is newer than what was collected."""
    if settings.PLAIN_STATIC:
        return False
    collected = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if not collected.exists():
        return True
    sources = [settings.BASE_DIR / "requirements.txt", *settings.STATICFILES_DIRS[0].rglob("*")]
    return max(source.stat().st_mtime for source in sources) > collected.stat().st_mtime
