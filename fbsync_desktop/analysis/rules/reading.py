"""What one message says, as far as the rules can tell."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from fbsync_desktop.analysis.rules.lexicon import Hit, lexicon
from fbsync_desktop.analysis.rules.signals import Signal
from fbsync_desktop.analysis.rules.text import Token, fold, is_unspaced, tokens, unspaced_length
from fbsync_desktop.domain.analysis import AnalysisMessage

_MEDIA = re.compile(r"\[([^\[\]]{1,40})\]")
_URL = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]{1,63}\.(?:com|net|org|info|link|shop|xyz|top|ly|me|io|example)\b\S*")
_PHONE = re.compile(r"(?<![\d#.,/])\+?\d(?:[\s().-]?\d){7,14}(?!\d)")
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<![\d.,])\d{1,2}\s?(?:am|pm|a\.m|p\.m|uhr|baje|uur|giờ|gio|h(?:\d{2})?|hs|hrs|heures|"
    r"noon|โมง|ทุ่ม|時|点|시)(?!\w)|(?:jam|alas|pukul|alle|godz|saat|klo|kl|o godzinie|a las|at|as|la ora|om|um|vers|gegen|ora|στις|"
    r"בשעה|الساعه|ساعت|в|о)\s\d{1,2}(?![\d.,]|\s?(?:%|\$|€))|(?:after|before|nach|vor|despues de las|depois das|apres|dopo le|po)\s"
    r"(?:1?\d|2[0-4])(?![\d.,:]|\s?(?:[^\W\d_]+))"
)
_CALENDAR = re.compile(
    r"(?<![\d/])\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?(?![\d/])|(?<!\d)\d{1,2}\s?(?:st|nd|rd|th)(?!\w)|\d{1,2}\s?[月日号號]|"
    r"(?<!\d)\d{1,2}\s?월|\d{1,2}\s?일|\d{1,2}\.\s?\d{1,2}\.(?!\d)|(?:on the|dia|am|tgl|tanggal|tarikh|ngay|วันที่|يوم)\s\d{1,2}"
    r"(?!\d)|\d{1,2}\s(?:tarikh|tareekh|तारीख)"
)
#: "from 9 to 6", "10–14 Uhr": opening hours, and other ranges below 25, are no prices.
_HOURS = re.compile(
    r"(?<![\d.,$€£₱])(?:[01]?\d|2[0-4])(?:[:.]\d\d)?\s?(?:am|pm|h|hs|uhr)?\s?(?:-|–|to|til|till|until|bis|a|à|as|hasta|ate|al|alle|"
    r"sampai|s/d|den|hanggang|do|до|tot|ile)\s?(?:[01]?\d|2[0-4])(?:[:.]\d\d)?(?![\d.,]*\d|\s?(?:k|mil|rb|€|\$|eur|euro))"
)
_MONEY_SIGN = r"[$€£₱₹¥₩฿₽₫₺₴₦₵]"
_MONEY_WORD = (
    r"(?:rb|ribu|jt|juta|mil|bin|lakh|hazar|elfu|quid|tr|trieu|nghin|ngan|vnd|dong|pesos?|piso|php|usd|dollars?|bucks|"
    r"pounds?|eur|euros?|reais|real|rs|rupees|rupaye|rupay|rupiya|inr|baht|ريال|جنيه|درهم|دينار|ليره|دولار|руб\w*|тыс\w*|"
    r"грн\w*|тенге|zl|zlotych|pln|tl|lira|lei|ron|ksh|tsh|shilingi|tk|taka|টাকা|soles|colones|lempiras|quetzales|sar|aed|"
    r"egp|myr|ringgit|francs?|fcfa|chf|रुपये|रुपए|रुपया|रु|each|/pc|/-|ευρω|forint|huf|kr|kronor|kroner|sek|nok|dkk|kc|czk|"
    r"korun\w*|eura|שח|שקל\w*|nis|تومان|ريال|روبيه|rupay|лв|лева|din|dinara|rsd|сум|сом|aud|cad|nzd|sgd|hkd|twd|ntd|"
    r"mxn|clp|cop|ars|brl|uah|naira|ngn|cedis|rand|zar|pkr|npr|lkr|dhs|dh|dt|kwd|qar|bhd|omr|jod|الف|د\.ا|د\.ك|xof|xaf)"
)
#: "250/hr": what is counted by the hour or the piece is money.
_PER = (
    r"(?:hr|hour|h|day|night|week|wk|month|mo|year|yr|person|pax|head|pcs?|piece|kg|session|class|lesson|hora|dia|noche|mes|"
    r"persona|clase|pessoa|aula|heure|jour|nuit|mois|pers|std|stunde|tag|nacht|monat|ora|notte|mese|persona|bulan|orang|hari|"
    r"malam|jam|thang|nguoi|khach|buoi|kisi|gun|ay|мес|час|чел|шт|год|міс|os|mies|godz)"
)
#: Written straight after the number, and straight before the next word.
_MONEY_GLUED = r"(?:円|元|块|塊|만원|천원|만|원|万|萬|千|บาท)"
#: Bounded, so that a page of digits costs no more than its length.
_NUMBER = r"\d[\d.,]{0,15}(?:\s\d{3}){0,4}"
_AMOUNT = re.compile(
    rf"(?:{_MONEY_SIGN}|(?<!\w)(?:rp|r\$|rs|php|usd|eur|ksh|rm|s/|us\$|p(?=\d)|aed|sar|idr|vnd|rub|inr|ils|nis|sek|"
    rf"nok|dkk|czk|pln|chf|aud|cad|nzd|sgd|hk\$|nt\$|mx\$|ar\$|col\$|gbp|try|zar|ngn|pkr|lkr|kes|egp|mad|qar|kwd|bhd|omr)\.?)\s?{_NUMBER}|"
    rf"{_NUMBER}\s?(?:{_MONEY_SIGN}|{_MONEY_WORD}(?!\w))|{_NUMBER}\s?{_MONEY_GLUED}|"
    rf"\d\s?/\s?{_PER}(?!\w)|\d[\s.]?\d{{3}}\s?ft(?!\w)|{_NUMBER}(?:k|d|р|r|p|tr\d{{0,3}}|m)(?!\w)|{_NUMBER}\s(?:р|r)(?!\w)"
)
_AMOUNT_AS_WRITTEN = re.compile(_AMOUNT.pattern, re.IGNORECASE)
_UNIT = (
    r"(?:cm|mm|kg|g|gr|km|m2?|sqm|ml|l|min|mins|minutes|hours|hrs|hs|am|pm|people|pax|pcs|inch|days|weeks|years|months|"
    r"left|remaining|cai|buah|unidades|piezas|stuck|adet|na lang|dias|jours|tage|hari|ngay|дн\w*|лет|шт|ans|anni|anos|annees|"
    r"jahre?n?|tuoi|tahun|thn|yaş|yas|mois|monate?|meses|mesi|bulan|thang|ay|semanas?|semaines?|wochen?|settimane|minggu|tuan|"
    r"hafta|minuten|stunden|horas|heures|ore|jam|gio|saat|personen|personas|pessoas|personnes|persone|orang|kisi|nguoi|osob|"
    r"человек|людей|осіб|років|роки|мин|часов|часа|годин|дней|дні|днів|minut|godzin|dni|lat)"
)
_BARE_PRICE = re.compile(rf"(?<![\d#:/a-z])(?:\d{{2,}}|\d+[.,]\d+)(?:[.,]\d{{3}})*(?![\d:/%]|\s?{_UNIT}(?!\w))")
_ANY_NUMBER = re.compile(r"\d+")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_HOUR_AND_MINUTE = re.compile(r"\d{1,2}\.\d{2}")
_ASKED = re.compile(r"[^.!?؟\n]*[?؟]")
_EMOJI = re.compile(r"[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55]")

#: A negator this many words before one of these turns it off ("have not paid").
_NEGATION_REACH = 2
_TURNED_OFF = frozenset(
    {Signal.PAID, Signal.RECEIVED, Signal.ORDER, Signal.FIXED, Signal.ACTIVE, Signal.PRAISE, Signal.CONFIRM,
     Signal.WANT, Signal.PROBLEM, Signal.SETUP}
)
#: These words name no product: the rest of a message is its content.
_NO_CONTENT = frozenset(Signal) - {
    Signal.DETAIL, Signal.PLACE, Signal.DATE, Signal.PROBLEM, Signal.SETUP, Signal.SPAM, Signal.OFFER, Signal.CONFIRM,
    Signal.WORKING, Signal.DELIVERY, Signal.ASKS, Signal.TRY, Signal.HELP, Signal.CLOSING, Signal.AUTO,
}
#: What only the business says, and what only a customer does: "je cherche un cours" is no search of ours under way.
_OURS = frozenset({Signal.ASKS, Signal.TRY, Signal.WORKING, Signal.AUTO, Signal.HELP, Signal.CLOSING, Signal.OFFER})
_THEIRS = frozenset({Signal.LATER, Signal.ORDER, Signal.REFUSE, Signal.BROWSE, Signal.CHURN, Signal.EXPENSIVE,
                     Signal.WAIT, Signal.ANGER})
_CHARS_PER_WORD = 2.5


@dataclass(frozen=True, slots=True)
class Reading:
    """One message, understood.

    Attributes:
        index: its place in the conversation.
        stated: signals outside question clauses.
        asked: signals in question clauses.
        content: how many words are left that can name a thing.
        figures: a number, quantity, size, date or place is given.
        numbers: the numbers as written, whatever they count.
        amount: a sum of money, or what can be one where a price was asked for (`bare_number`); `named_sum` is one
            of these that stands in no question.
        media: an attachment and no words.
    """

    index: int
    message: AnalysisMessage
    stated: frozenset[Signal]
    asked: frozenset[Signal]
    question: bool
    ends_asking: bool
    content: int
    words: int
    amount: bool
    bare_number: bool
    named_sum: bool
    number: bool
    numbers: frozenset[str]
    phone: bool
    when: bool
    media: bool
    attachment: bool
    url: bool
    spam_hits: int
    auto_hits: int

    @property
    def business(self) -> bool:
        return self.message.from_business

    @property
    def signals(self) -> frozenset[Signal]:
        return self.stated | self.asked

    def has(self, *wanted: Signal) -> bool:
        """Any of these, asked or stated."""
        return not self.signals.isdisjoint(wanted)

    def states(self, *wanted: Signal) -> bool:
        """Any of these, outside a question."""
        return not self.stated.isdisjoint(wanted)

    @property
    def figures(self) -> bool:
        return self.number or self.when or self.has(Signal.DATE, Signal.DETAIL, Signal.PLACE)

    @property
    def gives_contact(self) -> bool:
        """A phone number, or an address that is more than the word for it."""
        return self.phone or (self.states(Signal.PLACE) and (self.number or self.content >= 2))

    @property
    def silent(self) -> bool:
        """No words at all: a sticker, a picture, emoji, nothing."""
        return self.words == 0


def read_talk(messages: Sequence[AnalysisMessage]) -> list[Reading]:
    """Every message read in the languages of the whole conversation."""
    folded = [fold(_MEDIA.sub(" ", message.text)) for message in messages]
    spoken = [tokens(_URL.sub(" ", text)) for text in folded]
    names = lexicon().languages_of(token.text for words in spoken for token in words)
    return [
        _read(index, message, text, words, names)
        for index, (message, text, words) in enumerate(zip(messages, folded, spoken, strict=True))
    ]


def _read(index: int, message: AnalysisMessage, folded: str, words: Sequence[Token], names: Sequence[str]) -> Reading:
    hits, glued = lexicon().find(folded, words, names, _OURS if not message.from_business else _THEIRS)
    hits = [hit for hit in hits if not _negated(hit, hits, words)]
    question = "?" in folded or "؟" in folded or any(hit.signal is Signal.QUESTION for hit in (*hits, *glued))
    asking = {token.clause for token in words if token.asked} | _question_clauses(hits, words)
    asked = {hit.signal for hit in hits if words[hit.end - 1].clause in asking}
    stated = {hit.signal for hit in hits if words[hit.end - 1].clause not in asking}
    in_question, outside = _glued_by_clause(folded, glued)
    numbers = _ANY_NUMBER.search(_PHONE.sub(" ", _URL.sub(" ", folded))) is not None
    media = _MEDIA.findall(message.text)
    sums = _PHONE.sub(" ", _CALENDAR.sub(" ", _CLOCK.sub(" ", _HOURS.sub(" ", folded))))
    letters = [token for token in words if not _EMOJI.match(token.text)]
    return Reading(
        index=index,
        message=message,
        stated=frozenset(stated | outside),
        asked=frozenset(asked | in_question),
        question=question,
        ends_asking=_ends_asking(folded, words, asking),
        content=_content(words, hits) + _glued_content(folded, glued),
        words=_words(folded, letters),
        amount=_AMOUNT.search(folded) is not None,
        bare_number=_BARE_PRICE.search(sums) is not None,
        named_sum=_BARE_PRICE.search(_ASKED.sub(" ", sums)) is not None,
        number=numbers,
        numbers=_numbers(folded),
        phone=_PHONE.search(folded) is not None,
        when=_CLOCK.search(folded) is not None or _CALENDAR.search(folded) is not None,
        media=bool(media) and not letters,
        attachment=bool(media),
        url=_URL.search(folded) is not None,
        spam_hits=_count(Signal.SPAM, hits, glued),
        auto_hits=_count(Signal.AUTO, hits, glued),
    )


def _count(signal: Signal, hits: Sequence[Hit], glued: Sequence[Hit]) -> int:
    return len({hit[:2] for hit in (*hits, *glued) if hit.signal is signal})


def _words(folded: str, letters: Sequence[Token]) -> int:
    """Words; where a script has no spaces, about as many as its signs make."""
    spaced = sum(1 for token in letters if not is_unspaced(token.text))
    return spaced + math.ceil(unspaced_length(folded) / _CHARS_PER_WORD)


def _numbers(folded: str) -> frozenset[str]:
    """`14.30`, `14:30` and `14` give `14.30` and `14`, so that the answer to a proposal can be recognised in it."""
    bare = _PHONE.sub(" ", _URL.sub(" ", folded))
    found = {match.group().replace(":", ".").replace(",", ".") for match in _FIGURE.finditer(bare)}
    return frozenset(found | {number.split(".")[0] for number in found if _HOUR_AND_MINUTE.fullmatch(number)})


def _negated(hit: Hit, hits: Sequence[Hit], words: Sequence[Token]) -> bool:
    """A negator close before the phrase, in the same clause, that is no part of another phrase."""
    if hit.signal not in _TURNED_OFF:
        return False
    reach = 1 if hit.signal is Signal.PROBLEM else _NEGATION_REACH
    clause = words[hit.start].clause
    return any(
        other.signal is Signal.NEGATOR
        and hit.start - reach <= other.end - 1 < hit.start
        and words[other.end - 1].clause == clause
        for other in hits
    )


def _question_clauses(hits: Sequence[Hit], words: Sequence[Token]) -> set[int]:
    return {words[hit.end - 1].clause for hit in hits if hit.signal is Signal.QUESTION}


def _glued_by_clause(folded: str, glued: Sequence[Hit]) -> tuple[set[Signal], set[Signal]]:
    """Signals of unspaced text: those in sentences that ask, and the others."""
    asked: set[Signal] = set()
    stated: set[Signal] = set()
    for start, end in _sentences(folded):
        inside = {hit.signal for hit in glued if start <= hit.start < end}
        asks = Signal.QUESTION in inside or folded[end - 1 : end] in ("?", "？")
        (asked if asks else stated).update(inside)
    return asked, stated


def _sentences(folded: str) -> list[tuple[int, int]]:
    ends = [match.end() for match in re.finditer(r"[.!?。！？…\n]+|\s(?=\S)|[、,，]", folded)]
    starts = [0, *ends]
    return [(start, end) for start, end in zip(starts, [*ends, len(folded)], strict=True) if end > start]


def _ends_asking(folded: str, words: Sequence[Token], asking: set[int]) -> bool:
    if is_unspaced(folded):
        return any(mark in folded[-12:] for mark in ("?", "ไหม", "มั้ย", "か", "吗", "嗎", "呢", "요?"))
    spoken = [token for token in words if not _EMOJI.match(token.text)]
    return bool(spoken) and spoken[-1].clause in asking


def _content(words: Sequence[Token], hits: Sequence[Hit]) -> int:
    spent = {place for hit in hits if hit.signal in _NO_CONTENT for place in range(hit.start, hit.end)}
    return sum(
        1
        for place, token in enumerate(words)
        if place not in spent and len(token.text) > 1 and not token.text.isdigit() and not _EMOJI.match(token.text)
        and not is_unspaced(token.text)
    )


def _glued_content(folded: str, glued: Sequence[Hit]) -> int:
    if not is_unspaced(folded):
        return 0
    left = list(folded)
    for hit in glued:
        if hit.signal in _NO_CONTENT:
            left[hit.start : hit.end] = " " * (hit.end - hit.start)
    return math.ceil(unspaced_length("".join(left)) / _CHARS_PER_WORD)


def amounts_in(text: str) -> list[str]:
    """The sums of money in a text, as written (spaces aside), in order."""
    return [" ".join(match.group().split()) for match in _AMOUNT_AS_WRITTEN.finditer(text)]
