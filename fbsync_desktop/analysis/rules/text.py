"""Normal forms of chat text, so that spelling, accents, case and drawn-out letters do not matter."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

#: Marks that stand on their own letters (Indic vowel signs) belong to words; `\w` leaves them out.
_WORD = r"[^\W_\u0900-\u0dff]+|[\u0900-\u0dff]+|[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55]"
_WORD_OR_BREAK = re.compile(rf"({_WORD})|([.!?;…\n。！？؟،、।]+|,(?!\d))")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN_OR_GREEK = re.compile(r"[a-zA-Z\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fff]")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\ufe0e\ufe0f\u0640\U0001f3fb-\U0001f3ff]")
_ARABIC_MARKS = re.compile(r"[\u064b-\u065f\u0670]")
_ELISION = re.compile(r"(?<![^\W_])(qu|[jldcsmtn])['’`´](?=\w)")
_APOSTROPHE = re.compile(r"(?<=\w)['’`´ʼ](?=\w)")
_DIGIT_LETTER = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")
_THAI_LAUGH = re.compile(r"(?<!\d)5{3,}\+?(?!\d)")
_LETTERS = str.maketrans(
    {"đ": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ё": "е", "أ": "ا", "إ": "ا", "آ": "ا",
     "ٱ": "ا", "ى": "ي", "ة": "ه", "گ": "ك", "ک": "ك", "ی": "ي", "\u093c": "", "\u09bc": ""}
)
_ARABIC_ARTICLES = ("وال", "بال", "فال", "كال", "لل", "ال")
#: "paid but one is missing?": what stands before these is no part of the question.
_TURNS = frozenset({"but", "pero", "aber", "tapi", "но", "لكن", "lekin"})
_QUESTION_MARKS = frozenset("?؟？")


class Token(NamedTuple):
    """One word or emoji, the clause it stands in, and whether that clause ends in a question mark."""

    text: str
    clause: int
    asked: bool


def fold(text: str) -> str:
    """Lower case, compatibility forms, no accents on Latin letters, ASCII digits, `haaallo` as `halo`."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold()
    text = _without_accents(text).translate(_LETTERS)
    text = _ARABIC_MARKS.sub("", text)
    if not text.isascii():
        text = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)
        text = _THAI_LAUGH.sub(" ", text) if "\u0e00" <= max(text) <= "\u0e7f" else text
    text = _ELISION.sub(r"\1 ", text)
    return _DRAWN_OUT.sub(r"\1", _APOSTROPHE.sub("", text))


def _without_accents(text: str) -> str:
    """Drop combining marks after Latin and Greek letters only: in Thai or Hindi they are letters."""
    if text.isascii():
        return text
    kept: list[str] = []
    latin = False
    for char in unicodedata.normalize("NFD", text):
        if unicodedata.combining(char):
            if latin:
                continue
        else:
            latin = _LATIN_OR_GREEK.match(char) is not None
        kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def tokens(folded: str) -> list[Token]:
    """Words of folded text, with clauses split at punctuation; a question mark marks its whole clause."""
    found: list[Token] = []
    clause = 0
    first_of_clause = 0
    for match in _WORD_OR_BREAK.finditer(folded):
        word, stop = match.group(1), match.group(2)
        if word is not None:
            if word in _TURNS and first_of_clause < len(found):
                clause += 1
                first_of_clause = len(found)
            found.extend(Token(base_form(part), clause, False) for part in _DIGIT_LETTER.split(word) if part)
            continue
        if _QUESTION_MARKS.intersection(stop):
            found[first_of_clause:] = [token._replace(asked=True) for token in found[first_of_clause:]]
        clause += 1
        first_of_clause = len(found)
    return found


def base_form(word: str) -> str:
    """The word without the Arabic article and the particles glued to it."""
    if "\u0600" <= word[0] <= "\u06ff":
        for article in _ARABIC_ARTICLES:
            if word.startswith(article) and len(word) >= len(article) + 3:
                return word[len(article):]
    return word


def is_unspaced(text: str) -> bool:
    """Does the text hold a script that is written without spaces (or glues endings, as Korean does)?"""
    return _UNSPACED.search(text) is not None


def unspaced_length(text: str) -> int:
    """How many characters of such a script there are."""
    return len(_UNSPACED.findall(text))
