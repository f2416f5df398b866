"""Where a support case and an onboarding stand, by the labelling guide."""

from __future__ import annotations

import pytest

from fbsync_desktop.analysis.heuristic import judge
from fbsync_desktop.domain.analysis import LeadStatus
from tests.analysis.talks import talk

BROKEN = "C: the lamp you sent does not work"


def case(*lines: str, days_silent: float = 0) -> str:
    return str(judge(talk(*lines, pipeline="support", days_silent=days_silent)).stage_id)


def start(*lines: str) -> str:
    return str(judge(talk(*lines, pipeline="onboarding")).stage_id)


@pytest.mark.parametrize("lines", [
    (BROKEN,), (BROKEN, "C: hello??"), ("C: hi, I need help",),
])
def test_a_ticket_is_new_until_a_person_answers(lines: tuple[str, ...]) -> None:
    assert case(*lines) == "New Ticket"


def test_an_answering_machine_is_nobody() -> None:
    machine = "Thanks for your message! We are away and will get back to you as soon as possible."
    request = talk(BROKEN, f"B: {machine}", pipeline="support", minutes=0)
    assert judge(request).stage_id == "New Ticket"


def test_thanks_for_writing_and_a_promise_are_a_machine_however_late() -> None:
    machine = "Thanks for contacting us! We've received your message and will reply within 24 hours."
    assert judge(talk(BROKEN, f"B: {machine}", pipeline="support", minutes=30)).stage_id == "New Ticket"


def test_ok_is_an_answer_to_a_question_but_not_to_a_request() -> None:
    assert case(BROKEN, "B: Please email us the receipt.", "C: ok will do") == "Waiting on Customer"
    assert case(BROKEN, "B: Is it plugged in?", "C: yes") == "In Progress"


@pytest.mark.parametrize("lines", [
    (BROKEN, "B: Sorry! We are looking into it and will update you today."),
    (BROKEN, "B: Could you send a photo?", "C: [image]"),
    (BROKEN, "B: What is your order number?", "C: 4711"),
    (BROKEN, "B: Please try another bulb", "C: still does not work"),
    (BROKEN, "B: We'll send a new one tomorrow", "C: ok thanks"),
])
def test_in_progress_while_the_next_step_is_ours(lines: tuple[str, ...]) -> None:
    assert case(*lines) == "In Progress"


@pytest.mark.parametrize("answer", [
    "B: Could you send a photo?", "B: Please try again and let us know", "B: Nos mandas una foto por favor?",
    "B: Bitte schicken Sie uns die Seriennummer", "B: 写真を送っていただけますか",
])
def test_waiting_on_customer_when_we_asked_for_something(answer: str) -> None:
    assert case(BROKEN, answer) == "Waiting on Customer"
    assert case(BROKEN, answer, "C: one moment") == "Waiting on Customer"


@pytest.mark.parametrize("line", [
    "C: works now, thank you!", "C: all sorted, cheers", "C: jetzt funktioniert es wieder, danke",
    "C: ok na po, gumana na, salamat", "C: 解決しました",
])
def test_resolved_when_the_customer_confirms(line: str) -> None:
    assert case(BROKEN, "B: Please try again now", line) == "Resolved"


def test_thanks_resolve_an_answered_question_but_not_a_promise() -> None:
    assert case("C: what are your opening hours?", "B: 9 to 6 every day.", "C: great, thank you") == "Resolved"
    assert case(BROKEN, "B: We are checking with the courier", "C: thank you") == "In Progress"


def test_a_problem_that_comes_back_is_open_again() -> None:
    fixed = (BROKEN, "B: Please try again now", "C: works now, thanks")
    assert case(*fixed, "C: it stopped working again") == "In Progress"


def test_silence_after_our_question_leaves_the_stage() -> None:
    result = judge(talk(BROKEN, "B: Could you send a photo?", pipeline="support", days_silent=20))
    assert (result.status, result.stage_id) == (LeadStatus.UNRESPONSIVE, "Waiting on Customer")


def test_support_never_recommends_the_archive() -> None:
    assert case(BROKEN, "B: Done", "C: thanks", "B: You're welcome, closing this one") == "Resolved"


@pytest.mark.parametrize("lines", [
    ("C: I have just paid for the booking system, what happens next?",),
    ("C: we bought the premium plan", "B: Welcome! Which day suits you for a call?"),
])
def test_a_new_customer_has_bought_and_nothing_is_arranged(lines: tuple[str, ...]) -> None:
    assert start(*lines) == "New Customer"


@pytest.mark.parametrize("lines", [
    ("C: paid! when do you come?", "B: Friday at 9?", "C: perfect"),
    ("C: ya pagué, cuándo vienen?", "B: El lunes a las 10 le queda bien?", "C: sí"),
    ("C: invoice paid", "B: Monday or Wednesday at 3?", "C: Wednesday please"),
])
def test_setup_is_scheduled_when_a_date_is_agreed(lines: tuple[str, ...]) -> None:
    assert start(*lines) == "Setup Scheduled"


def test_a_date_that_was_only_proposed_is_not_agreed() -> None:
    assert start("C: paid! when do you come?", "B: Friday at 9?", "C: not sure, I will let you know") == "New Customer"


@pytest.mark.parametrize("lines", [
    ("C: here is our customer list [file]", "B: Thanks, importing it now"),
    ("C: we sent the photos", "B: Got them, we are building your page now"),
])
def test_in_setup_while_work_is_under_way(lines: tuple[str, ...]) -> None:
    assert start(*lines) == "In Setup"


@pytest.mark.parametrize("line", [
    "C: how do I add a second user?", "C: cómo cambio el precio de un producto?",
    "C: où je trouve les anciennes factures ?",
])
def test_training_when_the_customer_asks_how_to_use_it(line: str) -> None:
    assert start(line) == "Training"
    assert start(line, "B: Settings, then Import") == "Training", "our explanation is no set-up work"


@pytest.mark.parametrize("lines", [
    ("C: the system works great, we use it every day",),
    ("B: Hi! How is the new till doing?", "C: no complaints, the staff picked it up in a day"),
])
def test_active_when_used_and_content(lines: tuple[str, ...]) -> None:
    assert start(*lines) == "Active"


@pytest.mark.parametrize("line", [
    "C: please cancel our subscription", "C: queremos darnos de baja", "C: hiermit kündigen wir den Vertrag",
    "C: we have decided not to renew",
])
def test_churned_when_leaving(line: str) -> None:
    assert start("C: hello", "B: Hi!", line) == "Churned"


@pytest.mark.parametrize(("pipeline", "lines", "status"), [
    ("support", (BROKEN,), LeadStatus.NEW),
    ("support", (BROKEN, "B: We are looking into it"), LeadStatus.QUALIFIED),
    ("support", (BROKEN, "B: Could you send a photo?"), LeadStatus.PROPOSAL_SENT),
    ("onboarding", ("C: how do I add a user?",), LeadStatus.NEGOTIATING),
])
def test_status_follows_the_position(pipeline: str, lines: tuple[str, ...], status: LeadStatus) -> None:
    assert judge(talk(*lines, pipeline=pipeline)).status is status
