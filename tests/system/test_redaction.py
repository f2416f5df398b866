"""What never leaves the program: live secrets by their value, others by their form."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from fbsync_desktop.system.logs import configure_logging, log_file
from fbsync_desktop.system.paths import AppPaths
from fbsync_desktop.system.redaction import HIDDEN, Redactor, redactor


def test_a_live_secret_is_hidden_whatever_it_looks_like_also_inside_an_address() -> None:
    known = Redactor()
    known.add("four words & more")
    assert known.clean("opened with four words & more, twice: four words & more") == (
        f"opened with {HIDDEN}, twice: {HIDDEN}")
    assert known.clean("https://x/?p=four%20words%20%26%20more") == f"https://x/?p={HIDDEN}"
    known.forget()
    assert known.clean("four words & more") == "four words & more"


def test_a_longer_secret_is_hidden_before_a_shorter_one_inside_it() -> None:
    known = Redactor()
    for secret in ("secret", "secret-canary"):
        known.add(secret)
    assert known.clean("secret-canary") == HIDDEN


def test_words_too_short_to_be_secrets_stay() -> None:
    known = Redactor()
    for secret in ("five5", "sixsix"):
        known.add(secret)
    assert known.clean("five5 sixsix") == f"five5 {HIDDEN}"


@pytest.mark.parametrize("text", [
    "GET /me?access_token=CANARY&x=1", "client_secret=CANARY", '{"access_token": "CANARY"}', "Authorization: CANARY",
    "Bearer CANARY", "postgresql://owner:CANARY@db.example/shop", "?code=CANARY"])
def test_what_has_the_form_of_a_secret_is_hidden_though_nobody_knows_it(text: str) -> None:
    cleaned = Redactor().clean(text)
    assert "CANARY" not in cleaned and HIDDEN in cleaned


def test_the_log_holds_no_live_secret_not_even_in_a_traceback(tmp_path: Path) -> None:
    paths = AppPaths(tmp_path)
    paths.create()
    configure_logging(paths, "info")
    redactor.add("kitten-basket")
    try:
        raise ValueError("cannot open kitten-basket")
    except ValueError:
        logging.getLogger("fbsync.sync").exception("It failed for %s", "kitten-basket")
    written = log_file(paths).read_text("utf-8")
    assert "It failed for" in written and "kitten-basket" not in written
