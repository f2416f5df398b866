"""Turns the theme's tokens into Qt's palette and style sheet."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette

from fbsync_desktop.ui.theme import Theme

_SHEET = Template("""
* { outline: none; }
QWidget { color: $text; }
QMainWindow, QDialog, QWidget[role="page"] { background: $window; }
QToolTip { background: $toast; color: $on_toast; border: none; padding: ${p4}px ${p8}px; }

QMenuBar { background: $sidebar; color: $text_2; border-bottom: 1px solid $line; padding: 0; spacing: 0; }
QMenuBar::item { background: transparent; padding: ${p5}px ${p10}px; border-radius: ${p6}px;
                 margin: ${p2}px 0 ${p2}px 0; }
QMenuBar::item:selected { background: $line; color: $text; }
QMenu { background: $surface; border: 1px solid $line; border-radius: ${p10}px; padding: ${p4}px; }
QMenu::item { min-height: ${p20}px; padding: ${p6}px ${p28}px ${p6}px ${p12}px; border-radius: ${p6}px; color: $text; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $text_3; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QMenu::indicator { width: ${p14}px; height: ${p14}px; left: ${p6}px; }

QWidget#sidebar { background: $sidebar; border-right: 1px solid $line; }
QFrame#statusLine { background: $sidebar; border-top: 1px solid $line; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: ${p12}px; }
QFrame[role="inset"] { background: $inset; border: none; border-radius: ${p10}px; }
QFrame[role="soft"] { background: $accent_soft; border: none; border-radius: ${p10}px; }
QFrame[role="ground"] { background: $inset; border: none; border-radius: ${p8}px; }
QFrame[role="ground"][tone="error"] { background: $error_soft; }
QFrame[role="ground"][tone="warn"] { background: $warn_soft; }
QFrame[role="pane"] { background: $surface; border: none; border-left: 1px solid $line; }
QFrame[role="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="tick"] { background: $line; border: none; max-width: 1px; min-width: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] { background: transparent; border: none; }

QLabel { background: transparent; border: none; padding: 0; }
QLabel[ink="2"] { color: $text_2; }
QLabel[ink="3"] { color: $text_3; }
QLabel[ink="accent"] { color: $accent_text; }
QLabel[ink="ok"] { color: $ok; }
QLabel[ink="warn"] { color: $warn; }
QLabel[ink="error"] { color: $error; }
QLabel[role="ring"] { border: 1px solid $control; border-radius: ${p12}px; }
QLabel[role="pill"] { background: $ok_soft; color: $ok; border-radius: ${p11}px; padding: 0 ${p9}px; }
QLabel[role="pill"][tone="warn"] { background: $warn_soft; color: $warn; }
QLabel[role="pill"][tone="accent"] { background: $accent_soft; color: $accent_text; }
QLabel[role="pill"][tone="plain"] { background: $inset; color: $text_2; }
QFrame[role="pill"] { background: $ok_soft; border: none; border-radius: ${p11}px; }
QFrame[role="pill"][tone="warn"] { background: $warn_soft; }
QFrame[role="pill"][tone="accent"] { background: $accent_soft; }
QFrame[role="warning"] { background: $warn_soft; border: none; border-radius: ${p10}px; }
QFrame[role="column"] { background: $sidebar; border: none; border-radius: ${p10}px; }
QFrame[role="column"][target="true"] { background: $accent_soft; }
QFrame[role="list"] { background: $surface; border: none; border-right: 1px solid $line; }

QPushButton { background: $surface; color: $text; border: 1px solid $control; border-radius: ${p8}px;
              padding: 0 ${p13}px; min-height: ${p30}px; max-height: ${p30}px; }
QPushButton:hover { background: $inset; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $text_3; background: $inset; border-color: $line; }
QPushButton:focus { border: 2px solid $focus; padding: 0 ${p12}px; min-height: ${p28}px; max-height: ${p28}px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:disabled { background: $inset; color: $text_3; border-color: $line; }
QPushButton[kind="primary"]:focus { border: 2px solid $focus_on_accent; }
QPushButton[stature="large"] { min-height: ${p38}px; max-height: ${p38}px; }
QPushButton[stature="large"]:focus { min-height: ${p36}px; max-height: ${p36}px; }
QPushButton[kind="ghost"] { background: transparent; border: 1px solid transparent; color: $text_2; }
QPushButton[kind="ghost"]:hover { background: $inset; color: $text; }
QPushButton[kind="ghost"]:focus { border: 2px solid $focus; }
QPushButton[kind="danger"] { background: transparent; border: 1px solid transparent; color: $error; }
QPushButton[kind="danger"]:hover { background: $error_soft; }
QPushButton[kind="danger"]:focus { border: 2px solid $focus; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent_text; padding: 0 ${p4}px;
                           min-height: ${p20}px; max-height: ${p20}px; text-align: left; border-radius: ${p4}px; }
QPushButton[kind="link"]:hover { text-decoration: underline; background: transparent; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; padding: 0 ${p2}px;
                                 min-height: ${p16}px; max-height: ${p16}px; }
QPushButton[kind="chip"] { background: $accent_soft; border: 1px solid $accent_mid; border-radius: ${p14}px;
                           color: $text; padding: 0 ${p11}px; min-height: ${p26}px; max-height: ${p26}px; }
QPushButton[kind="chip"]:focus { border: 2px solid $focus; padding: 0 ${p10}px;
                                 min-height: ${p24}px; max-height: ${p24}px; }
QPushButton[kind="add"] { background: transparent; border: 1px dashed $outline; border-radius: ${p14}px;
                          color: $text_2; padding: 0 ${p11}px; min-height: ${p26}px; max-height: ${p26}px; }
QPushButton[kind="add"]:focus { border: 2px solid $focus; padding: 0 ${p10}px;
                                min-height: ${p24}px; max-height: ${p24}px; }
QFrame[role="segments"] { background: $line; border: none; border-radius: ${p8}px; }
QPushButton[kind="segment"] { background: transparent; border: none; color: $text_2; border-radius: ${p6}px;
                              padding: 0 ${p12}px; min-height: ${p28}px; max-height: ${p28}px; }
QPushButton[kind="segment"]:checked { background: $surface; color: $text; }
QPushButton[kind="segment"]:focus { border: 2px solid $focus; padding: 0 ${p10}px;
                                    min-height: ${p24}px; max-height: ${p24}px; }
QPushButton[kind="section"] { background: transparent; border: none; color: $text_2; text-align: left;
                              padding: 0 ${p12}px; min-height: ${p32}px; max-height: ${p32}px; }
QPushButton[kind="section"]:hover { background: $inset; }
QPushButton[kind="section"]:checked { background: $accent_soft; color: $text; font-weight: 600; }
QPushButton[kind="section"]:focus { border: 2px solid $focus; padding: 0 ${p10}px;
                                    min-height: ${p28}px; max-height: ${p28}px; }
QPushButton::menu-indicator { image: none; width: 0; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: ${p8}px; }
QToolButton:hover { background: $inset; }
QToolButton:pressed { background: $line; }
QToolButton:focus { border: 2px solid $focus; }
QToolButton[kind="framed"] { background: $surface; border: 1px solid $control; }
QToolButton[kind="framed"]:hover { background: $inset; }
QToolButton[kind="framed"]:focus { border: 2px solid $focus; }
QToolButton::menu-indicator { image: none; width: 0; }
QAbstractButton[kind="nav"] { border: none; border-radius: ${p8}px; background: transparent; }

QLineEdit, QPlainTextEdit { background: $surface; color: $text; border: 1px solid $control; border-radius: ${p8}px;
            padding: 0 ${p11}px; min-height: ${p30}px; selection-background-color: $accent;
            selection-color: $on_accent; placeholder-text-color: $text_3; }
QLineEdit { max-height: ${p30}px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $focus; padding: 0 ${p10}px;
            min-height: ${p28}px; }
QLineEdit:focus { max-height: ${p28}px; }
QLineEdit[state="error"] { border: 1px solid $error; }
QLineEdit[state="error"]:focus { border: 2px solid $error; }
QLineEdit QToolButton:hover { background: transparent; }

QComboBox { background: $surface; color: $text; border: 1px solid $control; border-radius: ${p8}px;
            padding: 0 ${p2}px 0 ${p11}px; min-height: ${p30}px; max-height: ${p30}px; }
QComboBox:hover { background: $inset; }
QComboBox:disabled { color: $text_3; background: $inset; border-color: $line; }
QComboBox:focus { border: 2px solid $focus; padding: 0 1px 0 ${p10}px;
            min-height: ${p28}px; max-height: ${p28}px; }
QComboBox::drop-down { border: none; width: ${p28}px; }
QComboBox::down-arrow { image: none; }
QListView[role="choices"], QListView[role="choices"]:focus {
            background: $surface; border: 1px solid $control; padding: ${p4}px;
            selection-background-color: $accent_soft; selection-color: $text; }
QListView[role="choices"]::item { min-height: ${p30}px; padding: 0 ${p8}px; }

QCheckBox { spacing: ${p8}px; background: transparent; }
QCheckBox:focus { color: $accent_text; }

QTableView, QListView { background: $surface; border: none; selection-background-color: $accent_soft;
                        selection-color: $text; gridline-color: $line; }
QTableView#table:focus, QListView:focus { border: none; }
QListView[role="cards"] { background: transparent; selection-background-color: transparent; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text_2; border: none; border-bottom: 1px solid $line;
                       padding: 0 ${p8}px; }
QHeaderView::section:focus { color: $accent_text; }

QScrollBar:vertical { background: transparent; width: ${p10}px; margin: 2px; }
QScrollBar::handle:vertical { background: $control; border-radius: 3px; min-height: ${p28}px; }
QScrollBar::handle:vertical:hover { background: $outline; }
QListView[role="cards"] QScrollBar:vertical { width: ${p6}px; margin: 1px; }
QListView[role="cards"] QScrollBar::handle:vertical { border-radius: 2px; }
QScrollBar:horizontal { background: transparent; height: ${p10}px; margin: 2px; }
QScrollBar::handle:horizontal { background: $control; border-radius: 3px; min-width: ${p28}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QFrame#toast { background: $toast; border-radius: ${p10}px; border: 1px solid $control; }
QFrame#toast QLabel { color: $on_toast; }
QFrame#toast QPushButton { background: transparent; border: none; color: $toast_link; }
""")


def style_sheet(theme: Theme) -> str:
    """The whole window's style sheet; `$pN` are N design pixels."""
    tokens: dict[str, str] = {name: getattr(theme.colors, name) for name in theme.colors.__slots__}
    tokens |= {f"p{size}": str(theme.px(size)) for size in range(41)}
    tokens["focus_on_accent"] = theme.colors.text
    return _SHEET.substitute(tokens)


def palette(theme: Theme) -> QPalette:
    """Qt's palette in the theme's colours, for everything the style sheet does not reach."""
    colors, result = theme.colors, QPalette()
    roles = QPalette.ColorRole
    for role, value in (
            (roles.Window, colors.window), (roles.WindowText, colors.text), (roles.Base, colors.surface),
            (roles.AlternateBase, colors.inset), (roles.Text, colors.text), (roles.Button, colors.surface),
            (roles.ButtonText, colors.text), (roles.Highlight, colors.accent),
            (roles.HighlightedText, colors.on_accent), (roles.PlaceholderText, colors.text_3),
            (roles.ToolTipBase, colors.toast), (roles.ToolTipText, colors.on_toast), (roles.Link, colors.accent_text),
            (roles.Mid, colors.control), (roles.Dark, colors.outline), (roles.Light, colors.surface),
            (roles.Accent, colors.accent)):
        result.setColor(role, QColor(value))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.text_3))
    return result
