"""Personal data out of a conversation before it leaves this computer, and back into the answer afterwards.

Regular expressions find what has a form: e-mail, phone, card, IBAN, street, links with parameters, and the names we
know. A name nobody told us stays; prices, dates, products stay on purpose, they are what the judgement rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_DIGITS = re.compile(r"(?<![\w.,])\+?\(?\d(?:[\d ()./\-\u2010-\u2015\u00a0]{6,24})\d(?!\w)")
_AMOUNT = re.compile(r"\d{1,3}(?:[., ]\d{3})+(?:[.,]\d{1,2})?")
_DATE = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}")
_CURRENCY_BEFORE = re.compile(
    r"(?:[$€£¥₫₱฿₹₩₺]|\b(?:rp|usd|eur|php|vnd|idr|thb|brl|r\$|rs|inr|kes|ngn|try|krw|jpy))\.?\s*$", re.IGNORECASE)
_CURRENCY_AFTER = re.compile(
    r"\s*(?:[$€£¥₫₱฿₹₩₺]|(?:usd|eur|php|vnd|vnđ|idr|thb|brl|đ|tl|pesos?|baht|won|yen|reais|dong)\b)", re.IGNORECASE)
_STREET = re.compile(
    r"\b\d{1,5}[a-z]?[ ,]+(?:[\w'’.-]+ ){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|court)\b\.?"
    r"|\b(?:rue|calle|avenida|av\.|via|viale|rua|jalan|jl\.?|đường|straße|strasse|barangay|brgy\.?)"
    r" (?:[\w'’.-]+[ ,]+){1,5}?(?:n[°º.]?o?\.? ?)?\d{1,5}[a-z]?\b"
    r"|\b[\w-]+(?:straße|strasse|str\.|gasse|weg|platz|laan|straat) \d{1,4}[a-z]?\b",
    re.IGNORECASE)
_TOKEN = re.compile(r"\[([A-Z]+_\d+)\]")
_SHORTEST_NAME, _SHORT_NAME = 2, 3


class Redactor:
    """Typed tokens for one conversation: the same value always gets the same token.

    Args:
        names: of the person; each word of them is replaced wherever it stands as a word. Short ones only as they are
            written: "An" is a name, "an" is not.
        page_name: of the business; replaced as a whole only.
    """

    def __init__(self, names: Iterable[str] = (), page_name: str = "") -> None:
        self._tokens: dict[tuple[str, str], str] = {}
        self._values: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self._names = _name_pattern(names, page_name)

    def hide(self, text: str) -> str:
        """The text with tokens such as `[PHONE_1]` for personal data."""
        text = _EMAIL.sub(lambda found: self._token("EMAIL", found[0]), text)
        text = _LINK.sub(self._link, text)
        text = _IBAN.sub(self._iban, text)
        text = _DIGITS.sub(self._number, text)
        text = _STREET.sub(lambda found: self._token("ADDRESS", found[0]), text)
        if self._names is not None:
            text = self._names.sub(lambda found: found[0] if found[1] else self._token("NAME", found[0]), text)
        return text

    def restore(self, text: str) -> str:
        """The answer with the real values, for eyes on this computer only."""
        return _TOKEN.sub(lambda found: self._values.get(found[1], found[0]), text)

    def _token(self, kind: str, value: str) -> str:
        folded = value.casefold()
        name = self._tokens.get((kind, folded))
        if name is None:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            name = f"{kind}_{self._counts[kind]}"
            self._tokens[kind, folded] = name
            self._values[name] = value
        return f"[{name}]"

    def _link(self, found: re.Match[str]) -> str:
        """A plain address of a shop or a product stays; parameters can carry anything."""
        return self._token("LINK", found[0]) if "?" in found[0] or "@" in found[0] else found[0]

    def _iban(self, found: re.Match[str]) -> str:
        bare = found[0].replace(" ", "")
        return self._token("IBAN", found[0]) if _is_iban(bare) else found[0]

    def _number(self, found: re.Match[str]) -> str:
        shown = found[0]
        digits = "".join(str(int(char)) for char in shown if char.isdigit())
        if 13 <= len(digits) <= 19 and _passes_luhn(digits):
            return self._token("CARD", shown)
        if not 8 <= len(digits) <= 15 or _DATE.match(shown):
            return shown
        is_amount = _AMOUNT.fullmatch(shown) is not None and not shown.startswith("0")
        has_currency = (_CURRENCY_BEFORE.search(found.string[max(0, found.start() - 6):found.start()]) is not None
                        or _CURRENCY_AFTER.match(found.string, found.end()) is not None)
        if not shown.startswith(("+", "0", "(")) and (is_amount or has_currency):
            return shown
        return self._token("PHONE", shown)


def _name_pattern(names: Iterable[str], page_name: str) -> re.Pattern[str] | None:
    """Full names first, then their words; one letter is no name, and a token that stands already is left alone."""
    whole = {" ".join(name.split()) for name in names}
    words = {word for name in whole for word in name.split()}
    wanted = sorted({name for name in whole | words | {" ".join(page_name.split())}
                     if len(name) >= _SHORTEST_NAME and any(char.isalpha() for char in name)},
                    key=lambda name: (-len(name), name))
    if not wanted:
        return None
    known = "|".join(re.escape(name) if len(name) > _SHORT_NAME else f"(?-i:{re.escape(name)})" for name in wanted)
    return re.compile(rf"(\[[A-Z]+_\d+\])|(?<!\w)(?:{known})(?!\w)", re.IGNORECASE)


def _passes_luhn(digits: str) -> bool:
    total = 0
    for at, char in enumerate(reversed(digits)):
        value = int(char) * (1 + at % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _is_iban(bare: str) -> bool:
    moved = bare[4:] + bare[:4]
    return len(bare) >= 15 and int("".join(str(int(char, 36)) for char in moved)) % 97 == 1
