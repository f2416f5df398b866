"""What the stand-in shows and which faults it has: sample businesses and every switch, as one document.

Rates are shares from 0 to 1 and are met evenly and the same way every time, not by chance.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from fbsync_desktop.simulator.catalogue import CATALOGUE, ODD_BODIES, TOKEN_EVENTS
from fbsync_desktop.simulator.gemini_scenario import SampleGemini
from fbsync_desktop.simulator.login_scenario import Login

SCOPES = ("pages_show_list", "pages_messaging", "pages_read_engagement", "pages_manage_metadata",
          "business_management", "instagram_basic", "instagram_manage_messages", "public_profile")
TASKS = ("ADVERTISE", "ANALYZE", "CREATE_CONTENT", "MESSAGING", "MODERATE", "MANAGE")


@dataclass
class SampleBusiness:
    """One invented Page with its conversations.

    Attributes:
        page_id, name: of the Page.
        messenger, instagram: conversations of each inbox; up to millions, none is held in memory.
        instagram_id, instagram_username: of the linked account; id "" makes one from the Page's,
            "none" = there is no account.
        min_messages, max_messages: messages of a conversation.
        without_id, without_id_instagram: so many conversations, spread evenly, name nobody with an id: the
            person is missing, or `participants` is empty, or the key is.
        talks_to_itself: those conversations are the Page's own with itself instead.
        generic_name_rate: share of people called "Facebook user".
        nameless_rate: share of people with an id and no name.
        hidden_participant_rate: share of people only named as authors of their messages.
        both_rate: share of the people on Instagram who are also on Messenger, as far as there are so many.
        thread_spacing_s: seconds between the last messages of neighbouring conversations.
        arrivals_per_hour: messages that come in each inbox while the stand-in runs, by its clock.
        requests_rate: share of Instagram conversations that wait in the Requests folder.
        cost_budget: overrides the scenario's for this account.
        tasks: what the signed-in user may do on the Page.
        in_me_accounts: False hides the Page from `/me/accounts`.
        portfolio, portfolio_kind: name of the business portfolio the Page belongs to, as "owned" or "client" Page.
        hands_out_token: False leaves `access_token` out where the Page is listed.
        seed: another number gives other people and other talks.
    """

    page_id: str = "1002003001"
    name: str = "Sample Bakery"
    messenger: int = 300
    instagram: int = 40
    instagram_id: str | None = ""
    instagram_username: str = "samplebakery"
    min_messages: int = 1
    max_messages: int = 20
    without_id: int = 4
    without_id_instagram: int = 0
    talks_to_itself: bool = False
    generic_name_rate: float = 0.0
    nameless_rate: float = 0.0
    hidden_participant_rate: float = 0.0
    both_rate: float = 0.0
    thread_spacing_s: int = 420
    arrivals_per_hour: float = 0.0
    requests_rate: float = 0.0
    cost_budget: int | None = None
    tasks: list[str] = field(default_factory=lambda: list(TASKS))
    in_me_accounts: bool = True
    portfolio: str = ""
    portfolio_kind: Literal["owned", "client"] = "owned"
    hands_out_token: bool = True
    seed: int = 0

    def __post_init__(self) -> None:
        if not self.page_id.isdigit():
            raise ValueError(f"page_id must be digits, not “{self.page_id}”")
        _at_least(0, messenger=self.messenger, instagram=self.instagram, without_id=self.without_id,
                  without_id_instagram=self.without_id_instagram, min_messages=self.min_messages,
                  arrivals_per_hour=self.arrivals_per_hour)
        _at_least(1, thread_spacing_s=self.thread_spacing_s)
        _shares(both_rate=self.both_rate, generic_name_rate=self.generic_name_rate, nameless_rate=self.nameless_rate,
                hidden_participant_rate=self.hidden_participant_rate, requests_rate=self.requests_rate)
        if self.max_messages < max(self.min_messages, 1):
            raise ValueError("max_messages must be at least 1 and not below min_messages")
        if self.instagram_id == "none":  # TOML has no word for it
            self.instagram_id = None
        if self.instagram_id == "":
            self.instagram_id = f"1784140{self.page_id[-10:]:0>10}"

    @property
    def token(self) -> str:
        """The Page's token: sample data, valid only here."""
        return f"EAASAMPLEPAGE{self.page_id}TOKEN"


