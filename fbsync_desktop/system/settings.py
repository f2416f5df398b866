"""Settings from file and environment, checked once at start; saving keeps the file's comments.

Every setting of `settings.toml` can be given as `FBSYNC_<SECTION>__<NAME>`; a few have names of their own.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

import tomlkit
from pydantic import ValidationError

from fbsync_desktop.domain.errors import SettingsError
from fbsync_desktop.system.files import write_private
from fbsync_desktop.system.paths import AppPaths
from fbsync_desktop.system.settings_schema import Settings

__all__ = ["Settings", "load_settings", "save_settings"]

_NAMED = {
    "FBSYNC_GRAPH_URL": ("graph", "url"), "FBSYNC_GEMINI_URL": ("gemini", "url"), "FBSYNC_LOGIN_URL": ("login", "url"),
    "DATABASE_URL": ("database_url",), "DIRECT_URL": ("direct_url",), "FBSYNC_KEYRING": ("keyring",),
    "NEXT_PUBLIC_FACEBOOK_APP_ID": ("facebook_app_id",), "FACEBOOK_APP_ID": ("facebook_app_id",),
    "FACEBOOK_APP_SECRET": ("facebook_app_secret",),
}
_AI_KEY = re.compile(r"GOOGLE_AI_API_KEY(?:_(\d+))?")
_SECTION = re.compile(r"\s*\[([^\[\]]+)\]")
_KEY = re.compile(r"\s*([\w.\"'-]+)\s*=")


def load_settings(paths: AppPaths, env: Mapping[str, str]) -> Settings:
    """Settings of the file, overridden by the environment.

    Raises:
        SettingsError: names the file and line or the variable, the setting, and what is wrong; never the
            value, which may be a secret.
    """
    text = _text(paths)
    values = _parsed(paths, text)
    given: dict[tuple[str, ...], str] = {}
    for variable, place in _places(env).items():
        if env[variable].strip():
            _put(values, place, env[variable].strip())
            given[place] = variable
    keys = [env[name].strip() for name in _ai_key_names(env)]
    if keys:
        values["ai_keys"] = keys
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        place, complaint = _complaint(error)
        name = ".".join(place)
        if variable := _variable(given, place, _parsed(paths, text)):
            raise SettingsError(f"The environment variable {variable} cannot be used: {complaint}.",
                                action="Correct or unset it.") from None
        raise SettingsError(f"The setting {name} in {paths.settings_file}{_at(text, place)} cannot be used: "
                            f"{complaint}.", action="Correct it, or remove it to get the default.") from None


def save_settings(paths: AppPaths, changes: Mapping[str, Any]) -> None:
    """Change settings in the file; the rest of it, comments included, stays as it is.

    Args:
        changes: value by dotted name, such as `{"window.theme": "dark"}`; None removes it: the default again.

    Raises:
        SettingsError: the file or a value cannot be used, or the file cannot be written. It is then unchanged.
    """
    text = _text(paths)
    _parsed(paths, text)
    document = tomlkit.parse(text)
    for name, value in changes.items():
        *sections, key = name.split(".")
        table: Any = document
        for section in sections:
            table = table.setdefault(section, tomlkit.table())
        if value is None:
            table.pop(key, None)
        else:
            table[key] = value
    try:
        Settings.model_validate(document.unwrap())
    except ValidationError as error:
        place, complaint = _complaint(error)
        raise SettingsError(f"The setting {'.'.join(place)} cannot be used: {complaint}.",
                            action="Choose another value.") from None
    try:
        write_private(paths.settings_file, tomlkit.dumps(document).encode())
    except OSError as error:
        raise SettingsError(f"{paths.settings_file} cannot be written: {error.strerror}.",
                            action="Free some space, or give your user the right to write there.") from error


def _text(paths: AppPaths) -> str:
    try:
        return paths.settings_file.read_text("utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise SettingsError(f"{paths.settings_file} is not a text file in UTF-8.",
                            action="Save it as UTF-8, or move it away to start with the defaults.") from None
    except OSError as error:
        raise SettingsError(f"{paths.settings_file} cannot be opened: {error.strerror}.",
                            action="Give your user the right to read it.") from error


def _parsed(paths: AppPaths, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{paths.settings_file} cannot be read: {error}.",
                            action="Correct that line, or move the file away to start with the defaults.") from None


def _places(env: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Environment variables that are settings, in the order they count: names of their own, then by section."""
    places = {name: place for name, place in _NAMED.items() if name in env}
    for variable in env:
        section, separator, key = variable.removeprefix("FBSYNC_").partition("__")
        if variable.startswith("FBSYNC_") and separator:
            places[variable] = (section.lower(), key.lower())
    return places


def _variable(given: Mapping[tuple[str, ...], str], place: tuple[str, ...], in_file: Mapping[str, Any]) -> str:
    """The variable a faulty setting came from; a section nobody knows is faulty as a whole. Empty: the file's."""
    if place in given or place[0] in in_file:
        return given.get(place, "")
    return next((variable for at, variable in given.items() if at[:len(place)] == place), "")


def _put(values: dict[str, Any], place: tuple[str, ...], value: str) -> None:
    for section in place[:-1]:
        inner = values.setdefault(section, {})
        if not isinstance(inner, dict):
            return  # the file has something else of that name; the check says so
        values = inner
    values[place[-1]] = value


def _ai_key_names(env: Mapping[str, str]) -> list[str]:
    """`GOOGLE_AI_API_KEY`, then `_2` and on, in order, as many as there are."""
    matches = [match for match in map(_AI_KEY.fullmatch, env) if match and env[match[0]].strip()]
    return [match[0] for match in sorted(matches, key=lambda match: int(match[1] or 1))]


def _complaint(error: ValidationError) -> tuple[tuple[str, ...], str]:
    """Where the first fault is, and what it is, in words."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    place = tuple(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return place, "there is no such setting"
    if first["type"] in ("int_parsing", "int_type", "int_from_float"):
        return place, "it must be a whole number"
    words = first["msg"].removeprefix("Value error, ").replace("Input should be", "it must be")
    return place, words


def _at(text: str, place: tuple[str, ...]) -> str:
    """", line 3" when the setting stands in the text."""
    section: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if header := _SECTION.match(line):
            section = _names(header[1])
            if tuple(section) == place:
                return f", line {number}"
        elif (key := _KEY.match(line)) and (*section, *_names(key[1])) == place:
            return f", line {number}"
    return ""


def _names(dotted: str) -> list[str]:
    return [name.strip().strip("\"'") for name in dotted.split(".")]
