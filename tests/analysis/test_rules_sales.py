"""Where a sale stands, one rule of the labelling guide after another."""

from __future__ import annotations

import pytest

from fbsync_desktop.analysis.heuristic import judge
from fbsync_desktop.domain.analysis import LeadStatus
from tests.analysis.talks import talk

ASKED = "C: how much is the oak shelf 80 cm?"
OFFER = "B: It is $80, would you like it?"


def status(*lines: str, minutes: int = 5) -> LeadStatus:
    return judge(talk(*lines, minutes=minutes)).status


@pytest.mark.parametrize("lines", [
    ("C: hi",), ("C: Hello!", "B: Hi! How can we help?"), ("C: [sticker]",), ("C: 😍😍",), ("C: [voice]",), ("C: ok",),
    ("B: Hi! Our sale is on.",), ("C: hi", "B: We have received your message and will reply as soon as possible."),
    ("C: what do you sell?",),
])
def test_new_while_no_need_was_stated_or_nobody_answered(lines: tuple[str, ...]) -> None:
    assert status(*lines) is LeadStatus.NEW


@pytest.mark.parametrize("lines", [
    ("C: do you have cakes?", "B: Yes, many kinds! What is the occasion?"),
    ("C: where are you?", "B: 20 Main Street"),
    ("C: what time do you open", "B: From 9 to 6", "C: thanks"),
    ("C: hola info", "B: Hola! de qué producto?"),
    ("C: just looking, what kind of rugs do you make", "B: Wool and cotton ones."),
])
def test_contacted_when_both_wrote_and_the_need_is_general(lines: tuple[str, ...]) -> None:
    assert status(*lines) is LeadStatus.CONTACTED


@pytest.mark.parametrize("line", [
    "C: how much is the oak shelf?", "C: do you have the green lamp in size L?", "C: table for 4 tonight at 8?",
    "C: I need 40 goody bags for a school fete", "C: cuánto cuesta la silla roja?",
    "C: magkano po ang rice cooker",
    "C: was kostet die Lampe?", "C: quero 2 bolos de cenoura",
    "C: この棚の値段を教えてください", "C: بكم الفستان الاسود؟",
])
def test_qualified_by_a_concrete_need(line: str) -> None:
    assert status(line) is LeadStatus.QUALIFIED


@pytest.mark.parametrize("line", [
    "C: my 2015 Civic squeaks and has a problem with the brakes, can you look at it this week?",
    "C: se me rompió la pantalla del samsung a54",
])
def test_a_broken_thing_is_a_need_unless_it_was_bought_here(line: str) -> None:
    assert status(line, "B: Sure.") is LeadStatus.QUALIFIED
    assert status("C: the lamp I received from you is broken", "B: Oh no.") is not LeadStatus.QUALIFIED


def test_who_is_only_looking_has_no_need_yet() -> None:
    assert status("C: do you do any evening classes for adults?", "B: Yes, several! What would you like to learn?",
                  "C: not sure yet, just looking around") is LeadStatus.CONTACTED


def test_words_of_ours_in_a_customers_mouth_hide_nothing() -> None:
    assert status("C: je cherche un cours de maths pour ma fille, 2 fois par semaine") is LeadStatus.QUALIFIED


@pytest.mark.parametrize("answer", ["B: 250/hr", "B: 45 €", "B: 2500 Kč", "B: 120 שח", "B: 12 000 Ft", "B: 900 грн"])
def test_a_price_is_an_offer_in_any_currency(answer: str) -> None:
    assert status("C: how much is the piano lesson for grade 4?", answer, "C: I'll ask my boss") is (
        LeadStatus.PROPOSAL_SENT)


@pytest.mark.parametrize("lines", [
    ("C: скільки коштує дитяче ліжечко?", "B: 4200 грн", "C: порадимось з чоловіком і напишемо"),
    ("C: πόσο κάνει το καναπέ μπλε;", "B: 450 ευρώ", "C: θα το σκεφτώ"),
    ("C: kolik stojí to kolo?", "B: 4500 Kč", "C: rozmyslím si to"),
    ("C: vad kostar soffan?", "B: 2500 kr", "C: jag ska fundera"),
    ("C: mennyibe kerül a kerékpár?", "B: 90 000 Ft", "C: még átgondolom"),
    ("C: כמה עולה השולחן?", "B: 900 שח", "C: אני אחשוב על זה"),
    ("C: قیمت این کفش چنده؟", "B: ۹۰۰ هزار تومان", "C: فکر میکنم خبر میدم"),
    ("C: berapa harga tudung ni?", "B: RM45", "C: nak fikir dulu"),
])
def test_a_sale_is_followed_in_less_common_languages(lines: tuple[str, ...]) -> None:
    assert status(lines[0]) is LeadStatus.QUALIFIED
    assert status(*lines) is LeadStatus.PROPOSAL_SENT


def test_opening_hours_are_no_offer() -> None:
    assert status("C: habt ihr sonntags auf?", "B: Ja, von 10 bis 14 Uhr") is LeadStatus.CONTACTED


@pytest.mark.parametrize("reaction", [
    None, "C: thanks, I'll think about it", "C: what wood is it?", "C: let me ask my wife",
])
def test_proposal_sent_until_the_customer_takes_a_position(reaction: str | None) -> None:
    assert status(ASKED, OFFER, *([reaction] if reaction else [])) is LeadStatus.PROPOSAL_SENT


def test_a_bare_number_is_an_offer_only_where_a_thing_or_a_price_was_asked_for() -> None:
    assert status("C: is the shelf still there", "B: yes, 75") is LeadStatus.PROPOSAL_SENT
    assert status("C: where are you?", "B: Main Street 75") is LeadStatus.CONTACTED


