"""Every colour and every measure of the window; nothing else in the package names a colour."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from enum import Enum
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication


class Tone(NamedTuple):
    """An avatar's soft ground and its deep initial; at least 6:1."""

    ground: str
    ink: str


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme's tokens, `#RRGGBB`. Contrasts are in the table of the design and checked by a test."""

    window: str
    sidebar: str
    surface: str
    inset: str
    line: str
    control: str
    outline: str
    text: str
    text_2: str
    text_3: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    accent_soft: str
    accent_mid: str
    focus: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    error: str
    error_soft: str
    evidence: str
    evidence_edge: str
    chart_1: str
    chart_2: str
    nav_active: str
    toast: str
    on_toast: str
    toast_link: str
    avatars: tuple[Tone, ...]


LIGHT = Colors(
    window="#F6F6F8", sidebar="#EDEEF2", surface="#FFFFFF", inset="#F2F3F6", line="#E4E5EA", control="#CBCED6",
    outline="#868C99", text="#1C1F26", text_2="#4E5563", text_3="#5F6674", accent="#3A59CF", accent_hover="#3250BF",
    accent_pressed="#2A45A8", on_accent="#FFFFFF", accent_text="#3553C6", accent_soft="#E9EDFB",
    accent_mid="#B9C6F3", focus="#3A59CF", ok="#17733F", ok_soft="#E3F3E9", warn="#875200", warn_soft="#FBF0DA",
    error="#B3261E", error_soft="#FBE9E7", evidence="#FFF4CF", evidence_edge="#D9A400",
    chart_1="#3A59CF", chart_2="#768DE1", nav_active="#FFFFFF", toast="#23262E",
    on_toast="#FFFFFF", toast_link="#B4C3FF",
    avatars=(Tone("#FBE3DA", "#8F3D17"), Tone("#DDE5FB", "#2F4BB0"), Tone("#F5E0F0", "#85306F"),
             Tone("#D9EFF3", "#13606F"), Tone("#DCF1E4", "#17623A"), Tone("#FAEBC9", "#735000"),
             Tone("#E9E1FA", "#5A3AA6"), Tone("#E6E8EC", "#454C5A")),
)

DARK = Colors(
    window="#16181D", sidebar="#111317", surface="#1F2229", inset="#282C35", line="#2C303A", control="#454B58",
    outline="#7C8494", text="#E9EBF0", text_2="#B1B8C5", text_3="#959DAC", accent="#4966DA", accent_hover="#4D6BE0",
    accent_pressed="#3F5BCB", on_accent="#FFFFFF", accent_text="#9DB1FF", accent_soft="#262E4B",
    accent_mid="#4A5DA6", focus="#8EA4F8", ok="#63CB92", ok_soft="#1B3427", warn="#EDB650", warn_soft="#3A2E17",
    error="#FF9189", error_soft="#412321", evidence="#3B3215", evidence_edge="#C79A1E",
    chart_1="#7E97F5", chart_2="#546BC2", nav_active="#282C35", toast="#23262E",
    on_toast="#FFFFFF", toast_link="#B4C3FF",
    avatars=(Tone("#5A3020", "#FFC9B3"), Tone("#2B386B", "#C3CFFF"), Tone("#552848", "#F5BFE3"),
             Tone("#1C4750", "#A5E2EE"), Tone("#1F4A33", "#A9E8C4"), Tone("#50401A", "#F4D792"),
             Tone("#3F3169", "#D5C6FF"), Tone("#3A3F4A", "#D5DAE3")),
)


STAGE_COLORS = tuple(tone.ink for tone in LIGHT.avatars)
"""Stage colours as they are stored; each theme shows its own tone for them."""

_STAGE_TONES = (7, 3, 1, 6, 0, 4, 2, 5)
STAGE_COLORS_IN_ORDER = tuple(STAGE_COLORS[tone] for tone in _STAGE_TONES)
"""The same as stages get them by their place: neighbours differ most."""


class Type(Enum):
    """Type sizes: pixels at a 13-pixel system font, and weight."""

    DISPLAY = (28, QFont.Weight.DemiBold)
    TITLE = (20, QFont.Weight.DemiBold)
    SECTION = (15, QFont.Weight.DemiBold)
    LEAD = (14, QFont.Weight.Normal)
    BODY = (13, QFont.Weight.Normal)
    BUTTON = (13, QFont.Weight.Medium)
    STRONG = (13, QFont.Weight.DemiBold)
    CAPTION = (12, QFont.Weight.Normal)
    CAPTION_STRONG = (12, QFont.Weight.DemiBold)


Choice = Literal["system", "light", "dark"]
_BASE_PX = 13
NARROW_BELOW = 1160
"""Window width under which the sidebar shows icons only."""


class Theme(QObject):
    """The colours and measures in use now. Widgets that paint themselves repaint on `changed`.

    Signals:
        changed(): other colours apply.
    """

    changed = Signal()

    def __init__(self, choice: Choice = "system", *, reduced_motion: bool = False,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice: Choice = choice
        self.reduced_motion = reduced_motion
        family = QGuiApplication.font()
        self._font = family
        self._scale = max(1.0, QFontInfo(family).pixelSize() / _BASE_PX)
        self.colors = self._chosen()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def _chosen(self) -> Colors:
        if self._choice == "system":
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self._choice == "dark"
        return DARK if dark else LIGHT

    @property
    def is_dark(self) -> bool:
        return self.colors is DARK

    @property
    def choice(self) -> Choice:
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Light, dark, or what the system says."""
        self._choice = choice
        self._on_scheme_changed()

    @Slot()
    def _on_scheme_changed(self, *_: object) -> None:
        chosen = self._chosen()
        if chosen is not self.colors:
            self.colors = chosen
            self.changed.emit()

    def px(self, size: float) -> int:
        """A measure of the design in this system's pixels."""
        return round(size * self._scale)

    def font(self, kind: Type, *, tabular: bool = False) -> QFont:
        """The system font in one of the design's sizes; `tabular` for digits that stand under one another."""
        size, weight = kind.value
        font = QFont(self._font)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        if tabular:
            font.setFeature(QFont.Tag.fromString("tnum"), 1)
        return font

    def color(self, name: str) -> QColor:
        """A token as a `QColor`."""
        return QColor(getattr(self.colors, name))

    def avatar(self, key: str) -> Tone:
        """One of the eight avatar tones, always the same for the same id."""
        tones = self.colors.avatars
        return tones[zlib.crc32(key.encode()) % len(tones)]

    def stage_tone(self, place: int, color: str = "") -> Tone:
        """A stage's tone: the one its stored colour names, else by its place; always shown beside its name."""
        tones = self.colors.avatars
        return tones[STAGE_COLORS.index(color) if color in STAGE_COLORS else _STAGE_TONES[place % len(_STAGE_TONES)]]
