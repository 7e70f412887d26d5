"""The 47 prefectures in English, for the English pages.

Only names live here; what is not a prefecture's Japanese name is shown as it stands.
"""

_JAPANESE = """
    北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県
    千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県
    愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県
    広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県
    宮崎県 鹿児島県 沖縄県
"""
_ENGLISH = """
    Hokkaido Aomori Iwate Miyagi Akita Yamagata Fukushima Ibaraki Tochigi Gunma
    Saitama Chiba Tokyo Kanagawa Niigata Toyama Ishikawa Fukui Yamanashi Nagano
    Gifu Shizuoka Aichi Mie Shiga Kyoto Osaka Hyogo Nara Wakayama
    Tottori Shimane Okayama Hiroshima Yamaguchi Tokushima Kagawa Ehime Kochi Fukuoka
    Saga Nagasaki Kumamoto Oita Miyazaki Kagoshima Okinawa
"""
_NAMES = dict(zip(_JAPANESE.split(), _ENGLISH.split(), strict=True))


def name_prefecture(japanese: str | None, language: str) -> str:
    """Return the prefecture in `language`; nothing for an unknown place."""
    written = japanese or ""
    return _NAMES.get(written, written) if language == "en" else written
