"""What the package says of itself: release, sources, licence, and how it is to be read.

No figure is read here.
"""

from collections.abc import Sequence
from typing import Any

from indicators.text import LocalizedText
from reports.data_package.shapes import Resource, both
from universities.releases.reader import PublishedRelease

TITLE = LocalizedText(
    "産学連携KPI 公表版 第{number}版", "Industry collaboration KPI, release {number}"
)
ABOUT = LocalizedText(
    "公開項目の回答と指標、群の値、定義。非公開項目を含む指標は、処理をした群の値だけです。",
    "Answers to public items, ratios, figures of groups, definitions. Of indicators that rest on "
    "confidential items, protected group figures only.",
)
INVENTED = LocalizedText(
    "架空データ。実在の大学の数値ではない。", "Invented data, of no real university."
)
# Whoever shows figures of the survey names the source; invented ones come with the software.
ATTRIBUTION = {
    "name": "other-at",
    "title": "出典の表示が必要 | Attribution required",
}
MIT = {"name": "MIT", "path": "https://opensource.org/license/mit", "title": "MIT License"}
NOTES = (
    LocalizedText(
        "文字コードは UTF-8 で、BOM は付けていません（Frictionless Data Package の決まり）。"
        "表計算ソフトで直接開くと文字が化けることがあります。"
        "画面からダウンロードする CSV には BOM があります。",
        "Encoded in UTF-8 without a byte order mark, as the specification (Frictionless Data "
        "Package) wants it; a spreadsheet may need to be told. The CSV files of the site have one.",
    ),
    LocalizedText(
        "空のセルは値がないことを示します。0 は回答された0です。"
        "該当なし・不明・未提出・秘匿・計算できないの別は、state、reason、withheld の列で区別し、"
        "混ぜていません。",
        "An empty cell is a missing value; 0 is a returned zero. Not applicable, unknown, not "
        "submitted, suppressed and not calculable are told apart by the columns state, reason and "
        "withheld, and never merged.",
    ),
    LocalizedText(
        "値は丸めていません。非公開項目を含む指標の群の値だけは、公表するときに有効数字をそろえています。",
        "Values are not rounded; only group figures of indicators that rest on confidential items "
        "were, to a few significant digits, when they were released.",
    ),
    LocalizedText(
        "公表した値は変わりません。訂正は次の公表版に入ります。引用するときは、公表版の番号と照合コードを"
        "書いてください。",
        "A published figure never changes; corrections go into the next release. Cite the number "
        "and the digest of the release.",
    ),
)


def describe_package(release: PublishedRelease, tables: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the descriptor (datapackage.json)."""
    return {
        "profile": "tabular-data-package",
        "name": f"industry-collaboration-kpi-release-{release.number}",
        "id": release.digest,
        "title": both(TITLE.fill(number=release.number)),
        "description": both(_about(release)),
        "version": str(release.number),
        "created": f"{release.published_on.isoformat()}T00:00:00Z",
        "release": {
            "number": release.number,
            "digest": release.digest,
            "published_on": release.published_on.isoformat(),
            "is_provisional": release.is_provisional,
            "is_invented": release.is_invented,
            "fiscal_years": list(release.fiscal_years),
        },
        "sources": [{"title": both(release.source)}],
        "licenses": [MIT if release.is_invented else ATTRIBUTION],
        "resources": list(tables),
    }


def _about(release: PublishedRelease) -> LocalizedText:
    if not release.is_invented:
        return ABOUT
    return LocalizedText(f"{INVENTED.ja}{ABOUT.ja}", f"{INVENTED.en} {ABOUT.en}")


def write_readme(release: PublishedRelease, tables: Sequence[Resource]) -> str:
    """Return what a person reads first, in both languages."""
    parts = [_write_readme(release, tables, language) for language in ("ja", "en")]
    return "\n".join(parts)


def _write_readme(release: PublishedRelease, tables: Sequence[Resource], language: str) -> str:
    digest = LocalizedText("照合コード（SHA-256）", "Digest (SHA-256)").in_language(language)
    lines = [
        f"# {TITLE.fill(number=release.number).in_language(language)}",
        "",
        _about(release).in_language(language),
        "",
        f"- {digest}: {release.digest}",
        f"- {release.published_on.isoformat()}",
        f"- {release.source.in_language(language)}",
        "",
        *(f"- {note.in_language(language)}" for note in NOTES),
        "",
        *(f"- `{each.path}`: {each.meaning.in_language(language)}" for each in tables),
        "",
    ]
    return "\n".join(lines)
