"""The addresses outside of collecting, each with who gets an answer: nobody, a person, a token.

The room of collecting has its own table (tests/universities/test_permission_matrix.py); an address
that stands in neither table fails.
"""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from pytest_django import Settings

from tests.kpi_dashboard.tokens.conftest import ask, token_of
from tests.site_map import fill_in, list_patterns
from tests.universities import permission_story as everybody

OUTSIDE = {
    name: pattern
    for name, pattern in list_patterns().items()
    if not name.startswith("universities:")
}
# What a visitor, a disabled person's session, a viewer and the token of a viewer are answered.
PUBLIC, SIGN_IN, OF_PERSONS, ELSEWHERE = (
    "200 200 200 200",
    "302 302 200 302",
    "401 401 200 200",
    "404 404 404 404",
)
TABLE = {
    "healthz": PUBLIC,
    "readyz": PUBLIC,
    "tokens:list": SIGN_IN,
    # The viewer's own token.
    "tokens:revoke": SIGN_IN,
    "api-docs": PUBLIC,
    "api:openapi-json": PUBLIC,
    **dict.fromkeys(
        ("api:items", "api:indicators", "api:groupings", "api:universities"), PUBLIC
    ),
    **dict.fromkeys(
        ("api:observations", "api:ratios", "api:groups", "api:evidence"), "400 400 400 400"
    ),
    "api:submissions": OF_PERSONS,
    **dict.fromkeys(("api:reports", "api:report"), OF_PERSONS),
    # Of a university that is not the person's.
    "api:submission": "401 401 404 404",
    **dict.fromkeys(("api:root", "api:api-root", "api:elsewhere"), ELSEWHERE),
    **dict.fromkeys(
        (
            "comparisons:home", "comparisons:national", "comparisons:national-data",
            "comparisons:indicators", "comparisons:indicator", "comparisons:vintages",
            "comparisons:vintages-data",
            "comparisons:overview", "comparisons:overview-data",
            "comparisons:breakdowns", "comparisons:breakdown", "comparisons:breakdown-data",
            "comparisons:pair", "comparisons:pair-data", "comparisons:viewpoints",
            "comparisons:viewpoints-data", "comparisons:strips-data", "comparisons:spine",
            "comparisons:spine-data",
            "comparisons:indicator-data", "comparisons:explain", "comparisons:explain-data",
            "comparisons:universities",
            "comparisons:university", "comparisons:definitions",
            "comparisons:item-definition", "comparisons:indicator-definition",
            "reports:index", "reports:verify", "reports:report", "reports:national",
            "reports:data-package",
        ),
        PUBLIC,
    ),
    # Without saying of which figure.
    "comparisons:evidence": "400 400 400 400",
    **dict.fromkeys(("comparisons:threshold", "comparisons:threshold-data"), PUBLIC),
    # Groups that readers named: a list and a form of one's own; here nobody has named one.
    **dict.fromkeys(("comparisons:groups", "comparisons:group-new"), SIGN_IN),
    "comparisons:group": ELSEWHERE,
    **dict.fromkeys(("comparisons:group-edit", "comparisons:group-delete"), "302 302 404 302"),
    "reports:verify-code": ELSEWHERE,
    # What was issued: the viewer's own university's; no file of that number was.
    "reports:issued": SIGN_IN,
    "reports:issued-file": "302 302 404 302",
    # Batches are the ministry's (tests/reports/issuing/test_pages.py).
    **dict.fromkeys(
        ("reports:batches", "reports:batch", "reports:batch-progress", "reports:batch-zip",
         "reports:batch-mail"),
        "302 302 403 302",
    ),
    # Of a university that is not the person's (tests/reports/issuing/test_draft.py).
    "reports:draft-report": "302 302 404 302",
}  # fmt: skip
# Whoever writes here is asked who he is before he is told that nothing can be written.
OF_OWN = ("api:submissions", "api:submission", "api:reports", "api:report")
# Signing in and its second factor: allauth decides, tests/kpi_dashboard/accounts looks closely.
ABOUT_ONESELF = ("account_", "mfa_", "usersessions_", "openid_connect_", "saml_", "socialaccount_")


def test_the_tables_name_every_address():
    named = {name for name in OUTSIDE if not name.startswith(ABOUT_ONESELF)}

    assert named == set(TABLE)


@pytest.fixture
def clients(demo_release: object, settings: Settings) -> dict[str, Any]:
    # The data package of a known version is written once for all of them.
    settings.CODE_VERSION = "walked"
    everybody.make_everybody()
    disabled = everybody.client_of("stranger")
    get_user_model().objects.filter(username="stranger").update(is_active=False)
    token = token_of("viewer")
    return {
        "visitor": Client().get,
        "disabled": disabled.get,
        "person": everybody.client_of("viewer").get,
        "token": lambda address: ask(token, address),
    }


def test_every_address_answers_whom_the_table_says(clients: dict[str, Any]):
    answered = {
        name: " ".join(
            str(get(fill_in(name, OUTSIDE[name])).status_code) for get in clients.values()
        )
        for name in TABLE
    }

    assert answered == TABLE


def test_whatever_is_about_oneself_is_shown_to_nobody_else(clients: dict[str, Any]):
    """A visitor is shown only what one needs to sign in, and a token opens none of it."""
    shown = {
        name: get(fill_in(name, OUTSIDE[name])).status_code
        for name in OUTSIDE
        if name.startswith(ABOUT_ONESELF)
        for get in (clients["visitor"],)
    }
    by_token = {name: clients["token"](fill_in(name, OUTSIDE[name])).status_code for name in shown}

    assert {name for name, status in shown.items() if status == 200} <= {
        "account_login", "account_inactive", "account_signup", "account_reset_password",
        "account_reset_password_done", "account_reset_password_from_key",
        "account_reset_password_from_key_done",
    }  # fmt: skip
    assert by_token == shown


def test_no_address_writes_for_a_visitor_or_a_token(clients: dict[str, Any]):
    """What is not reading is refused everywhere in the API, whoever asks."""
    for name, pattern in OUTSIDE.items():
        if name.startswith("api:") and name not in OF_OWN:
            assert Client().post(fill_in(name, pattern)).status_code in (400, 404, 405), name