@pytest.mark.parametrize("reaction", [
    "C: can you do 60?", "C: any discount?", "C: 60 and I come now", "C: do you deliver to Leeds?", "C: how can I pay?",
    "C: I'll take it", "C: a bit expensive, is that your best price?", "C: if I take two?", "C: yes please",
])
def test_negotiating_when_the_customer_reacts_to_the_offer(reaction: str) -> None:
    assert status(ASKED, OFFER, reaction) is LeadStatus.NEGOTIATING


def test_an_order_that_we_have_not_confirmed_is_no_win() -> None:
    assert status(ASKED, OFFER, "C: I'll take it", "B: Great! Please send your address") is LeadStatus.NEGOTIATING


@pytest.mark.parametrize("lines", [
    (ASKED, OFFER, "C: just paid"),
    (ASKED, OFFER, "C: I'll take it", "B: Reserved for you, see you tomorrow!"),
    ("C: any slot on Friday?", "B: 2 or 4.30", "C: 4.30 please", "B: You're booked in, Friday 4.30"),
    ("C: got my parcel today, thank you so much!",),
    ("C: hay mesa el sábado?", "B: a las 9 o a las 11", "C: a las 11", "B: Listo, sábado a las 11"),
])
def test_won_when_paid_received_booked_or_confirmed_by_both(lines: tuple[str, ...]) -> None:
    assert status(*lines) is LeadStatus.WON


@pytest.mark.parametrize("line", ["C: I have not paid yet", "C: I will pay tomorrow", "C: aún no he pagado"])
def test_a_payment_that_is_still_to_come_is_no_win(line: str) -> None:
    assert status(ASKED, OFFER, line) is not LeadStatus.WON


def test_praise_days_after_an_order_is_thanks_for_it() -> None:
    lines = ("C: 3 jars of the chilli jam please", "B: Sure, 15 in all", "C: so delicious!!")
    assert status(*lines, minutes=1500) is LeadStatus.WON
    assert status("C: your cakes look delicious!!") is not LeadStatus.WON


@pytest.mark.parametrize("line", [
    "C: no thanks", "C: not interested any more", "C: too expensive, thanks", "C: I found one elsewhere",
    "C: please cancel it",
    "C: STOP messaging me", "C: nah", "C: ya no gracias, ya compré otro", "C: trotzdem danke, hat sich erledigt",
])
def test_lost_when_refused(line: str) -> None:
    assert status(ASKED, OFFER, line) is LeadStatus.LOST


def test_too_expensive_with_a_counter_offer_is_no_refusal() -> None:
    assert status(ASKED, OFFER, "C: too expensive for me, would you take 60?") is LeadStatus.NEGOTIATING


def test_a_cancelled_order_is_lost_even_when_it_was_won() -> None:
    bought = (ASKED, OFFER, "C: deal, paid", "B: Payment received!")
    assert status(*bought, "C: sorry, please cancel my order") is LeadStatus.LOST


def test_a_refusal_can_be_taken_back() -> None:
    refused = (ASKED, OFFER, "C: too expensive, no thanks", "B: What about $65?")
    assert status(*refused) is LeadStatus.LOST
    assert status(*refused, "C: ok deal, I'll take it") is LeadStatus.NEGOTIATING
    assert status(*refused, "C: just paid") is LeadStatus.WON


def test_a_complaint_after_the_purchase_leaves_it_won_and_costs_score() -> None:
    bought = (ASKED, OFFER, "C: deal, paid", "B: Payment received!")
    happy, unhappy = judge(talk(*bought)), judge(talk(*bought, "C: it arrived late and scratched"))
    assert unhappy.status is LeadStatus.WON
    assert unhappy.score < happy.score


def test_a_customer_who_comes_back_with_a_new_need_begins_anew_and_counts_as_returning() -> None:
    bought = (ASKED, OFFER, "C: deal, paid", "B: Payment received!")
    again = judge(talk(*bought, "C: hello again, how much for two of the tall lamps?", minutes=2000))
    assert again.status is LeadStatus.QUALIFIED
    assert "has bought before" in again.reasoning


@pytest.mark.parametrize(("more", "moves"), [
    ("by Friday 3 pm", 1), ("urgent please", 1), ("my phone is 0900 000 0000", 1), ("", 0),
])
def test_particulars_raise_the_score_within_the_band(more: str, moves: int) -> None:
    plain = judge(talk("C: how much is the oak shelf?"))
    told = judge(talk(f"C: how much is the oak shelf? {more}"))
    assert (told.score > plain.score) is bool(moves)
    assert 40 <= told.score <= 65


@pytest.mark.parametrize("line", [
    "C: Get a business loan up to $500,000 at 2% interest, apply now bit.example/loan",
    "C: We can bring 10k real followers to your page, only $49",
    "C: Your page will be disabled for violating community standards, verify here http://appeal.example",
    "C: Préstamos de 5,000 a 500,000 sin buró, escríbeme",
])
def test_spam_is_new_with_next_to_no_score(line: str) -> None:
    result = judge(talk(line))
    assert result.status is LeadStatus.NEW
    assert result.score <= 5
    assert result.waits_for is None


def test_a_wrong_number_is_new_with_next_to_no_score() -> None:
    result = judge(talk("C: Mike, are you home?", "B: Hi, this is Sample Flowers", "C: oh sorry, wrong person!"))
    assert (result.status, result.stage_id) == (LeadStatus.NEW, "New Lead")
    assert result.score <= 10


def test_a_customer_who_names_followers_as_a_product_is_no_spam() -> None:
    assert judge(talk("C: how much is the followers package for 2 weeks?")).score > 10
