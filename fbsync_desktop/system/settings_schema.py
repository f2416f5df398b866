"""What can be set, with defaults and limits; declared here and nowhere else."""

from __future__ import annotations

import ipaddress
import re
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationInfo,
    field_validator,
)


def is_loopback(url: str) -> bool:
    """True when an address leads to this computer."""
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _private(url: str) -> str:
    parts = urlsplit(url)
    if not parts.hostname or parts.scheme not in ("http", "https"):
        raise ValueError("this is not a web address")
    if parts.scheme == "http" and not is_loopback(url):
        raise ValueError("this address is not encrypted; use https, or http only on this computer")
    return url.rstrip("/")


Address = Annotated[str, AfterValidator(_private)]
"""https, or http to this computer, because tokens travel there."""


LOGIN_SCOPES = ("pages_show_list", "pages_messaging", "pages_read_engagement", "pages_manage_metadata",
                "business_management", "instagram_basic", "instagram_manage_messages")


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class GraphSettings(_Section):
    """How Facebook is asked.

    Attributes:
        calls_per_second: per edge (a Page's Messenger or Instagram inbox); 0 = no pacing, this computer only.
        page_size: threads per listing page.
    """

    url: Address = "https://graph.facebook.com"
    version: str = Field(default="v25.0", pattern=r"^v\d+\.\d+$")
    calls_per_second: float = Field(default=2.0, ge=0, le=50)
    page_size: int = Field(default=100, ge=1, le=100)
    messages_per_thread: int = Field(default=20, ge=1, le=100)

    @field_validator("calls_per_second")
    @classmethod
    def _pace_is_kept_on_the_internet(cls, value: float, info: ValidationInfo) -> float:
        if value == 0 and not is_loopback(info.data.get("url", "")):
            raise ValueError("0 (no pacing) is allowed only with an address on this computer")
        return value


class LoginSettings(_Section):
    """Where the browser login happens, and what it asks for.

    Attributes:
        scopes: permissions asked for; a comma-separated text is a list too. One that the Meta app is not set up for
            breaks Facebook's dialog.
        config_id: of Facebook Login for Business; replaces the scopes.
        pkce: also send a proof key.
        port: where the browser comes back to; 0 = any free one.
        redirect_uri: for live apps, which need an https address; the browser then ends there and its address is
            pasted. Empty = `http://localhost:PORT/`.
        timeout_s: how long the browser may take.
    """

    url: Address = "https://www.facebook.com"
    scopes: tuple[str, ...] = LOGIN_SCOPES
    config_id: str = ""
    pkce: bool = False
    port: int = Field(default=0, ge=0, le=65535)
    redirect_uri: str = ""
    timeout_s: float = Field(default=180.0, gt=0, le=3600)

    @field_validator("scopes", mode="before")
    @classmethod
    def _text_is_a_list(cls, value: Any) -> Any:
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value

    @field_validator("redirect_uri")
    @classmethod
    def _redirect_is_private(cls, value: str) -> str:
        return value and _private(value) + ("/" if value.endswith("/") else "")


def _split(value: object) -> object:
    """One text with commas, as the environment has it, is a list as well."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _model_name(name: str) -> str:
    bare = name.strip().removeprefix("models/")
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}", bare):
        raise ValueError("a model has a name such as gemini-3.5-flash-lite")
    return bare


def _model_names(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_model_name, names))


def _place_of_secrets(keyring: str) -> str:
    if not re.fullmatch(r"system|memory|file:.+", keyring):
        raise ValueError("it must be system, memory or file: with a path behind it")
    return keyring


def _language_word(language: str) -> str:
    if not re.fullmatch(r"[^\W\d_][\w ()-]{0,39}", language):
        raise ValueError("name one language, such as English")
    return language


class GeminiSettings(_Section):
    """Where analyses are asked for.

    Attributes:
        api_version: some previews and `-latest` names exist in v1beta only.
    """

    url: Address = "https://generativelanguage.googleapis.com"
    api_version: Literal["v1", "v1beta"] = "v1beta"


class AiSettings(_Section):
    """Attributes:
    enabled: False judges everything without AI.
    model: the first choice; fallback_models: the next ones, in order, when a key cannot use it any more today.
    rpm: requests a minute per key.
    delay_ms: extra pause per key.
    min_messages: conversations with fewer messages are judged without AI.
    monthly_limit_usd: at list prices; ends new analyses of the month, never the sync. None = no limit.
    hide_personal_data: names, phones, addresses and the like are replaced before anything is sent to Google.
    language: in which summaries and reasons are written, as a word such as English.
    """

    enabled: bool = True
    model: Annotated[str, AfterValidator(_model_name)] = "gemini-3.5-flash-lite"
    fallback_models: Annotated[tuple[str, ...], BeforeValidator(_split), AfterValidator(_model_names)] = (
        "gemini-3.1-flash-lite", "gemini-3.8-flash")
    hide_personal_data: bool = True
    language: Annotated[str, AfterValidator(_language_word)] = "English"
    rpm: int = Field(default=15, ge=1)
    delay_ms: int = Field(default=0, ge=0)
    min_messages: int = Field(default=1, ge=1)
    monthly_limit_usd: float | None = Field(default=None, ge=0)


class SyncSettings(_Section):
    """Attributes:
    progress_every: contacts per progress snapshot.
    lease_s: seconds after which a silent owner on another computer counts as dead.
    history_messages: of one conversation at most; at two calls a second 100,000 take eight minutes.
    """

    progress_every: int = Field(default=10, ge=1)
    lease_s: float = Field(default=30.0, gt=0, le=3600)
    history_messages: int = Field(default=100_000, ge=100)


class LogSettings(_Section):
    """How much is written to the log."""

    level: Literal["debug", "info", "warning", "error"] = "info"


class WindowSettings(_Section):
    """How the window looks and closes."""

    theme: Literal["system", "light", "dark"] = "system"
    close_to_tray: bool = True


class Settings(_Section):
    """Everything that can be set.

    Attributes:
        database_url: None = SQLite in the data folder.
        direct_url: used for migrations, where `database_url` leads to a connection pooler.
        keyring: `system`, `memory` or `file:PATH`.
    """

    graph: GraphSettings = GraphSettings()
    login: LoginSettings = LoginSettings()
    gemini: GeminiSettings = GeminiSettings()
    ai: AiSettings = AiSettings()
    sync: SyncSettings = SyncSettings()
    log: LogSettings = LogSettings()
    window: WindowSettings = WindowSettings()
    database_url: SecretStr | None = None
    direct_url: SecretStr | None = None
    keyring: Annotated[str, AfterValidator(_place_of_secrets)] = "system"
    facebook_app_id: str | None = None
    facebook_app_secret: SecretStr | None = None
    ai_keys: tuple[SecretStr, ...] = ()
