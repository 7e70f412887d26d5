"""Calls a browser by the name its user knows, from what it sends about itself.

Only words people would recognise; nothing is decided by them.
"""

# The sign that tells most stands first: every browser calls itself by its ancestors' names too.
BROWSERS = {
    "Edg/": "Edge",
    "OPR/": "Opera",
    "Firefox/": "Firefox",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
SYSTEMS = {
    "Windows": "Windows",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Mac OS": "Mac",
    "Linux": "Linux",
}


def describe_browser(agent: str) -> str:
    """Return browser and system, as far as they are known."""
    found = (_find(agent, table) for table in (BROWSERS, SYSTEMS))
    return " / ".join(name for name in found if name)


def _find(agent: str, table: dict[str, str]) -> str:
    return next((name for sign, name in table.items() if sign in agent), "")
