"""The read API with 1,100 universities: a table of ratios, and "not modified".

Measured inside the process, with every middleware.
"""

from benchmarks.measuring import Line, measure, report, timed
from benchmarks.site import open_site

TIMES = 40
ROWS_SECONDS = 0.030


def run() -> list[Line]:
    """Return the lines of the ratios of one year as JSON and CSV."""
    open_site()
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    codes = [row["code"] for row in client.get("/api/v1/indicators").json()["rows"]]
    question = {"indicator": codes[0], "fiscal_year": 2024}

    def ask(**more: str) -> None:
        response = client.get("/api/v1/ratios", {**question, **more})
        if response.status_code != 200:
            raise SystemExit(f"/api/v1/ratios: must answer 200, got {response.status_code}.")

    tag = client.get("/api/v1/ratios", question)["ETag"]
    known = {"if-none-match": tag}
    return [
        timed("API: 1,100 ratios as JSON", measure(ask, times=TIMES), target=ROWS_SECONDS),
        timed(
            "API: 1,100 ratios as CSV",
            measure(lambda: ask(format="csv"), times=TIMES),
            target=ROWS_SECONDS,
        ),
        timed(
            "API: the same asked again with its ETag (304)",
            measure(lambda: client.get("/api/v1/ratios", question, headers=known), times=TIMES),
            target=None,
        ),
    ]


if __name__ == "__main__":
    report(run())
