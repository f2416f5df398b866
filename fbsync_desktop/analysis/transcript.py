"""Which messages of a conversation are sent, and in what form. Same input, same choice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from fbsync_desktop.domain.analysis import AnalysisMessage

MESSAGE_LIMIT = 1000
"""Characters of one message that are sent: the beginning and a piece of the end."""

_HEAD, _TAIL = 6, 40
_FIRST_HEAD, _FIRST_TAIL = 3, 12
_LINE_OVERHEAD = 20
_KEPT_END = 300
_MISSES_ALLOWED = 20

_REPEATS = re.compile(r"(.)\1{4,}", re.DOTALL)
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
_SIGNALS = re.compile(
    r"price|cost|how much|quote|offer|order|buy|pay|paid|deposit|address|deliver|ship|phone|whatsapp|later"
    r"|refund|cancel|discount|book"
    r"|precio|cu[aá]nto|pedido|compr|pag[aouó]|direcci|env[ií]o"
    r"|descuento|reserv|pre[cç]o|quanto|encomend|entrega|endere[cç]o|desconto"
    r"|prix|combien|command|achet|livr|adresse|remise|preis|kost"
    r"|bestell|kauf|zahl|bezahl|liefer|rabatt|storn|harga|berapa|pesan|bayar"
    r"|alamat|kirim|diskon|magkano|presyo|bayad|padala|gi[aá]"
    r"|bao nhi[eê]u|mua|đặt|thanh to[aá]n|địa chỉ|giao|prezzo|ordin|sped|sconto"
    r"|fiyat|sipari[sş]|[öo]de|цен|сколько|заказ|опла|адрес|достав|скид|多少|价格|付款|下单|地址|订|値段|いくら|注文|支払|住所|가격|얼마|주문"
    r"|결제|배송"
    r"|주소|ราคา|เท่าไ|สั่ง|จ่าย|โอน|ที่อยู่|ส่ง"
    r"|سعر|كم|طلب|دفع|عنوان|توصيل|कीमत|कितन|ऑर्डर|भुगतान|पता|מחיר|כמה|הזמנ|תשלום"
    r"|[$€£¥₫₱฿₹₩₺]|\d{3,}",
    re.IGNORECASE)


def clean(text: str, limit: int = MESSAGE_LIMIT) -> str:
    """One line of visible characters, at most `limit` of them.

    Zero-width, direction-changing, private, unassigned and control characters go; long repeats shrink; line breaks
    become ` / `, so that no message can imitate the layout of the request.
    """
    if len(text) > 4 * limit:
        text = f"{text[:3 * limit]}\n…\n{text[-limit:]}"
    text = unicodedata.normalize("NFC", text)
    visible = "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in _UNSEEN)
    line = _LINES.sub(" / ", _BLANKS.sub(" ", _REPEATS.sub(r"\1\1\1\1", visible)).strip())
    if len(line) > limit:
        kept_end = min(_KEPT_END, limit // 3)
        line = f"{line[:limit - kept_end - 3]} … {line[-kept_end:]}"
    return line


_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"})


def estimate_tokens(text: str) -> int:
    """A careful guess: three characters a token for Latin letters, more tokens for other scripts."""
    plain = sum(1 for char in text if char < "\u0100")
    return int(plain / 3.2 + (len(text) - plain) * 0.8) + 1


def select(messages: Sequence[AnalysisMessage], budget_tokens: int) -> tuple[dict[int, str], bool]:
    """The messages to send, index → cleaned text in order, and whether any of them was shortened.

    The end matters most, then the beginning, then messages with prices, orders, payments, addresses; whatever room
    is left goes to the newest of the rest.
    """
    chosen: dict[int, str] = {}
    shortened = False
    room = budget_tokens
    misses = 0
    for at in _by_importance(messages):
        if at in chosen:
            continue
        text = clean(messages[at].text) or "[empty]"
        cost = estimate_tokens(text) + _LINE_OVERHEAD
        if cost > room:
            misses += 1
            if misses > _MISSES_ALLOWED:
                break
            continue
        room -= cost
        chosen[at] = text
        shortened = shortened or len(messages[at].text) > MESSAGE_LIMIT
    return dict(sorted(chosen.items())), shortened


def _by_importance(messages: Sequence[AnalysisMessage]) -> Iterator[int]:
    count = len(messages)
    yield from range(count - 1, max(-1, count - 1 - _FIRST_TAIL), -1)
    yield from range(min(_FIRST_HEAD, count))
    yield from range(count - 1, max(-1, count - 1 - _TAIL), -1)
    yield from range(min(_HEAD, count))
    middle = range(max(_HEAD, count - _TAIL) - 1, _HEAD - 1, -1)
    yield from (at for at in middle if _SIGNALS.search(messages[at].text[:MESSAGE_LIMIT]))
    yield from middle
