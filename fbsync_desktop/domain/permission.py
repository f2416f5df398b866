"""What Meta's permissions are for, so that a missing one can be explained."""

from __future__ import annotations

from collections.abc import Iterable

NEEDED_FOR: dict[str, str] = {
    "pages_show_list": "your Pages cannot be listed",
    "pages_messaging": "Messenger conversations cannot be read",
    "pages_read_engagement": "the Page and its conversations cannot be read",
    "pages_manage_metadata": "Messenger and Instagram conversations cannot be listed",
    "business_management": "Pages of a business portfolio stay invisible",
    "instagram_basic": "the linked Instagram account cannot be read",
    "instagram_manage_messages": "Instagram conversations cannot be read",
}
"""Permission → what does not work without it (Meta, "Conversations" and "Permissions Reference")."""

FOR_MESSENGER = frozenset({"pages_messaging", "pages_read_engagement", "pages_manage_metadata"})
FOR_INSTAGRAM = frozenset({"instagram_basic", "instagram_manage_messages", "pages_manage_metadata"})


def missing_permissions(wanted: Iterable[str], granted: Iterable[str]) -> tuple[str, ...]:
    """Those of `wanted` that were not granted, in their order."""
    have = frozenset(granted)
    return tuple(one for one in wanted if one not in have)


def lost_without(missing: Iterable[str]) -> str:
    """One sentence about what will not work; "" when nothing is missing."""
    parts = [f"{NEEDED_FOR.get(one, 'a part of the work is refused')} ({one})" for one in missing]
    if not parts:
        return ""
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}."
