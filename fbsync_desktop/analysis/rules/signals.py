"""What a message can signal, and the shape of a language's phrase table."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto


class Signal(Enum):
    """One meaning a phrase can carry; who wrote it and when decides what it is worth."""

    # noise and small talk
    GREET = auto()
    FILLER = auto()  # function words and words that name no product
    NEGATOR = auto()  # turns the meaning of the phrase right after it
    NEUTRAL = auto()  # blocks a shorter phrase inside it ("not yet paid")
    QUESTION = auto()  # a question without a question mark
    THANKS = auto()
    YES = auto()
    NO = auto()
    # what the customer wants to know or have
    INFO = auto()  # where, when open, what do you sell: a general question
    BROWSE = auto()  # only looking
    PRICE = auto()
    AVAIL = auto()
    WANT = auto()
    DATE = auto()
    PLACE = auto()
    DETAIL = auto()  # size, colour, unit, number of people
    URGENT = auto()
    RETURNING = auto()
    # what the customer says to an offer
    DELIVERY = auto()
    PAYHOW = auto()
    DISCOUNT = auto()
    EXPENSIVE = auto()
    LATER = auto()  # will think, will ask somebody
    ORDER = auto()
    PAID = auto()
    RECEIVED = auto()
    PRAISE = auto()
    REFUSE = auto()
    STOP = auto()
    # talks that are no sale
    WRONG = auto()
    SPAM = auto()
    STEER = auto()  # text that gives the reader instructions
    # service and set-up
    PROBLEM = auto()
    ANGER = auto()
    FIXED = auto()
    WAIT = auto()  # the customer says that they wait, or will do it in a moment
    START = auto()  # how a new customer asks what happens now
    HOWTO = auto()
    ACTIVE = auto()
    CHURN = auto()
    # what the business says
    OFFER = auto()
    ASKS = auto()
    CONFIRM = auto()
    WORKING = auto()
    TRY = auto()  # "please try again": the ball is with the customer
    CLOSING = auto()
    AUTO = auto()
    HELP = auto()  # "how can we help?", "anything else?"
    SETUP = auto()  # set-up work under way, or material for it handed over


#: Phrases separated by `|`. A trailing `*` matches any ending, `_` stands for up to two words of the same clause, `a/b`
#: for either word: `ask/tell my wife/boss*`. Accents and case do not matter.
PhraseTable = Mapping[Signal, str]
