"""Phrase tables, one module a language."""

from __future__ import annotations

from collections.abc import Mapping

from fbsync_desktop.analysis.rules.languages import (
    arabic,
    arabic_turns,
    chinese,
    czech,
    dutch,
    dutch_turns,
    english,
    english_turns,
    filipino,
    filipino_turns,
    french,
    french_turns,
    german,
    german_turns,
    greek,
    hebrew,
    hindi,
    hindi_turns,
    hungarian,
    indonesian,
    indonesian_turns,
    italian,
    italian_turns,
    japanese,
    korean,
    malay,
    others,
    persian,
    polish,
    polish_turns,
    portuguese,
    portuguese_turns,
    russian,
    russian_turns,
    scandinavian,
    spanish,
    spanish_turns,
    thai,
    turkish,
    turkish_turns,
    ukrainian,
    universal,
    urdu,
    vietnamese,
    vietnamese_turns,
)
from fbsync_desktop.analysis.rules.signals import PhraseTable


def tables() -> Mapping[str, PhraseTable]:
    """Every table by language name."""
    return {
        "universal": universal.TABLE,
        "english": _joined(english.TABLE, english_turns.TURNS),
        "spanish": _joined(spanish.TABLE, spanish_turns.TURNS),
        "portuguese": _joined(portuguese.TABLE, portuguese_turns.TURNS),
        "french": _joined(french.TABLE, french_turns.TURNS),
        "german": _joined(german.TABLE, german_turns.TURNS),
        "italian": _joined(italian.TABLE, italian_turns.TURNS),
        "dutch": _joined(dutch.TABLE, dutch_turns.TURNS),
        "polish": _joined(polish.TABLE, polish_turns.TURNS),
        "turkish": _joined(turkish.TABLE, turkish_turns.TURNS),
        "filipino": _joined(filipino.TABLE, filipino_turns.TURNS),
        "indonesian": _joined(indonesian.TABLE, indonesian_turns.TURNS),
        "vietnamese": _joined(vietnamese.TABLE, vietnamese_turns.TURNS),
        "hindi": _joined(hindi.TABLE, hindi_turns.TURNS),
        "arabic": _joined(arabic.TABLE, arabic_turns.TURNS),
        "russian": _joined(russian.TABLE, russian_turns.TURNS),
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
