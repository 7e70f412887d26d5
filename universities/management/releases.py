"""What commands say about a release they asked for.

Publishing itself lives in universities.releases.
"""

from django.utils.translation import gettext as _

from universities.models import Release


def describe_release(release: Release | None) -> str:
    """Return the sentence about a new release, or about none because nothing differed."""
    if release is None:
        return _("前回の公表と同じ内容なので、新しい公表は作りませんでした。")
    return _("公表 第%(number)d号（%(digest)s）を作りました。") % {
        "number": release.number,
        "digest": release.data_digest[:12],
    }
