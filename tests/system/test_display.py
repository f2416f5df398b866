"""A window is only tried where somebody would see it."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from fbsync_desktop.system.display import has_display


def test_a_bare_terminal_has_none() -> None:
    assert not has_display({}, platform="linux")


@pytest.mark.parametrize("named", [":4095", "localhost:4095", "nonsense", ":", ":x.0"])
def test_a_display_that_does_not_answer_is_none(named: str) -> None:
    assert not has_display({"DISPLAY": named}, platform="linux")


def test_wayland_answers_on_a_socket_in_the_runtime_folder(tmp_path: Path) -> None:
    env = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_display(env, platform="linux")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-9"))
        server.listen()
        assert has_display(env, platform="linux")


def test_x_over_the_network_answers_on_its_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        assert has_display({"DISPLAY": f"127.0.0.1:{number}.0"}, platform="linux")


def test_an_invisible_platform_shows_nothing_anywhere() -> None:
    assert not has_display({"QT_QPA_PLATFORM": "offscreen"}, platform="darwin")


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_these_systems_always_have_a_screen(system: str) -> None:
    assert has_display({}, platform=system)
