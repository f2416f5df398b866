"""Pages, their owner, business portfolios and permissions."""

from __future__ import annotations

from typing import Any

from fbsync_desktop.simulator import ids
from fbsync_desktop.simulator.catalogue import GraphFault
from fbsync_desktop.simulator.fields import Fields, parse_fields
from fbsync_desktop.simulator.payloads import pick, read_limit
from fbsync_desktop.simulator.scenario import SCOPES, SampleBusiness, Scenario
from fbsync_desktop.simulator.tokens import USER_ID, Credential

_PAGE_FIELDS = frozenset({"id", "name", "category", "category_list", "access_token", "tasks", "picture", "link",
                          "instagram_business_account", "connected_instagram_account", "username", "about"})
_PAGE_DEFAULT = parse_fields("name,id")
_LISTED_DEFAULT = parse_fields("access_token,category,category_list,name,id,tasks")
_USER_FIELDS = frozenset({"id", "name", "first_name", "last_name", "email", "picture"})
_INSTAGRAM_FIELDS = frozenset({"id", "username", "name", "profile_picture_url", "followers_count"})
_PAGE_SCOPES = ("pages_read_engagement", "pages_show_list")


class Accounts:
    """Answers for Pages and users of one scenario."""

    def __init__(self, scenario: Scenario, base: str) -> None:
        self._scenario = scenario
        self._base = base
        names = dict.fromkeys(one.portfolio for one in scenario.businesses if one.portfolio)
        self._portfolios = {f"{7780000000000000 + number}": name for number, name in enumerate(names, 1)}

    # --- nodes ------------------------------------------------------------------------------------

    def page(self, business: SampleBusiness, text: str, credential: Credential) -> dict[str, Any]:
        """A Page.

        Raises:
            GraphFault: a field that Pages do not have, or permissions that are missing.
        """
        if all(scope in self._scenario.missing_scopes for scope in _PAGE_SCOPES):
            raise GraphFault("token_scope_missing_190")
        fields = parse_fields(text) if text else _PAGE_DEFAULT
        own = credential.kind != "PAGE" or credential.business is business
        return self._page_fields(business, fields, credential.token, own=own)

    def _page_fields(self, business: SampleBusiness, fields: Fields, token: str, *, own: bool) -> dict[str, Any]:
        _known(fields, _PAGE_FIELDS, "Page")
        made: dict[str, Any] = {
            "name": business.name, "category": "Local business", "link": f"https://facebook.com/{business.page_id}",
            "category_list": [{"id": "2500", "name": "Local business"}],
            "picture": {"data": {"height": 50, "width": 50, "is_silhouette": False,
                                 "url": f"https://media.sample.invalid/page/{business.page_id}.jpg?oe=69000000"}},
        }
        if own:
            made["tasks"] = business.tasks
            if business.hands_out_token:
                made["access_token"] = token if token.startswith(business.token) else business.token
        if business.instagram_id:
            account = {"id": business.instagram_id, "username": business.instagram_username}
            wanted = fields.get("instagram_business_account") or fields.get("connected_instagram_account")
            shown = pick(account, wanted.fields) if wanted and wanted.fields else {"id": business.instagram_id}
            made["instagram_business_account"] = made["connected_instagram_account"] = shown
        return {**{name: value for name, value in made.items() if name in fields}, "id": business.page_id}

    def user(self, text: str) -> dict[str, Any]:
        """The signed-in user."""
        fields = parse_fields(text) if text else _PAGE_DEFAULT
        _known(fields, _USER_FIELDS, "User")
        first, _, last = self._scenario.user_name.partition(" ")
        made = {"name": self._scenario.user_name, "first_name": first, "last_name": last}
        return {**{name: value for name, value in made.items() if name in fields}, "id": USER_ID}

    def instagram(self, business: SampleBusiness, text: str) -> dict[str, Any]:
        """An Instagram business account."""
        fields = parse_fields(text) if text else parse_fields("id")
        _known(fields, _INSTAGRAM_FIELDS, "IGUser")
        made = {"username": business.instagram_username, "name": business.name, "followers_count": 312}
        return {**{name: value for name, value in made.items() if name in fields}, "id": business.instagram_id}

    # --- lists ------------------------------------------------------------------------------------

    def accounts(self, query: dict[str, str], token: str) -> dict[str, Any]:
        """`/me/accounts`: the Pages ticked in the dialog."""
        if "pages_show_list" in self._scenario.missing_scopes:
            return {"data": []}
        pages = [one for one in self._scenario.businesses if one.in_me_accounts]
        return self._pages(pages, query, token, f"{USER_ID}/accounts")

    def portfolios(self) -> dict[str, Any]:
        """`/me/businesses`.

        Raises:
            GraphFault: the permission is missing.
        """
        self._check_management()
        return {"data": [{"id": identity, "name": name} for identity, name in self._portfolios.items()]}

    def portfolio_pages(self, identity: str, kind: str, query: dict[str, str], token: str) -> dict[str, Any]:
        """`/{portfolio}/owned_pages` and `client_pages`.

        Raises:
            GraphFault: there is no such portfolio, or the permission is missing.
        """
        if identity not in self._portfolios:
            raise GraphFault("object_missing_33", id=identity)
        self._check_management()
        name = self._portfolios[identity]
        pages = [one for one in self._scenario.businesses if one.portfolio == name and one.portfolio_kind == kind]
        return self._pages(pages, query, token, f"{identity}/{kind}_pages")

    def permissions(self) -> dict[str, Any]:
        """`/me/permissions`."""
        missing = self._scenario.missing_scopes
        return {"data": [{"permission": scope, "status": "declined" if scope in missing else "granted"}
                         for scope in SCOPES]}

    def _check_management(self) -> None:
        if "business_management" in self._scenario.missing_scopes:
            raise GraphFault("perm_200_business_mgmt", scope="business_management")

    def _pages(self, pages: list[SampleBusiness], query: dict[str, str], token: str, path: str) -> dict[str, Any]:
        text = query.get("fields", "")
        fields = parse_fields(text) if text else _LISTED_DEFAULT
        limit = min(read_limit(query.get("limit"), self._scenario.accounts_limit), self._scenario.accounts_limit)
        start = 0
        if after := query.get("after"):
            parts = ids.read_cursor(after)
            if parts is None or len(parts) != 2 or parts[0] != "p":
                raise GraphFault("cursor_invalid")
            start = int(parts[1])
        listed = pages[start:start + limit]
        answer: dict[str, Any] = {"data": [self._page_fields(one, fields, token, own=True) for one in listed]}
        if listed:
            end = ids.cursor("p", start + len(listed))
            answer["paging"] = {"cursors": {"before": ids.cursor("p", start), "after": end}}
            if start + len(listed) < len(pages):
                answer["paging"]["next"] = (f"{self._base}/{path}?access_token={token}&pretty=0&limit={limit}"
                                            f"&after={end}")
        if "total_count" in query.get("summary", ""):
            answer["summary"] = {"total_count": len(pages)}
        return answer


def _known(fields: Fields, known: frozenset[str], node: str) -> None:
    for name in fields:
        if name not in known:
            raise GraphFault("field_unknown", field=name, node=node)
