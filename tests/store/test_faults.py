"""What a driver's error means: told by its code, never by words that may be a customer's."""

from __future__ import annotations

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from fbsync_desktop.domain.errors import StoreUnreachable
from fbsync_desktop.store.faults import is_encoding_fault, is_transient, postgres_fault


def fault(error: psycopg.Error) -> DBAPIError:
    return DBAPIError("COPY", None, error)


@pytest.mark.parametrize("said", ["my password is 1234", "no hassle", "the database does not exist"])
def test_a_row_that_the_server_quotes_is_not_taken_for_its_own_words(said: str) -> None:
    quoted = fault(psycopg.errors.CharacterNotInRepertoire(
        f'invalid byte sequence for encoding "UTF8": 0x00\nCONTEXT:  COPY Message, line 3: "{said}"'))
    assert postgres_fault(quoted) is None
    assert is_encoding_fault(quoted)
    assert not is_transient(quoted)


def test_a_server_that_lets_nobody_in_is_told_by_its_words() -> None:
    wrong = fault(psycopg.OperationalError('connection failed: FATAL:  password authentication failed for user "a"'))
    found = postgres_fault(wrong)
    assert isinstance(found, StoreUnreachable) and "user name or password" in found.message
    assert not is_transient(wrong)
    unknown = postgres_fault(fault(psycopg.errors.InvalidCatalogName('database "shop" does not exist')))
    assert unknown is not None and "no database of this name" in unknown.message
