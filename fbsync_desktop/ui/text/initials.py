"""The letters on an avatar, in any script."""

from __future__ import annotations

import unicodedata

_LETTERS_ALONE = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "ARABIC", "HEBREW", "DEVANAGARI")
"""Scripts where one character stands well alone and two would be too much, or would join."""


def initials(name: str, most: int = 2) -> str:
    """Up to two capital initials; one character where the script wants it, "?" where there is no letter."""
    words = [first for word in name.split() if (first := _first_letter(word))]
    if not words:
        return "?"
    if most == 1 or unicodedata.name(words[0][0], "").startswith(_LETTERS_ALONE):
        return words[0]
    return words[0] if len(words) == 1 else words[0] + words[-1]


def _first_letter(word: str) -> str:
    for index, char in enumerate(word):
        if char.isalnum():
            marks = index + 1
            while marks < len(word) and unicodedata.combining(word[marks]):
                marks += 1
            return word[index:marks].upper() if len(word[index].upper()) == 1 else word[index]
    return ""
