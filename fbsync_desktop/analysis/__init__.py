"""Judging conversations: Gemini through a key pool, or rules. Knows no database and no window."""
