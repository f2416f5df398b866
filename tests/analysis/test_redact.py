"""Personal data out of a text, whatever its form; prices, dates and products stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fbsync_desktop.analysis.redact import Redactor

TOKEN = re.compile(r"\[[A-Z]+_\d+\]")


@pytest.mark.parametrize(("text", "kind"), [
    ("write to anna.kowalska+shop@mail.example.pl please", "EMAIL"),
    ("+48 601 234 567", "PHONE"), ("(02) 8123-4567", "PHONE"), ("0917 555 0199", "PHONE"),
    ("0049-170-1234567", "PHONE"),
    ("call 09175550199 now", "PHONE"), ("+1.415.555.0132", "PHONE"), ("٠٩١٧٥٥٥٠١٩٩", "PHONE"),
    ("4111 1111 1111 1111", "CARD"), ("5500-0000-0000-0004", "CARD"),
    ("DE89 3704 0044 0532 0130 00", "IBAN"), ("PL61109010140000071219812874", "IBAN"),
    ("to 221B Baker Street please", "ADDRESS"), ("Hauptstraße 12", "ADDRESS"), ("rue de la Paix 10", "ADDRESS"),
    ("Calle de Alcalá 45", "ADDRESS"), ("Jalan Sudirman 21", "ADDRESS"),
    ("see https://shop.example/order?id=123&mail=x", "LINK"),
])
def test_what_has_the_form_of_personal_data_is_replaced(text: str, kind: str) -> None:
    hidden = Redactor().hide(text)
    assert f"[{kind}_1]" in hidden, hidden


@pytest.mark.parametrize("text", [
    "45 €", "$1,250.00", "₱1500", "Rp 1.500.000", "1 250 000 VND", "200.000đ", "R$ 1.299,90", "2026-11-20",
    "20.11.2026", "11/20/2026", "for 12 people", "size 42", "at 10:30", "order #4471", "2x 500g", "100%",
    "iPhone 15 Pro", "https://shop.example/cakes/chocolate", "room 204", "5 kg",
])
def test_what_a_judgement_rests_on_stays(text: str) -> None:
    assert Redactor().hide(text) == text


def test_the_same_value_gets_the_same_token() -> None:
    redactor = Redactor()
    assert redactor.hide("+48 601 234 567") == redactor.hide("+48 601 234 567") == "[PHONE_1]"
    assert redactor.hide("+48 601 234 568") == "[PHONE_2]"


@pytest.mark.parametrize(("names", "text", "hidden"), [
    (("Anna Kowalska",), "anna KOWALSKA here, Anna!", "[NAME_1] here, [NAME_2]!"),
    (("Lee",), "Lee wants sleeves", "[NAME_1] wants sleeves"),
    (("An Do",), "An here, do you have an oven?", "[NAME_1] here, do you have an oven?"),
    (("Nguyễn Văn An",), "Nguyễn Văn An đây", "[NAME_1] đây"),
    (("Иван Петров",), "это Иван", "это [NAME_1]"),
    (("X", "", "  ", "😀"), "X marks 😀", "X marks 😀"),
    (("A.B (C)*",), "A.B (C)* is odd", "[NAME_1] is odd"),
])
def test_known_names_are_replaced_as_whole_words(names: tuple[str, ...], text: str, hidden: str) -> None:
    assert Redactor(names).hide(text) == hidden


def test_the_business_s_name_is_replaced_as_a_whole_only() -> None:
    redactor = Redactor((), "Best Cake Shop")
    assert redactor.hide("Hi best cake shop, how much is the best cake?") == "Hi [NAME_1], how much is the best cake?"


def test_a_name_does_not_break_a_token() -> None:
    redactor = Redactor(("Phone", "Email"))
    assert redactor.restore(redactor.hide("a@b.example and +48 601 234 567")) == "a@b.example and +48 601 234 567"


@given(st.from_regex(r"[a-z][a-z0-9._-]{0,12}[a-z0-9]@[a-z]{2,10}\.(com|org|example)", fullmatch=True),
       st.sampled_from(["", "mail: ", "(", "«", "x ", "我的邮箱 "]))
def test_no_mail_address_gets_through(mail: str, before: str) -> None:
    redactor = Redactor()
    hidden = redactor.hide(f"{before}{mail} thanks")
    assert mail not in hidden and redactor.restore(hidden) == f"{before}{mail} thanks"


@given(st.sampled_from(["+48", "+63", "+1", "0", "0049"]), st.lists(st.integers(0, 9), min_size=8, max_size=9),
       st.sampled_from(["", " ", "-", "."]), st.sampled_from(["call ", "tel:", "", "电话: ", "رقمي "]))
def test_no_phone_number_gets_through(code: str, digits: list[int], gap: str, before: str) -> None:
    groups = ["".join(map(str, digits[at:at + 3])) for at in range(0, len(digits), 3)]
    phone = gap.join([code, *groups])
    redactor = Redactor()
    hidden = redactor.hide(f"{before}{phone}, thanks")
    assert not re.search(r"\d{3}", TOKEN.sub("", hidden)), hidden
    assert redactor.restore(hidden) == f"{before}{phone}, thanks"


@given(st.lists(st.integers(0, 9), min_size=15, max_size=15), st.sampled_from(["", " ", "-"]))
def test_no_card_number_gets_through(digits: list[int], gap: str) -> None:
    check = sum(value - 9 if value > 9 else value for value in (
        digit * 2 if at % 2 == 0 else digit for at, digit in enumerate(digits)))
    card = "".join(map(str, [*digits, -check % 10]))
    shown = gap.join(card[at:at + 4] for at in range(0, 16, 4))
    assert not re.search(r"\d{4}", TOKEN.sub("", Redactor().hide(f"my card is {shown} ok")))


@given(st.text(max_size=200), st.lists(st.text(max_size=12), max_size=3))
def test_hiding_never_loses_anything(text: str, names: list[str]) -> None:
    assume(not TOKEN.search(text))
    redactor = Redactor(names)
    hidden = redactor.hide(text)
    assert redactor.restore(hidden) == text
