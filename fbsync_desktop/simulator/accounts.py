"""Pages, their owner and business portfolios."""

from __future__ import annotations

from typing import Any

from fbsync_desktop.simulator import ids
from fbsync_desktop.simulator.catalogue import GraphFault
from fbsync_desktop.simulator.fields import Fields, parse_fields
from fbsync_desktop.simulator.payloads import pick, read_limit
from fbsync_desktop.simulator.pictures import Pictures
from fbsync_desktop.simulator.scenario import SampleBusiness, Scenario
from fbsync_desktop.simulator.tokens import USER_ID, Credential, Tokens

_PAGE_FIELDS = frozenset({"id", "name", "category", "category_list", "access_token", "tasks", "picture", "link",
                          "instagram_business_account", "connected_instagram_account", "username", "about"})
_PAGE_DEFAULT = parse_fields("name,id")
_LISTED_DEFAULT = parse_fields("access_token,category,category_list,name,id,tasks")
_USER_FIELDS = frozenset({"id", "name", "first_name", "last_name", "email", "picture"})
_INSTAGRAM_FIELDS = frozenset({"id", "username", "name", "profile_picture_url", "followers_count"})
_PAGE_SCOPES = ("pages_read_engagement", "pages_show_list")


class Accounts:
    """Answers for Pages and users of one scenario."""

    def __init__(self, scenario: Scenario, base: str, tokens: Tokens, pictures: Pictures) -> None:
        self._scenario = scenario
        self._tokens = tokens
        self._pictures = pictures
        self._consent = tokens.consent
        self._base = base
        names = dict.fromkeys(one.portfolio for one in scenario.businesses if one.portfolio)
        self._portfolios = {f"{7780000000000000 + number}": name for number, name in enumerate(names, 1)}

    # --- nodes ------------------------------------------------------------------------------------

    def page(self, business: SampleBusiness, text: str, credential: Credential, site: str) -> dict[str, Any]:
        """A Page.

        Raises:
            GraphFault: a field that Pages do not have, or permissions that are missing.
        """
        if not any(self._consent.has(scope) for scope in _PAGE_SCOPES):
            raise GraphFault("token_scope_missing_190")
        fields = parse_fields(text) if text else _PAGE_DEFAULT
        return self._page_fields(business, fields, credential, site)

    def _page_fields(self, business: SampleBusiness, fields: Fields, asking: Credential,
                     site: str) -> dict[str, Any]:
        _known(fields, _PAGE_FIELDS, "Page")
        made: dict[str, Any] = {
            "name": business.name, "category": "Local business", "link": f"https://facebook.com/{business.page_id}",
            "category_list": [{"id": "2500", "name": "Local business"}],
            "picture": self._pictures.field(site, business.page_id)}
        if asking.business is business or (asking.business is None and self._consent.ticked(business)):
            made["tasks"] = business.tasks
            if business.hands_out_token and "access_token" in fields:
                made["access_token"] = self._tokens.of_page(business, asking)
        if business.instagram_id:
            account = {"id": business.instagram_id, "username": business.instagram_username}
            wanted = fields.get("instagram_business_account") or fields.get("connected_instagram_account")
            shown = pick(account, wanted.fields) if wanted and wanted.fields else {"id": business.instagram_id}
            made["instagram_business_account"] = made["connected_instagram_account"] = shown
        return {**{name: value for name, value in made.items() if name in fields}, "id": business.page_id}

    def user(self, text: str, site: str) -> dict[str, Any]:
        """The signed-in user."""
        fields = parse_fields(text) if text else _PAGE_DEFAULT
        _known(fields, _USER_FIELDS, "User")
        first, _, last = self._scenario.user_name.partition(" ")
        made = {"name": self._scenario.user_name, "first_name": first, "last_name": last,
                "picture": self._pictures.field(site, USER_ID)}
        return {**{name: value for name, value in made.items() if name in fields}, "id": USER_ID}

    def instagram(self, business: SampleBusiness, text: str, site: str) -> dict[str, Any]:
        """An Instagram business account."""
        fields = parse_fields(text) if text else parse_fields("id")
        _known(fields, _INSTAGRAM_FIELDS, "IGUser")
        made = {"username": business.instagram_username, "name": business.name, "followers_count": 312,
                "profile_picture_url": self._pictures.url(site, str(business.instagram_id))}
        return {**{name: value for name, value in made.items() if name in fields}, "id": business.instagram_id}

    # --- lists ------------------------------------------------------------------------------------

    def accounts(self, query: dict[str, str], asking: Credential, site: str) -> dict[str, Any]:
        """`/me/accounts`: the Pages ticked in the dialog."""
        if not self._consent.has("pages_show_list"):
            return {"data": []}
        pages = [one for one in self._scenario.businesses if one.in_me_accounts and self._consent.ticked(one)]
        return self._pages(pages, query, asking, f"{USER_ID}/accounts", site)

    def portfolios(self) -> dict[str, Any]:
        """`/me/businesses`.

        Raises:
            GraphFault: the permission is missing.
        """
        self._check_management()
        return {"data": [{"id": identity, "name": name} for identity, name in self._portfolios.items()]}

    def portfolio_pages(self, identity: str, kind: str, query: dict[str, str], asking: Credential,
                        site: str) -> dict[str, Any]:
        """`/{portfolio}/owned_pages` and `client_pages`.

        Raises:
            GraphFault: there is no such portfolio, or the permission is missing.
        """
        if identity not in self._portfolios:
            raise GraphFault("object_missing_33", id=identity)
        self._check_management()
        name = self._portfolios[identity]
        pages = [one for one in self._scenario.businesses if one.portfolio == name and one.portfolio_kind == kind]
        return self._pages(pages, query, asking, f"{identity}/{kind}_pages", site)

    def _check_management(self) -> None:
        if not self._consent.has("business_management"):
            raise GraphFault("perm_200_business_mgmt", scope="business_management")

    def _pages(self, pages: list[SampleBusiness], query: dict[str, str], asking: Credential, path: str,
               site: str) -> dict[str, Any]:
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
        answer: dict[str, Any] = {"data": [self._page_fields(one, fields, asking, site) for one in listed]}
        if listed:
            end = ids.cursor("p", start + len(listed))
            answer["paging"] = {"cursors": {"before": ids.cursor("p", start), "after": end}}
            if start + len(listed) < len(pages):
                answer["paging"]["next"] = (f"{self._base}/{path}?access_token={asking.token}&pretty=0&limit={limit}"
                                            f"&after={end}")
        if "total_count" in query.get("summary", ""):
            answer["summary"] = {"total_count": len(pages)}
        return answer


def _known(fields: Fields, known: frozenset[str], node: str) -> None:
    for name in fields:
        if name not in known:
            raise GraphFault("field_unknown", field=name, node=node)
