"""The fonts of everything drawn for paper, found among the static files.

Nothing is drawn here.
"""

from functools import lru_cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured

_FONTS = ("NotoSansJP-Regular.ttf", "NotoSansJP-Bold.ttf")


@lru_cache(maxsize=1)
def find_fonts() -> tuple[Path, ...]:
    """Return the two fonts.

    Raises: ImproperlyConfigured if one of them is not among the static files.
    """
    found = {name: finders.find(f"vendored/noto-sans-jp/{name}") for name in _FONTS}
    missing = [name for name, path in found.items() if not path]
    if missing:
        raise ImproperlyConfigured(
            f"fonts: {', '.join(missing)} must lie in static/vendored/noto-sans-jp, got nothing. "
            "Restore the folder from the repository."
        )
    return tuple(Path(str(path)) for path in found.values())
