"""Phrase tables, one module a language."""

from __future__ import annotations

from collections.abc import Mapping

from fbsync_desktop.analysis.rules.languages import (
    arabic,
    chinese,
    dutch,
    english,
    filipino,
    french,
    german,
    hindi,
    indonesian,
    italian,
    japanese,
    korean,
    others,
    polish,
    portuguese,
    russian,
    spanish,
    thai,
    turkish,
    universal,
    vietnamese,
)
from fbsync_desktop.analysis.rules.signals import PhraseTable


def tables() -> Mapping[str, PhraseTable]:
    """Every table by language name."""
    return {
        "universal": universal.TABLE,
        "english": english.TABLE,
        "spanish": spanish.TABLE,
        "portuguese": portuguese.TABLE,
        "french": french.TABLE,
        "german": german.TABLE,
        "italian": italian.TABLE,
        "dutch": dutch.TABLE,
        "polish": polish.TABLE,
        "turkish": turkish.TABLE,
        "filipino": filipino.TABLE,
        "indonesian": indonesian.TABLE,
        "vietnamese": vietnamese.TABLE,
        "hindi": hindi.TABLE,
        "arabic": arabic.TABLE,
        "russian": russian.TABLE,
        "thai": thai.TABLE,
        "japanese": japanese.TABLE,
        "chinese": chinese.TABLE,
        "korean": korean.TABLE,
        "swahili": others.SWAHILI,
        "romanian": others.ROMANIAN,
        "bengali": others.BENGALI,
    }
