"""Publishing for commands: what cannot be published, and what was, in a sentence.

Publishing itself lives in universities.releases.
"""

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from universities.models import Release
from universities.releases.publish import publish_release
from universities.releases.storage import ReleaseFilesError
from universities.submissions.services import Author


def publish_or_refuse(*, is_invented: bool, author: Author) -> Release | None:
    """Publish. Raises: CommandError if files of an earlier release are damaged."""
    try:
        return publish_release(is_invented=is_invented, author=author)
    except ReleaseFilesError as error:
        raise CommandError(_("公表できませんでした。%s") % error) from error


def describe_release(release: Release | None) -> str:
    """Return the sentence about a new release, or about none because nothing differed."""
    if release is None:
        return _("前回の公表と同じ内容なので、新しい公表は作りませんでした。")
    return _("公表版 第%(number)d版（%(digest)s）を作りました。") % {
        "number": release.number,
        "digest": release.data_digest[:12],
    }
