"""Finds the phrases of all tables in one message, in time linear to its length."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
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
_CHOICE = re.compile(r"[^\W\d_]\*?/[^\W\d_]")
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

    by_word: dict[str, list[tuple[tuple[_Part, ...], Signal]]] = field(default_factory=lambda: defaultdict(list))
    by_stem: dict[str, list[tuple[tuple[_Part, ...], Signal]]] = field(default_factory=lambda: defaultdict(list))
    unspaced: dict[str, list[Signal]] = field(default_factory=lambda: defaultdict(list))
    words: set[str] = field(default_factory=set)
    negators: set[str] = field(default_factory=set)

    def add(self, phrase: str, signal: Signal) -> None:
        if is_unspaced(phrase):
            self.unspaced[phrase].append(signal)
            return
        parts = _parts(phrase)
        if not parts:
            return
        if signal is Signal.NEGATOR and len(parts) == 1:
            self.negators.update(parts[0].words)
        first = parts[0]
        for word in first.words:
            self.by_word[word].append((parts[1:], signal))
        for stem in first.stems:
            self.by_stem[stem].append((parts[1:], signal))
        if len(parts) == 1 or not first.is_choice:
            self.words.update(first.words, first.stems)
        self.words.update(word for part in parts[1:] if not part.is_choice for word in (*part.words, *part.stems))


class _Part(NamedTuple):
    """One place of a phrase: any of these words, or any word that begins like one of these stems; a gap has neither."""

    words: frozenset[str]
    stems: tuple[str, ...]

    @property
    def is_choice(self) -> bool:
        """A list of words says little about the language: "boss" and "mama" are at home in many."""
        return len(self.words) + len(self.stems) > 1

    def fits(self, word: str) -> bool:
        return word in self.words or (bool(self.stems) and word.startswith(self.stems))


_ANYTHING = _Part(frozenset(), ())


def _parts(phrase: str) -> tuple[_Part, ...]:
    return tuple(part for piece in phrase.split() for part in _parts_of(piece))


@cache
def _parts_of(piece: str) -> tuple[_Part, ...]:
    if piece == _GAP:
        return (_ANYTHING,)
    if _PLAIN.fullmatch(piece):  # most of forty thousand: as it stands
        return (_Part(frozenset({piece}), ()),)
    if _CHOICE.search(piece):  # but not "10/10"
        words = [word for choice in piece.split("/") for word in _words_of(choice)[:1]]
        return (_Part(frozenset(word for word in words if not word.endswith("*")),
                      tuple(word[:-1] for word in words if word.endswith("*"))),)
    return tuple(_Part(frozenset(), (word[:-1],)) if word.endswith("*") else _Part(frozenset({word}), ())
                 for word in _words_of(piece))


def _words_of(piece: str) -> list[str]:
    words = [token.text for token in tokens(piece.rstrip("*"))]
    if piece.endswith("*") and words:
        words[-1] += "*"
    return words


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

    def find(self, folded: str, words: Sequence[Token], names: Sequence[str],
             without: Container[Signal] = frozenset()) -> tuple[list[Hit], list[Hit]]:
        """Hits among the words in the named languages, and hits in unspaced text in any; longest win.

        `without` are signals that this speaker cannot give, and that must not hide what they do say.
        """
        hits = [hit for name in names for hit in self._find_words(words, self._languages[name])
                if hit.signal not in without]
        glued: list[Hit] = []
        if is_unspaced(folded):
            for phrases in self._languages.values():
                glued.extend(hit for hit in _find_unspaced(folded, phrases.unspaced) if hit.signal not in without)
        return _longest(hits), _longest(glued)

    def _find_words(self, words: Sequence[Token], phrases: _Phrases) -> list[Hit]:
        hits: list[Hit] = []
        for start, token in enumerate(words):
            candidates = list(phrases.by_word.get(token.text, ()))
            for length in range(_SHORTEST_STEM, len(token.text) + 1):
                candidates.extend(phrases.by_stem.get(token.text[:length], ()))
            for rest, signal in candidates:
                end = _match(rest, words, start + 1, phrases.negators)
                if end is not None and not (_ANYTHING in rest and words[end - 1].clause != token.clause):
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


def _match(rest: Sequence[_Part], words: Sequence[Token], at: int, negators: Container[str]) -> int | None:
    """The end of the phrase's remaining parts when they stand at `at`, else None; no gap hides a "not"."""
    if not rest:
        return at
    head, tail = rest[0], rest[1:]
    if head is not _ANYTHING:
        fits = at < len(words) and head.fits(words[at].text)
        return _match(tail, words, at + 1, negators) if fits else None
    for place in range(at, min(at + _LONGEST_GAP, len(words) - 1) + 1):
        end = _match(tail, words, place, negators)
        if end is not None:
            return end
        if words[place].text in negators:
            return None
    return None


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
    """The one lexicon of the program, built at first use (half a second)."""
    return Lexicon(languages.tables())
