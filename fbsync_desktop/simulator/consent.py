"""What the signed-in person has allowed the app, and for which Pages."""

from __future__ import annotations

from collections.abc import Iterable

from fbsync_desktop.simulator.scenario import SCOPES, SampleBusiness, Scenario

ALWAYS = "public_profile"


class Consent:
    """The answer of the last login dialog. Before the first one everything is allowed for every Page.

    A permission in the scenario's `missing_scopes` counts as declined whatever the dialog said.
    """

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._asked: tuple[str, ...] = SCOPES
        self._declined: frozenset[str] = frozenset()
        self._pages: frozenset[str] | None = None  # None: all of them

    def give(self, asked: Iterable[str], allowed: Iterable[str], pages: Iterable[str]) -> None:
        """Answer the dialog anew; what is not asked for any more is not allowed any more."""
        self._asked = tuple(dict.fromkeys((*asked, ALWAYS)))
        self._declined = frozenset(self._asked) - {*allowed, ALWAYS}
        self._pages = frozenset(pages)

    def has(self, scope: str) -> bool:
        """Whether a permission is allowed."""
        return scope in self._asked and scope not in self.declined

    def ticked(self, business: SampleBusiness) -> bool:
        """Whether a Page was chosen."""
        return self._pages is None or business.page_id in self._pages

    @property
    def declined(self) -> frozenset[str]:
        """Permissions that were asked for and refused."""
        return self._declined | {scope for scope in self._scenario.missing_scopes if scope in self._asked}

    @property
    def scopes(self) -> list[str]:
        """Allowed permissions in the order they were asked for."""
        return [scope for scope in self._asked if self.has(scope)]

    def permissions(self) -> list[dict[str, str]]:
        """`data` of `/me/permissions`."""
        return [{"permission": scope, "status": "granted" if self.has(scope) else "declined"}
                for scope in self._asked]
