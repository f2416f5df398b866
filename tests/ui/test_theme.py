"""Colours that can be read, in both themes; the design's figures are floors."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication

from fbsync_desktop.ui.style import palette, style_sheet
from fbsync_desktop.ui.theme import DARK, LIGHT, Colors, Theme, Type

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
GROUNDS = ("window", "sidebar", "surface", "inset")


def contrast(one: str, other: str) -> float:
    """WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of the relative luminances."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
             for channel in QColor(color).getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("colors", THEMES)
@pytest.mark.parametrize("ink", ["text", "text_2", "text_3", "accent_text", "ok", "warn", "error"])
def test_every_text_is_readable_on_every_ground(colors: Colors, ink: str) -> None:
    for ground in GROUNDS:
        assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 4.5, ground


@pytest.mark.parametrize("colors", THEMES)
@pytest.mark.parametrize(("ink", "ground"), [
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent", "accent_pressed"), ("ok", "ok_soft"),
    ("warn", "warn_soft"), ("error", "error_soft"), ("accent_text", "accent_soft"), ("text", "accent_soft"),
    ("on_toast", "toast"), ("toast_link", "toast"), ("text", "nav_active")])
def test_pairs_that_stand_together_are_readable(colors: Colors, ink: str, ground: str) -> None:
    assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", THEMES)
@pytest.mark.parametrize("mark", ["focus", "outline", "chart_1"])
def test_marks_without_words_are_seen(colors: Colors, mark: str) -> None:
    for ground in ("surface", "window"):
        assert contrast(getattr(colors, mark), getattr(colors, ground)) >= 3


@pytest.mark.parametrize("colors", THEMES)
def test_initials_are_readable_on_each_of_the_eight_grounds(colors: Colors) -> None:
    assert len(colors.avatars) == 8
    for tone in colors.avatars:
        assert contrast(tone.ink, tone.ground) >= 6


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_style_sheet_is_whole_and_understood(qapp: QApplication, choice: str) -> None:
    theme = Theme(choice)  # type: ignore[arg-type]
    sheet = style_sheet(theme)
    assert "$" not in sheet
    qapp.setStyleSheet(sheet)  # a sheet Qt cannot parse is a warning, and warnings fail
    assert palette(theme).window().color().name().upper() == theme.colors.window
    qapp.setStyleSheet("")
    theme.deleteLater()


def test_no_type_is_smaller_than_twelve_pixels_and_sizes_follow_the_system_font(qapp: QApplication) -> None:
    theme = Theme("light")
    base = QFontInfo(qapp.font()).pixelSize()
    for kind in Type:
        assert theme.font(kind).pixelSize() >= 12
        assert theme.font(kind).pixelSize() >= round(kind.value[0] * max(base / 13, 1)) - 1
    theme.deleteLater()


def test_choosing_the_other_theme_tells_once(qapp: QApplication) -> None:
    theme, told = Theme("light"), []
    theme.changed.connect(lambda: told.append(theme.is_dark))
    theme.choose("dark")
    theme.choose("dark")
    assert told == [True]
    theme.deleteLater()


def test_both_themes_have_the_same_tokens() -> None:
    assert all(getattr(theme, field.name) for theme in (LIGHT, DARK) for field in dataclasses.fields(Colors))
