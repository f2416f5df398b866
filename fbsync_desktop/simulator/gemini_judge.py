"""What the stand-in's model thinks of a conversation: computed from its text, so that outcomes can be foretold.

It reads the lines of a request, `MARK NUMBER C|B TIME| TEXT`, and follows a plain version of the labelling rules by
word lists. It is no good judge and need not be: the same text always gets the same judgement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_LINE = re.compile(r"^(\S+) (\d+) ([CB]) ([^|]*)\| ?(.*)$")
_BEGIN = re.compile(r"^BEGIN (\S+)$")
_STAGE = re.compile(r"^(s\d+) = (.*?) \((LEAD|IN_PROGRESS|WON|LOST|ARCHIVED)\)", re.MULTILINE)

_WORDS: tuple[tuple[str, str, str], ...] = (
    # status, whose words (C, B), what they are
    ("LOST", "C", r"no thank|too expensive|not interested|bought (?:it )?elsewhere|cancel|stop writing|tant pis|trop cher"
                  r"|no,? gracias|demasiado caro|muy caro|zu teuer|nein danke|muito caro|não quero|đắt quá|không mua"
                  r"|дорого|не надо|แพงไป|ไม่เอา|next time na lang|太贵|不要了|高いので|너무 비싸|terlalu mahal|troppo caro"),
    ("WON", "C", r"i paid|paid (?:just|now|you)|have paid|payment sent|just transferred|already ordered|received (?:it|my)"
                 r"|thanks for the (?:order|cake)|arrived safely|na-send ko|já fiz o pix|ya pagué|he pagado|j'ai payé"
                 r"|habe bezahlt|überwiesen|chuyển khoản rồi|оплатил|โอนแล้ว|已付款|付好了|振り込みました|입금했|sudah (?:bayar|transfer)"),
    ("NEGOTIATING", "C", r"i'?ll take|take it if|discount|cheaper|can you do|how (?:do|can|may) i pay|cash on delivery|\bcod\b"
                         r"|order ako|la encargo|quero dois|dann bestelle|pesan \d|lấy \d|أريد|אקח|θέλω|我要一个|注文したい|주문할게"
                         r"|भेज दीजिए|poproszę|descuento|rabatt|remise|diskon|скидк"),
    ("PROPOSAL_SENT", "B", r"[$€£₱฿₫]\s?\d|\d[\d.,]*\s?(?:€|usd|eur|zł|tl|reais|рублей|baht|บาท|₪|ש״ח|ريال|रुपये|元|万|만원|ribu|ευρώ)"
                           r"|\bit is \d|price is|costs? \d|offer"),
    ("QUALIFIED", "C", r"how much|price|cost|available|deliver|for \d+ people|magkano|precio|cuánto|quanto|valor|prix|combien"
                       r"|commander|preis|kostet|ile kosztuje|bảng giá|bao nhiêu|сколько|нужен|كم|כמה|ราคา|दाम|多少钱|いくら|가격"
                       r"|πόσο|harga|berapa|fiyat"),
)
_COMPILED = tuple((status, side, re.compile(words, re.IGNORECASE)) for status, side, words in _WORDS)
_SPAM = re.compile(r"https?://\S*win|you won|congratulations!!|crypto|free phone", re.IGNORECASE)
_SCORES = {"NEW": 15, "CONTACTED": 32, "QUALIFIED": 52, "PROPOSAL_SENT": 62, "NEGOTIATING": 78, "WON": 93, "LOST": 8}
_STAGE_NAMES = {
    "NEW": ("New Lead", "New Ticket", "New Customer"), "CONTACTED": ("Contacted", "Setup Scheduled"),
    "QUALIFIED": ("Qualified", "In Progress", "In Setup"), "PROPOSAL_SENT": ("Proposal Sent", "Waiting on Customer"),
    "NEGOTIATING": ("Negotiating", "Training"), "WON": ("Closed Won", "Resolved", "Active"),
    "LOST": ("Closed Lost", "Churned"),
}
_MEANING = {
    "NEW": "the customer only just wrote", "CONTACTED": "both sides have written",
    "QUALIFIED": "the customer asks about a product", "PROPOSAL_SENT": "a price was named",
    "NEGOTIATING": "the customer talks about the terms", "WON": "the customer bought",
    "LOST": "the customer does not want to buy",
}
_ORDER = re.compile(
    r"100|\bwon\b|\bwinner\b|gan(?:ad|h|ó)|gagn|gewonnen|menang|panalo|thắng|kazan|vint[oa]|выигр|closed|stage|score|status|"
    r"成交|成約|满分|最高|최고|성사|ชนะ|فوز|مكسب|जीत|זכ|ignore|system", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One message of the request."""

    number: int
    from_business: bool
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The request as the model reads it; `loose` is what stands between the messages without being one."""

    lines: tuple[Line, ...]
    loose: tuple[str, ...]
    stages: tuple[tuple[str, str, str], ...]


def read(system: str, user: str) -> Reading:
    """Take a request apart; text without marked lines counts as one message of a customer."""
    lines: list[Line] = []
    loose: list[str] = []
    mark = ""
    for row in user.splitlines():
        if begin := _BEGIN.match(row):
            mark = begin[1]
        elif mark and row != f"END {mark}":
            found = _LINE.match(row)
            if found and found[1] == mark:
                lines.append(Line(int(found[2]), found[3] == "B", found[5]))
            elif not row.startswith(f"{mark} - - -| "):
                loose.append(row)
    if not mark:
        lines.append(Line(1, False, user))
    return Reading(tuple(lines), tuple(loose), tuple(_STAGE.findall(system)))


def judge(reading: Reading, *, obeys: str) -> dict[str, Any]:
    """The answer of the model as the object that becomes its text."""
    told = reading.loose if obeys == "unmarked" else (
        [*reading.loose, *(line.text for line in reading.lines if not line.from_business)] if obeys == "always" else [])
    if any(_ORDER.search(text) for text in told):
        return _answer(reading, "WON", 100, 99, [line.number for line in reading.lines[-1:]])
    status, evidence = _status(reading.lines)
    score = _SCORES[status]
    theirs = [line for line in reading.lines if not line.from_business]
    if any(_SPAM.search(line.text) for line in theirs):
        score, status = 2, "NEW"
    elif re.search(r"\[(?:PHONE|ADDRESS)_\d+\]", " ".join(line.text for line in theirs)):
        score = min(100, score + 4)
    confidence = 35 if len(theirs) < 2 and status == "NEW" else 85 if status in ("WON", "LOST") else 72
    return _answer(reading, status, score, confidence, evidence)


def _status(lines: Sequence[Line]) -> tuple[str, list[int]]:
    for status, side, words in _COMPILED:
        found = [line.number for line in lines if line.from_business == (side == "B") and words.search(line.text)]
        if found and (status != "PROPOSAL_SENT" or any(not line.from_business for line in lines)):
            return status, found[-3:]
    both = len({line.from_business for line in lines}) == 2
    return ("CONTACTED" if both else "NEW"), [line.number for line in lines[-1:]]


def _answer(reading: Reading, status: str, score: int, confidence: int, evidence: list[int]) -> dict[str, Any]:
    names, meaning = _STAGE_NAMES[status], _MEANING[status]
    by_name = [code for code, name, _ in reading.stages if name in names]
    by_type = [code for code, _, kind in reading.stages
               if kind == (status if status in ("WON", "LOST") else "LEAD" if status == "NEW" else "IN_PROGRESS")]
    theirs = [line for line in reading.lines if not line.from_business]
    waiting = bool(reading.lines) and not reading.lines[-1].from_business
    return {
        "evidence": evidence,
        "reasoning": f"{meaning[0].upper()}{meaning[1:]}"
                     f"{f', says message {evidence[-1]}' if evidence else ''}.",
        "summary": f"Sample summary of {len(reading.lines)} messages; the customer's last words: "
                   f"“{theirs[-1].text[:120] if theirs else ''}”. So far {meaning}.",
        "waits_for": "an answer to the last message" if waiting else "",
        "lead_status": status,
        "lead_score": score,
        "stage": (by_name or by_type or ["none"])[0],
        "confidence": confidence,
    }
