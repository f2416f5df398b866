"""Signs that mean the same in every language: emoji, attachment words, money."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TABLE: PhraseTable = {
    Signal.YES: "👍 | 👌 | ✅ | 🤝 | 🆗",
    Signal.ANGER: "😡 | 🤬 | 😠 | 👎 | 💩 | 🖕",
    Signal.PRAISE: "😋 | 🤤 | 💯 | 🌟 | ⭐",
    Signal.PROBLEM: "💔",
    Signal.PLACE: "📍",
}