@dataclass
class Fault:
    """An answer instead of the real one.

    Attributes:
        path, platform: part of the path that must occur, or a pattern with `*`; `platform` narrows it.
        status, body, headers, raw: the answer, its body as JSON or (raw) as text.
        error: name of an error of the catalogue instead of `status` and `body`.
        times: calls it hits; 0 = all.
        after: calls that match and pass before it begins.
        rate: share of the calls it hits from then on, met evenly.
        drop: cuts the connection.
        delay_ms, passes: holds the answer back; with `passes` the true answer comes after the delay.
    """

    path: str = ""
    platform: str = ""
    status: int = 500
    body: dict[str, Any] | None = None
    headers: dict[str, str] = field(default_factory=dict)
    raw: str | None = None
    error: str = ""
    times: int = 1
    after: int = 0
    rate: float = 1.0
    drop: bool = False
    delay_ms: int = 0
    passes: bool = False

    def __post_init__(self) -> None:
        _at_least(0, times=self.times, after=self.after, delay_ms=self.delay_ms)
        _shares(rate=self.rate)
        if self.error:
            _one_of("error", self.error, CATALOGUE)


@dataclass
class TokenEvent:
    """From the `at_call`-th Graph call on, a token is dead ("" = every token but the app's).

    Attributes:
        at_call, token: when, and which.
        kind: expired, password (or revoked), logged_out, checkpoint, unconfirmed, deauthorised, role_lost.
    """

    at_call: int
    kind: str = "expired"
    token: str = ""

    def __post_init__(self) -> None:
        _one_of("kind", self.kind, TOKEN_EVENTS)


