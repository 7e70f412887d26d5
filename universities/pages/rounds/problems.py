"""What was wrong with a form of rounds, each sentence once.

The sentences themselves are the form's.
"""

from collections.abc import Iterator

from django.forms import Form


def list_problems(form: Form) -> Iterator[str]:
    """Yield every sentence about what was typed, each once."""
    if form.is_bound:
        for sentences in form.errors.values():
            yield from map(str, sentences)
