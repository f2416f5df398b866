"""From what Facebook told about a token to the state of a sign-in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from fbsync_desktop.domain.errors import SecretMissing, TokenRejected
from fbsync_desktop.domain.page import Page, TokenFacts, TokenState
from fbsync_desktop.domain.permission import FOR_INSTAGRAM, FOR_MESSENGER
from fbsync_desktop.domain.sign_in import SignInState, dead_facts, due, living_facts, sign_in_health

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
ALL = tuple(sorted(FOR_MESSENGER | FOR_INSTAGRAM))
LIVING = TokenFacts(TokenState.OK, scopes=ALL, checked_at=NOW)


def page(token: TokenFacts, instagram: bool = True) -> Page:
    return Page("p1", "1002003001", "Sample Bakery", instagram_id="178414" if instagram else None, token=token)


@pytest.mark.parametrize(("token", "state", "days"), [
    (TokenFacts(), SignInState.UNKNOWN, None),
    (LIVING, SignInState.OK, None),
    (replace(LIVING, expires_at=NOW + timedelta(days=30)), SignInState.OK, 30),
    (replace(LIVING, expires_at=NOW + timedelta(days=10, hours=1)), SignInState.OK, 10),
    (replace(LIVING, expires_at=NOW + timedelta(days=9, hours=23)), SignInState.EXPIRES_SOON, 9),
    (replace(LIVING, expires_at=NOW + timedelta(hours=2)), SignInState.EXPIRES_SOON, 0),
    (replace(LIVING, data_access_expires_at=NOW + timedelta(days=3)), SignInState.EXPIRES_SOON, 3),
    (replace(LIVING, expires_at=NOW), SignInState.EXPIRED, 0),
    (replace(LIVING, state=TokenState.EXPIRED), SignInState.EXPIRED, None),
    (replace(LIVING, state=TokenState.REVOKED), SignInState.REVOKED, None),
    (replace(LIVING, state=TokenState.MISSING), SignInState.MISSING, None),
    (replace(LIVING, scopes=()), SignInState.OK, None),  # unknown scopes are not missing scopes
    (replace(LIVING, scopes=("pages_messaging",)), SignInState.PERMISSIONS_MISSING, None),
])
def test_the_state_of_a_sign_in(token: TokenFacts, state: SignInState, days: int | None) -> None:
    health = sign_in_health(page(token), NOW)
    assert (health.state, health.days_left) == (state, days)
    assert health.state.needs_somebody == (state not in (SignInState.OK, SignInState.UNKNOWN))


def test_instagram_permissions_are_needed_only_where_instagram_is_linked() -> None:
    messenger_only = replace(LIVING, scopes=tuple(FOR_MESSENGER))
    assert sign_in_health(page(messenger_only, instagram=False), NOW).state is SignInState.OK
    assert sign_in_health(page(messenger_only), NOW).missing == ("instagram_basic", "instagram_manage_messages")


def test_a_refused_token_keeps_its_dates_and_says_why() -> None:
    before = replace(LIVING, issued_at=NOW - timedelta(days=20))
    expired = dead_facts(before, TokenRejected("It ran out.", graph_code=190, subcode=463), NOW)
    assert (expired.state, expired.reason, expired.issued_at) == (TokenState.EXPIRED, "It ran out.", before.issued_at)
    assert dead_facts(before, TokenRejected("Password.", subcode=460), NOW).state is TokenState.REVOKED
    assert dead_facts(before, SecretMissing("None."), NOW).state is TokenState.MISSING


def test_an_accepted_token_is_alive_again_even_where_facebook_tells_nothing_about_it() -> None:
    dead = replace(LIVING, state=TokenState.REVOKED, reason="Password.")
    assert living_facts(dead, None, NOW) == replace(LIVING, checked_at=NOW)


def test_sign_ins_are_looked_at_once_a_day() -> None:
    fresh, old, never = (page(replace(LIVING, checked_at=at)) for at in (
        NOW - timedelta(hours=23), NOW - timedelta(hours=24), None))
    gone = replace(never, is_active=False)
    assert due([fresh, old, never, gone], NOW) == [old, never]
