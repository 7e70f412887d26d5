"""Which of its formats an answer is written in, and the name of its file.

How each is written stands in json_text.py and csv_text.py.
"""

from django.http import HttpRequest, HttpResponse

from comparisons.api.csv_text import to_csv
from comparisons.api.json_text import to_json
from comparisons.api.parameters import Question
from comparisons.api.table import ApiTable
from universities.releases.reader import PublishedRelease


def write(
    table: ApiTable, release: PublishedRelease, request: HttpRequest, question: Question
) -> HttpResponse:
    """Return the table in the format that was asked for."""
    if question.format == "json":
        return HttpResponse(to_json(table, release), content_type="application/json; charset=utf-8")
    response = HttpResponse(to_csv(table), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_file_name(request, release)}"'
    return response


def _file_name(request: HttpRequest, release: PublishedRelease) -> str:
    mark = "_invented" if release.is_invented else ""
    return f"{request.path.rsplit('/', 1)[-1]}_release{release.number}{mark}.csv"
