"""What the login dialog does: the `[login]` table of a scenario."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass
class Login:
    """Switches of the dialog and of the tokens it leads to.

    Attributes:
        declined_scopes: permissions the person unticks.
        unticked_pages: ids of Pages the person unticks.
        invalid_scopes: permissions the app is not set up for: asking for one shows "Invalid Scopes" and nothing else.
        redirect_uris: exact addresses the app has registered; https only, as Meta wants it.
        localhost: "allowed" always, or only while the scenario's `app_mode` is "dev", which is Meta's rule.
        configs: permissions of each `config_id`; without any, every id is good for all permissions.
        state: what comes back as `state`.
        presses: the page presses this button by itself after `presses_after_ms`, for a browser nobody drives.
        fragment: whether `#_=_` hangs on the address the browser is sent to.
        tells_expiry: whether tokens come with `expires_in`.
        code_life_s: seconds an authorisation code is good for.
    """

    declined_scopes: list[str] = field(default_factory=list)
    unticked_pages: list[str] = field(default_factory=list)
    invalid_scopes: list[str] = field(default_factory=list)
    redirect_uris: list[str] = field(default_factory=list)
    localhost: Literal["allowed", "by_app_mode"] = "allowed"
    configs: dict[str, list[str]] = field(default_factory=dict)
    state: Literal["same", "wrong", "missing"] = "same"
    presses: Literal["", "continue", "cancel"] = ""
    presses_after_ms: int = 0
    fragment: bool = True
    tells_expiry: bool = True
    code_life_s: float = 600.0

    def __post_init__(self) -> None:
        if self.presses_after_ms < 0 or self.code_life_s <= 0:
            raise ValueError("presses_after_ms must be at least 0 and code_life_s above it")
        for address in self.redirect_uris:
            if not address.startswith("https://"):
                raise ValueError(f"redirect_uris takes https addresses only, not “{address}”")
