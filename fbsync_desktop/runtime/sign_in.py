"""One sign-in of a dialog: in the browser, by a pasted address or token, and then the Pages it connects."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.runtime import requests
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.engine_thread import Job
from fbsync_desktop.runtime.messages import LoginWaiting, PagesConnected, SignedIn

Source = Literal["browser", "address", "token", "connect"]


class SignInFlow(QObject):
    """Belongs to a dialog and ends with it. Tokens never come here: a sign-in is known by its id.

    Signals:
        waiting(LoginWaiting): the browser shall be opened now.
        signed_in(SignedIn)
        failed(source, KnownError): what did not work, and where to say it.
        connected(PagesConnected): the Pages are there and their next sync runs.
    """

    waiting = Signal(object)
    signed_in = Signal(object)
    failed = Signal(str, object)
    connected = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._login: LoginWaiting | None = None
        self._signed: SignedIn | None = None
        self._tickets: set[int] = set()

    @property
    def login(self) -> LoginWaiting | None:
        """The login that waits for the browser."""
        return self._login

    def begin(self, *, ask_again: bool = False) -> None:
        """Listen for the browser; `waiting` says what it shall show."""
        self.cancel()
        self._ask(functools.partial(requests.begin_login, ask_again=ask_again), self._on_waiting, "browser")

    def _on_waiting(self, login: LoginWaiting) -> None:
        self._login = login
        self._ask(functools.partial(requests.finish_login, login_id=login.login_id), self._on_signed_in, "browser")
        self.waiting.emit(login)

    def paste(self, address: str) -> None:
        """The browser ended here; the login goes on with it."""
        if self._login is not None:
            self._ask(functools.partial(requests.paste_address, login_id=self._login.login_id, address=address),
                      lambda _: None, "address")

    def use_token(self, token: str) -> None:
        """Sign in with a pasted token; a login that waits for the browser is given up."""
        self.cancel()
        self._ask(functools.partial(requests.sign_in_with_token, token=token), self._on_signed_in, "token")

    def _on_signed_in(self, signed: SignedIn) -> None:
        self._login, self._signed = None, signed
        self.signed_in.emit(signed)

    def connect_pages(self, page_ids: tuple[str, ...]) -> None:
        """Connect these Pages (Meta's ids) of the sign-in."""
        assert self._signed is not None
        self._ask(functools.partial(requests.connect_signed_in, sign_in_id=self._signed.sign_in_id,
                                    page_ids=page_ids), self._on_connected, "connect")

    def reconnect(self, page_id: str) -> None:
        """Give this Page (our id) the sign-in."""
        assert self._signed is not None
        self._ask(functools.partial(requests.reconnect, page_id=page_id, sign_in_id=self._signed.sign_in_id),
                  self._on_connected, "connect")

    def _on_connected(self, answer: tuple[tuple[str, ...], tuple[tuple[str, str], ...]]) -> None:
        if answer[0]:
            self._signed = None
        self._bridge.note_connected(0, answer)
        self.connected.emit(PagesConnected(0, *answer))

    def cancel(self) -> None:
        """Wait for nothing any more, and forget what was signed in."""
        for ticket in self._tickets:
            self._bridge.drop(ticket)
        self._tickets.clear()
        if self._login is not None:
            self._bridge.ask("give_up_login", functools.partial(
                requests.give_up_login, login_id=self._login.login_id))
            self._login = None
        if self._signed is not None:
            self._bridge.ask("forget_sign_in",
                             functools.partial(requests.forget_sign_in, sign_in_id=self._signed.sign_in_id))
            self._signed = None

    def _ask(self, job: Job, on_value: Callable[[Any], None], source: Source) -> None:
        ticket = 0

        def ended() -> None:
            self._tickets.discard(ticket)

        def answered(value: object) -> None:
            ended()
            on_value(value)

        def refused(error: KnownError) -> None:
            ended()
            if source == "browser":
                self._login = None
            self.failed.emit(source, error)

        ticket = self._bridge.ask(f"sign_in_{source}", job, answered, refused)
        self._tickets.add(ticket)