@dataclass
class Scenario:
    """All switches; the defaults are a well-behaved Graph API without limits.

    Attributes:
        businesses: the Pages there are.
        user_token, system_user_token, user_name: who has signed in already.
        app_id, app_secret: of the Meta app; id "" accepts any.
        now, clock_runs: the stand-in's time at its start, in UTC ("" = the real time), and whether it goes on.
        default_limit, max_limit: conversations of a page, without a `limit` and at most; more is quietly clamped.
        max_messages_limit: the same for messages.
        cost_budget: conversations × nested messages above this are "too much data"; 0 = no limit.
        poison_threads, poison_instagram: numbers of conversations that spoil every listing that would include them.
        poison_mode, poison_error: when they do: only if messages are asked for, or ("participants") people or
            messages, or ("any") anything; and with which error of the catalogue.
        ig_edge_timeout: Instagram cannot be listed; `user_id` look-ups work.
        empty_page_rate, empty_page_run: pages without conversations but with `next`, so many in a row; never the
            first. `empty_pages_every` = n is short for the rate 1/n.
        short_page_rate: half-filled pages.
        reorder_between_pages: so many conversations get a message before each further page.
        cursors: "keyset" stay with their conversation, "offset" count from the top and shift.
        cursor_ttl_s, cursor_max_depth: seconds a cursor lives, and the deepest conversation listed; 0 = no end.
        looping_next: further pages point at themselves.
        detail_window_ig, detail_window_messenger: newest messages of a conversation with details; 0 = all.
        window_answer: what older ones are: bare ids, or an error for the call.
        requests_hidden_days: idle days after which conversations in Requests are hidden.
        access_level, app_mode, role_rate: with "standard" or "dev" only people with a role on the app are shown.
        access_answer: or the Instagram listing is "refused" as a whole, or ends in a "timeout".
        dm_access_disabled, ig_not_eligible, ig_link_broken: states of the Instagram account.
        missing_scopes: permissions that are declined whatever the login dialog said.
        token_events: when which token dies.
        token_dies_at_call, token_subcode: short for one event about every token.
        user_token_expires_s: life of the user's token by the stand-in's clock; 0 = never.
        data_access_days: how long after its issue a token says it may read data; nothing happens after that.
        login: what the login dialog does.
        profile_errors, profile_error: person id (or "*") to an error of the catalogue; True = no consent, for all.
        profile_access: False = the app lacks Business Asset User Profile Access: profiles are blank.
        rps: calls a second per account and platform before 613; 0 = not enforced.
        usage_percent, usage_per_call: what usage headers show: a base, and its growth with each call. At 100 calls
            are throttled.
        regain_minutes, throttle_extends: until so many minutes have gone by (0 = two seconds, -1 = half a minute
            and not told), which each further call starts again.
        faults: answers instead of the real ones.
        latency_ms: how long every answer is held back.
        drop_rate: share of the listings whose connection is cut.
        odd_bodies, odd_body_rate: odd answers among the listings: error_in_200, text, empty, html_502,
            no_code_503, truncated.
        drip_bytes_per_s, huge_body_bytes: slow and huge answers of listings.
        require_appsecret_proof: calls need it.
        forbidden_fields: names of fields that fail the whole call, anywhere in `fields`.
        version, oldest_version, served_version: of calls without one; older ones are served by the second; the
            third is pretended always.
        accounts_limit: Pages in one page of `/me/accounts`.
        batch_null_every: every n-th element of a batch is null.
        gzip: compress for clients that ask for it.
        cache_megabytes: how much of the encoded answers is kept.
        gemini: Google's side.
    """

    businesses: list[SampleBusiness] = field(default_factory=lambda: [SampleBusiness()])
    user_token: str = "EAASAMPLEUSERTOKEN0000000001"
    system_user_token: str = "EAASAMPLESYSTEMUSERTOKEN0001"
    user_name: str = "Sample Owner"
    app_id: str = ""
    app_secret: str = "sample-app-secret"
    now: str = "2026-11-20T12:00:00"
    clock_runs: bool = False
    default_limit: int = 25
    max_limit: int = 200
    max_messages_limit: int = 100
    cost_budget: int = 0
    poison_threads: list[int] = field(default_factory=list)
    poison_instagram: list[int] = field(default_factory=list)
    poison_mode: Literal["messages", "participants", "any"] = "messages"
    poison_error: str = "unknown_1_99"
    ig_edge_timeout: bool = False
    empty_page_rate: float = 0.0
    empty_page_run: int = 1
    empty_pages_every: int = 0
    short_page_rate: float = 0.0
    reorder_between_pages: int = 0
    cursors: Literal["keyset", "offset"] = "keyset"
    cursor_ttl_s: float = 0.0
    cursor_max_depth: int = 0
    looping_next: bool = False
    detail_window_ig: int = 20
    detail_window_messenger: int | None = None
    window_answer: Literal["bare", "error"] = "bare"
    requests_hidden_days: int = 30
    access_level: Literal["standard", "advanced"] = "advanced"
    app_mode: Literal["dev", "live"] = "live"
    role_rate: float = 0.02
    access_answer: Literal["fewer", "refused", "timeout"] = "fewer"
    dm_access_disabled: bool = False
    ig_not_eligible: bool = False
    ig_link_broken: bool = False
    missing_scopes: list[str] = field(default_factory=list)
    token_events: list[TokenEvent] = field(default_factory=list)
    token_dies_at_call: int = 0
    token_subcode: int = 460
    user_token_expires_s: float = 0.0
    data_access_days: int = 90
    login: Login = field(default_factory=Login)
    profile_errors: dict[str, str] = field(default_factory=dict)
    profile_error: bool = False
    profile_access: bool = True
    rps: float = 0.0
    usage_percent: float = 0.0
    usage_per_call: float = 0.0
    regain_minutes: int = 0
    throttle_extends: bool = True
    faults: list[Fault] = field(default_factory=list)
    latency_ms: float = 0.0
    drop_rate: float = 0.0
    odd_bodies: list[str] = field(default_factory=list)
    odd_body_rate: float = 0.3
    drip_bytes_per_s: int = 0
    huge_body_bytes: int = 0
    require_appsecret_proof: bool = False
    forbidden_fields: list[str] = field(default_factory=list)
    version: str = "v25.0"
    oldest_version: str = "v21.0"
    served_version: str = ""
    accounts_limit: int = 25
    batch_null_every: int = 0
    gzip: bool = False
    cache_megabytes: int = 256
    gemini: SampleGemini = field(default_factory=SampleGemini)

    def __post_init__(self) -> None:
        _shares(empty_page_rate=self.empty_page_rate, short_page_rate=self.short_page_rate, drop_rate=self.drop_rate,
                odd_body_rate=self.odd_body_rate, role_rate=self.role_rate)
        _at_least(1, default_limit=self.default_limit, max_limit=self.max_limit, empty_page_run=self.empty_page_run,
                  max_messages_limit=self.max_messages_limit, accounts_limit=self.accounts_limit)
        _at_least(0, cost_budget=self.cost_budget, detail_window_ig=self.detail_window_ig, rps=self.rps,
                  latency_ms=self.latency_ms, drip_bytes_per_s=self.drip_bytes_per_s,
                  huge_body_bytes=self.huge_body_bytes, cursor_ttl_s=self.cursor_ttl_s)
        _one_of("poison_error", self.poison_error, CATALOGUE)
        for name in self.odd_bodies:
            _one_of("odd_bodies", name, ODD_BODIES)
        for name in self.profile_errors.values():
            _one_of("profile_errors", name, CATALOGUE)
        for name in self.missing_scopes:
            _one_of("missing_scopes", name, SCOPES)
        pages = [one.page_id for one in self.businesses]
        for page_id in self.login.unticked_pages:
            _one_of("login.unticked_pages", page_id, pages)
        self.start()
        ids = pages + [one.instagram_id for one in self.businesses if one.instagram_id]
        if len(set(ids)) < len(ids):
            raise ValueError("two businesses have the same page_id or instagram_id")

    def start(self) -> datetime:
        """The stand-in's time at its start.

        Raises:
            ValueError: `now` is no time.
        """
        if not self.now:
            return datetime.now(UTC).replace(microsecond=0)
        try:
            moment = datetime.fromisoformat(self.now)
        except ValueError:
            raise ValueError(f"now must be a time like 2026-11-20T12:00:00, not “{self.now}”") from None
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def sample_scenario() -> Scenario:
    """What `fbsync simulator` shows without a scenario file: three businesses, one without Instagram."""
    return Scenario(now="", clock_runs=True, businesses=[
        SampleBusiness(both_rate=0.3, arrivals_per_hour=12),
        SampleBusiness("1002003002", "Sample Cake Studio", messenger=120, instagram=0, instagram_id=None,
                       without_id=2, seed=2),
        SampleBusiness("1002003003", "ร้านขนมตัวอย่าง (Sample Sweets)", messenger=80, instagram=150, both_rate=0.2,
                       instagram_username="sample.sweets", without_id=1, seed=3),
    ])


def _at_least(least: int, **values: float) -> None:
    for name, value in values.items():
        if value < least:
            raise ValueError(f"{name} must be at least {least}, not {value}")


def _shares(**values: float) -> None:
    for name, value in values.items():
        if not 0 <= value <= 1:
            raise ValueError(f"{name} must be between 0 and 1, not {value}")


def _one_of(switch: str, value: str, known: Any) -> None:
    if value not in known:
        raise ValueError(f"{switch} knows no “{value}”; there are {', '.join(known)}")
