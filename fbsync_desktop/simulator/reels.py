"""The course of a conversation: visits, days or weeks apart, each with its questions, its order and what follows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from fbsync_desktop.simulator.people import mix
from fbsync_desktop.simulator.talks import TALKS, Talk

VARIANTS = 24
_VISITS = 7
_A_DAY = 86_400
_SPAM_EVERY = 25  # one conversation in so many, in languages there is spam in


class Reel(NamedTuple):
    """Several visits one after the other, and again from the beginning.

    Attributes:
        lines: (text, written by the business).
        openings: places where a visit begins.
        seconds: from the first line to each; the last entry is the length of the whole reel.
    """

    lines: tuple[tuple[str, bool], ...]
    openings: tuple[int, ...]
    seconds: tuple[int, ...]

    def at(self, place: int) -> int:
        """Seconds from the very first line to any later one."""
        rounds, rest = divmod(place, len(self.lines))
        return rounds * self.seconds[-1] + self.seconds[rest]


def reel_of(language: str, bits: int) -> Reel:
    """The reel of a conversation with these bits."""
    if TALKS[language].spam and bits % _SPAM_EVERY == 0:
        return _spam(language)
    return _reel(language, bits % VARIANTS)


@cache
def _reel(language: str, variant: int) -> Reel:
    """One of the ways a customer of this language comes back. Minutes pass in a talk, hours to days between two."""
    chances = _chances(mix(variant * 7919 + sum(language.encode())))
    lines: list[tuple[str, bool]] = []
    openings, seconds = [], [0]
    for _ in range(_VISITS):
        openings.append(len(lines))
        for talk in _visit(language, chances):
            for line in talk:
                lines.append((line.removeprefix("> "), line.startswith("> ")))
                seconds.append(seconds[-1] + 60 + next(chances) % 4_000)
            seconds[-1] += 3_600 + next(chances) % (2 * _A_DAY)
        seconds[-1] += 3 * _A_DAY + next(chances) % (30 * _A_DAY)
    return Reel(tuple(lines), tuple(openings), tuple(seconds))


@cache
def _spam(language: str) -> Reel:
    lines = tuple((line, False) for line in TALKS[language].spam)
    return Reel(lines, (0, ), tuple(place * _A_DAY for place in range(len(lines) + 1)))


def _visit(language: str, chances: Iterator[int]) -> Iterator[Talk]:
    """A question or two, then mostly an order and something to say about it, or a refusal where a price was told."""
    talks = TALKS[language]
    outcome = next(chances) % 10
    refuses = 5 <= outcome < 7
    asks = [talk for talk in talks.asks if not refuses or any("{n}" in line for line in talk)] or list(talks.asks)
    first = next(chances) % len(asks)
    yield asks[first]
    if len(asks) > 1 and next(chances) % 3 == 0:
        yield asks[(first + 1 + next(chances) % (len(asks) - 1)) % len(asks)]
    if refuses:
        yield talks.refusals[next(chances) % len(talks.refusals)]
    elif outcome < 5:
        yield talks.orders[next(chances) % len(talks.orders)]
        if next(chances) % 3:
            yield talks.afterwards[next(chances) % len(talks.afterwards)]


def _chances(seed: int) -> Iterator[int]:
    """Numbers that look like chance and are always the same."""
    while True:
        seed = mix(seed)
        yield seed >> 8
