"""Fixtures of the runtime's tests: a fake application, and nothing may be left behind."""

from __future__ import annotations

from tests.support.window_parts import application, bridge, clock, engine, no_leaks

__all__ = ["application", "bridge", "clock", "engine", "no_leaks"]
