"""How phrases are written down, and what of a message they match."""

from __future__ import annotations

import pytest

from fbsync_desktop.analysis.rules.lexicon import Lexicon
from fbsync_desktop.analysis.rules.signals import Signal
from fbsync_desktop.analysis.rules.text import fold, tokens

TABLES = {
    "universal": {},
    "english": {
        Signal.NEGATOR: "not | never",
        Signal.PRICE: "price | how much",
        Signal.DISCOUNT: "last price",
        Signal.PRAISE: "10/10",
        Signal.LATER: "ask/tell _ wife/boss*",
        Signal.PAID: "have _ paid",
        Signal.PROBLEM: "not _ work*",
    },
    "german": {Signal.PRICE: "preis", Signal.FILLER: "der | die | das"},
}
LEXICON = Lexicon(TABLES)


def found(text: str) -> set[tuple[str, str]]:
    """The phrases as they stand in the text, and what they signal."""
    words = tokens(fold(text))
    hits, _ = LEXICON.find(fold(text), words, ("english",))
    return {(" ".join(word.text for word in words[hit.start:hit.end]), hit.signal.name) for hit in hits}


@pytest.mark.parametrize(("text", "phrase"), [
    ("I'll ask my wife", "ask my wife"),
    ("let me tell wife", "tell wife"),
    ("I must ask the two bosses", "ask the two bosses"),
])
def test_a_phrase_may_offer_choices_and_leave_a_gap(text: str, phrase: str) -> None:
    assert (phrase, "LATER") in found(text)


@pytest.mark.parametrize("text", ["ask. my wife left", "ask for all of my wife", "told my wife", "ask my wives"])
def test_a_gap_is_short_and_ends_with_the_clause(text: str) -> None:
    assert "LATER" not in {signal for _, signal in found(text)}


def test_a_gap_hides_no_negation() -> None:
    assert ("have just paid", "PAID") in found("I have just paid")
    assert "PAID" not in {signal for _, signal in found("I have not paid, I have not yet paid")}
    assert ("not really working", "PROBLEM") in found("it is not really working"), "the phrase's own negation stays"


def test_a_score_is_no_choice() -> None:
    assert ("10 10", "PRAISE") in found("10/10")
    assert found("at 10") == set()


def test_the_longest_phrase_counts() -> None:
    assert found("last price?") == {("last price", "DISCOUNT")}


def test_words_of_a_choice_tell_no_language() -> None:
    assert LEXICON.languages_of(["wife", "boss", "preis"]) == ("universal", "english", "german")
    assert LEXICON.languages_of(["last", "price"]) == ("universal", "english")
