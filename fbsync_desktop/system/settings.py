"""Settings from file and environment, checked once at start.

Every setting of `settings.toml` can be given as `FBSYNC_<SECTION>__<NAME>`; a few have names of their own.
"""

from __future__ import annotations

import ipaddress
import tomllib
from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator

from fbsync_desktop.domain.errors import SettingsError
from fbsync_desktop.system.paths import AppPaths


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GraphSettings(_Section):
    """How Facebook is asked."""

    url: str = "https://graph.facebook.com"
    version: str = Field(default="v25.0", pattern=r"^v\d+\.\d+$")
    calls_per_second: float = Field(default=2.0, ge=0, le=50)
    page_size: int = Field(default=100, ge=1, le=100)
    messages_per_thread: int = Field(default=20, ge=1, le=100)

    @model_validator(mode="after")
    def _pace_is_kept_on_the_internet(self) -> GraphSettings:
        if self.calls_per_second == 0 and not is_loopback(self.url):
            raise ValueError("calls_per_second may be 0 (no pacing) only with a loopback address")
        return self


class AiSettings(_Section):
    model: str = "gemini-3.5-flash-lite"
    rpm: int = Field(default=15, ge=1)
    delay_ms: int = Field(default=0, ge=0)
    min_messages: int = Field(default=1, ge=1)


class SyncSettings(_Section):
    progress_every: int = Field(default=10, ge=1)
    lease_s: float = Field(default=30.0, gt=0, le=3600)


class LogSettings(_Section):
    level: Literal["debug", "info", "warning", "error"] = "info"


class WindowSettings(_Section):
    theme: Literal["system", "light", "dark"] = "system"
    close_to_tray: bool = True


class Settings(_Section):
    """Everything that can be set.

    Attributes:
        database_url: None = SQLite in the data folder.
        keyring: `system`, `memory` or `file:PATH`.
    """

    graph: GraphSettings = GraphSettings()
    ai: AiSettings = AiSettings()
    sync: SyncSettings = SyncSettings()
    log: LogSettings = LogSettings()
    window: WindowSettings = WindowSettings()
    gemini_url: str = "https://generativelanguage.googleapis.com"
    login_url: str = "https://www.facebook.com"
    database_url: SecretStr | None = None
    direct_url: SecretStr | None = None
    keyring: str = Field(default="system", pattern=r"^(system|memory|file:.+)$")
    facebook_app_id: str | None = None
    facebook_app_secret: SecretStr | None = None
    ai_keys: tuple[SecretStr, ...] = ()

    @model_validator(mode="after")
    def _addresses_are_private(self) -> Settings:
        for url in (self.graph.url, self.gemini_url, self.login_url):
            parts = urlsplit(url)
            if not parts.hostname or parts.scheme not in ("http", "https"):
                raise ValueError(f"{url} is not a web address")
            if parts.scheme == "http" and not is_loopback(url):
                raise ValueError(f"{url} is not encrypted; use https, or http only on this computer")
        return self


_ENVIRONMENT = {
    "FBSYNC_GRAPH_URL": ("graph", "url"), "FBSYNC_GEMINI_URL": ("gemini_url",), "FBSYNC_LOGIN_URL": ("login_url",),
    "DATABASE_URL": ("database_url",), "DIRECT_URL": ("direct_url",), "FBSYNC_KEYRING": ("keyring",),
    "NEXT_PUBLIC_FACEBOOK_APP_ID": ("facebook_app_id",), "FACEBOOK_APP_ID": ("facebook_app_id",),
    "FACEBOOK_APP_SECRET": ("facebook_app_secret",),
}


def is_loopback(url: str) -> bool:
    """True when an address leads to this computer."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def load_settings(paths: AppPaths, env: Mapping[str, str]) -> Settings:
    """Settings of the file, overridden by the environment.

    Raises:
        SettingsError: names the file or variable, the setting, and what is wrong.
    """
    values = _from_file(paths)
    for name, path in _ENVIRONMENT.items():
        if env.get(name):
            _set(values, path, env[name])
    for name, value in env.items():
        section, found, key = name.removeprefix("FBSYNC_").partition("__")
        if name.startswith("FBSYNC_") and found:
            _set(values, (section.lower(), key.lower()), value)
    keys = _ai_keys(env)
    if keys:
        values["ai_keys"] = keys
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise SettingsError(_explained(error), action=f"Correct it in {paths.settings_file} or in the "
                                                      "environment variable of that name.") from None


def _from_file(paths: AppPaths) -> dict[str, Any]:
    try:
        return tomllib.loads(paths.settings_file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{paths.settings_file} cannot be read: {error}.",
                            action="Correct that line, or move the file away to start with the defaults.") from None
    except OSError as error:
        raise SettingsError(f"{paths.settings_file} cannot be opened: {error.strerror}.",
                            action="Give your user the right to read it.") from None


def _set(values: dict[str, Any], path: tuple[str, ...], value: str) -> None:
    for name in path[:-1]:
        inner = values.setdefault(name, {})
        if not isinstance(inner, dict):
            return
        values = inner
    values[path[-1]] = value


def _ai_keys(env: Mapping[str, str]) -> list[str]:
    """`GOOGLE_AI_API_KEY`, then `_2` and on, in order, as many as there are."""
    def place(name: str) -> int:
        suffix = name.removeprefix("GOOGLE_AI_API_KEY").removeprefix("_")
        return int(suffix) if suffix.isdigit() else (1 if not suffix else 0)

    names = [name for name in env if name.startswith("GOOGLE_AI_API_KEY") and place(name) and env[name].strip()]
    return [env[name].strip() for name in sorted(names, key=place)]


def _explained(error: ValidationError) -> str:
    """The first complaint in words; never the value, which may be a secret."""
    first = error.errors(include_input=False, include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or "settings"
    complaint = "there is no such setting" if first["type"] == "extra_forbidden" else first["msg"].removeprefix(
        "Value error, ")
    return f"The setting {where} cannot be used: {complaint}."
