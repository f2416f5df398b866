"""Database addresses: read, and kept apart from their passwords."""

from __future__ import annotations

import traceback

import pytest

from fbsync_desktop.domain.errors import StoreError
from fbsync_desktop.store.address import (
    is_same_place,
    needs_password,
    parse_address,
    split_password,
    with_password,
)
from fbsync_desktop.store.connection import try_connection
from fbsync_desktop.store.engine import open_store
from tests.support.clock import FakeClock


def test_a_password_is_taken_out_of_an_address_and_put_back() -> None:
    whole = "postgresql://owner:p%40ss%2Fword@db.example:5432/shop?sslmode=verify-full"
    bare, password = split_password(whole)
    assert (bare, password) == ("postgresql://owner@db.example:5432/shop?sslmode=verify-full", "p@ss/word")
    assert with_password(bare, password) == whole
    assert needs_password(bare) and not needs_password(whole) and not needs_password("sqlite:////tmp/x.db")


def test_a_password_among_the_parameters_is_a_password_too() -> None:
    bare, password = split_password("postgresql://owner@db.example/shop?password=p%40ss&sslmode=verify-full")
    assert (bare, password) == ("postgresql://owner@db.example/shop?sslmode=verify-full", "p@ss")
    assert "p@ss" not in parse_address("postgresql://owner@db.example/shop?password=p%40ss").render_as_string()


@pytest.mark.parametrize("address", ["postgresql://owner:secret-canary", "postgresql://db.example:secret-canary/shop"])
def test_an_address_that_cannot_be_read_is_refused_without_quoting_it(address: str) -> None:
    """Where the server was forgotten, a password stands in the place of the port."""
    for use in (try_connection, split_password, lambda url: open_store(url, clock=FakeClock())):
        with pytest.raises(StoreError, match="not a database address") as raised:
            use(address)
        assert "secret-canary" not in "".join(traceback.format_exception(raised.value))
    assert not needs_password(address)


def test_one_database_is_recognised_whoever_signs_in_there() -> None:
    assert is_same_place("postgresql://owner@db.example:5432/shop", "postgresql+psycopg://another@DB.example/shop")
    assert not is_same_place("postgresql://owner@db.example/shop", "postgresql://owner@db.example/other")
    assert not is_same_place("sqlite:///shop", "postgresql://owner@db.example/shop")
