"""Phrase tables, one module a language."""

from __future__ import annotations

from collections.abc import Mapping

from fbsync_desktop.analysis.rules.languages import (
    arabic,
    chinese,
    czech,
    dutch,
    english,
    english_turns,
    filipino,
    french,
    german,
    greek,
    hebrew,
    hindi,
    hungarian,
    indonesian,
    italian,
    japanese,
    korean,
    malay,
    others,
    persian,
    polish,
    portuguese,
    russian,
    scandinavian,
    spanish,
    spanish_turns,
    thai,
    turkish,
    ukrainian,
    universal,
    urdu,
    vietnamese,
)
from fbsync_desktop.analysis.rules.signals import PhraseTable


def tables() -> Mapping[str, PhraseTable]:
    """Every table by language name."""
    return {
        "universal": universal.TABLE,
        "english": _joined(english.TABLE, english_turns.TURNS),
        "spanish": _joined(spanish.TABLE, spanish_turns.TURNS),
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
        "ukrainian": ukrainian.TABLE,
        "czech": czech.TABLE,
        "greek": greek.TABLE,
        "hungarian": hungarian.TABLE,
        "scandinavian": scandinavian.TABLE,
        "hebrew": hebrew.TABLE,
        "persian": persian.TABLE,
        "urdu": urdu.TABLE,
        "malay": malay.TABLE,
        "swahili": others.SWAHILI,
        "romanian": others.ROMANIAN,
        "bengali": others.BENGALI,
    }


def _joined(*parts: PhraseTable) -> PhraseTable:
    """One table of a language whose phrases fill more than one module."""
    signals = dict.fromkeys(signal for part in parts for signal in part)
    return {signal: " | ".join(part[signal] for part in parts if signal in part) for signal in signals}
