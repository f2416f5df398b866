"""Finds the phrases of all tables in one message, in time linear to its length."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from fbsync_desktop.analysis.rules import languages
from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal
from fbsync_desktop.analysis.rules.text import Token, fold, is_unspaced, tokens

_GAP = "_"
_LONGEST_GAP = 2
_SHORTEST_STEM = 3
_PLAIN = re.compile(r"[a-z]+")
#: One sign such as 日 or 人 counts something only after a number; elsewhere it is part of a word.
_AFTER_NUMBER = re.compile(r"[\d一二三四五六七八九十百千两兩几幾何]\s?$")


class Hit(NamedTuple):
    """A phrase found: half-open range of tokens (or characters in unspaced scripts)."""

    start: int
    end: int
    signal: Signal


@dataclass
class _Phrases:
    """One language's phrases, ready for look-up."""

    by_word: dict[str, list[tuple[tuple[str, ...], Signal]]] = field(default_factory=lambda: defaultdict(list))
    by_stem: dict[str, list[tuple[tuple[str, ...], Signal]]] = field(default_factory=lambda: defaultdict(list))
    unspaced: dict[str, list[Signal]] = field(default_factory=lambda: defaultdict(list))
    words: set[str] = field(default_factory=set)

    def add(self, phrase: str, signal: Signal) -> None:
        if is_unspaced(phrase):
            self.unspaced[phrase].append(signal)
            return
        parts = _parts(phrase)
        if not parts:
            return
        table = self.by_stem if parts[0].endswith("*") else self.by_word
        table[parts[0].rstrip("*")].append((parts[1:], signal))
        self.words.update(part.rstrip("*") for part in parts if part != _GAP)


def _parts(phrase: str) -> tuple[str, ...]:
    parts: list[str] = []
    for piece in phrase.split():
        if piece == _GAP:
            parts.append(_GAP)
            continue
        if _PLAIN.fullmatch(piece):  # most of thirty thousand: as it stands
            parts.append(piece)
            continue
        words = [token.text for token in tokens(piece.rstrip("*"))]
        if piece.endswith("*") and words:
            words[-1] += "*"
        parts.extend(words)
    return tuple(parts)


class Lexicon:
    """All languages' phrases; which of them apply is decided per conversation by `languages_of`."""

    def __init__(self, tables: Mapping[str, PhraseTable]) -> None:
        self._languages: dict[str, _Phrases] = {}
        for name, table in tables.items():
            phrases = _Phrases()
            for signal, text in table.items():
                for phrase in fold(text).split("|"):
                    phrases.add(phrase.strip(), signal)
            self._languages[name] = phrases
        spread: dict[str, int] = defaultdict(int)
        for phrases in self._languages.values():
            for word in phrases.words:
                spread[word] += 1
        self._weight = {word: 1.0 / count for word, count in spread.items()}

    def languages_of(self, words: Iterable[str]) -> tuple[str, ...]:
        """The spaced languages a conversation is likely written in: its own and those mixed into it.

        A word counts the more for a language the fewer other languages know it.
        """
        score: dict[str, float] = defaultdict(float)
        for word in words:
            weight = self._weight.get(word)
            if weight is None:
                continue
            for name, phrases in self._languages.items():
                if word in phrases.words:
                    score[name] += weight
        top = max(score.values(), default=0.0)
        mixed = (name for name, value in score.items() if value >= top * _MIXED_IN and name not in _ALWAYS)
        return (*_ALWAYS, *mixed)

    def find(self, folded: str, words: Sequence[Token], names: Sequence[str]) -> tuple[list[Hit], list[Hit]]:
        """Hits among the words in the named languages, and hits in unspaced text in any; longest win."""
        hits = [hit for name in names for hit in self._find_words(words, self._languages[name])]
        glued: list[Hit] = []
        if is_unspaced(folded):
            for phrases in self._languages.values():
                glued.extend(_find_unspaced(folded, phrases.unspaced))
        return _longest(hits), _longest(glued)

    def _find_words(self, words: Sequence[Token], phrases: _Phrases) -> list[Hit]:
        hits: list[Hit] = []
        for start, token in enumerate(words):
            candidates = list(phrases.by_word.get(token.text, ()))
            for length in range(_SHORTEST_STEM, len(token.text) + 1):
                candidates.extend(phrases.by_stem.get(token.text[:length], ()))
            for rest, signal in candidates:
                end = _match(rest, words, start + 1)
                if end is not None:
                    hits.append(Hit(start, end, signal))
        return hits


#: A language joins in from this share of the strongest one's score.
_MIXED_IN = 0.45
#: English words turn up in every language's chats; emoji have no language.
_ALWAYS = ("universal", "english")
#: A long phrase of these kinds leaves the shorter ones inside it alone: "deliver to" is a place and a delivery.
_SOFT = frozenset(
    {Signal.FILLER, Signal.GREET, Signal.PLACE, Signal.DATE, Signal.DETAIL, Signal.URGENT, Signal.RETURNING}
)


def _match(rest: Sequence[str], words: Sequence[Token], at: int) -> int | None:
    """The end of the phrase's remaining parts when they stand at `at`, else None."""
    if not rest:
        return at
    head, tail = rest[0], rest[1:]
    if head == _GAP:
        for skipped in range(_LONGEST_GAP + 1):
            end = _match(tail, words, at + skipped)
            if end is not None:
                return end
        return None
    if at >= len(words):
        return None
    text = words[at].text
    fits = text.startswith(head[:-1]) if head.endswith("*") else text == head
    return _match(tail, words, at + 1) if fits else None


def _find_unspaced(folded: str, phrases: Mapping[str, Sequence[Signal]]) -> list[Hit]:
    hits: list[Hit] = []
    for phrase, signals in phrases.items():
        start = folded.find(phrase)
        while start >= 0:
            counted = len(phrase) > 1 or _AFTER_NUMBER.search(folded[:start]) is not None
            hits.extend(
                Hit(start, start + len(phrase), signal) for signal in signals if counted or signal is Signal.FILLER
            )
            start = folded.find(phrase, start + 1)
    return hits


def _longest(hits: list[Hit]) -> list[Hit]:
    """Without the hits that lie strictly inside a longer one ("price" in "last price")."""
    soft = _outermost({hit[:2] for hit in hits})
    hard = _outermost({hit[:2] for hit in hits if hit.signal not in _SOFT})
    return [hit for hit in hits if hit[:2] in (soft if hit.signal in _SOFT else hard)]


def _outermost(spans: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    outer: set[tuple[int, int]] = set()
    reach = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > reach:
            outer.add((start, end))
            reach = end
    return outer


@cache
def lexicon() -> Lexicon:
    """The one lexicon of the program, built at first use (a quarter of a second)."""
    return Lexicon(languages.tables())
