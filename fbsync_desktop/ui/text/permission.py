"""What Meta's permissions are for, in the user's words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def permission_purpose(permission: str) -> str:
    """What FBSync does with a permission."""
    return {
        "pages_show_list": translate("Permission", "lists your Pages"),
        "pages_messaging": translate("Permission", "reads Messenger conversations"),
        "pages_read_engagement": translate("Permission", "reads the Page and its conversations"),
        "pages_manage_metadata": translate("Permission", "lists conversations; nothing is changed"),
        "business_management": translate("Permission", "finds Pages of a business portfolio"),
        "instagram_basic": translate("Permission", "reads the linked Instagram account"),
        "instagram_manage_messages": translate("Permission", "reads Instagram conversations"),
    }.get(permission, translate("Permission", "asked for in the settings"))


def permission_loss(permission: str) -> str:
    """What does not work without it, as the part of a sentence."""
    return {
        "pages_show_list": translate("Permission", "your Pages cannot be listed"),
        "pages_messaging": translate("Permission", "Messenger conversations cannot be read"),
        "pages_read_engagement": translate("Permission", "the Page and its conversations cannot be read"),
        "pages_manage_metadata": translate("Permission", "conversations cannot be listed"),
        "business_management": translate("Permission", "Pages of a business portfolio stay invisible"),
        "instagram_basic": translate("Permission", "the linked Instagram account cannot be read"),
        "instagram_manage_messages": translate("Permission", "Instagram conversations cannot be read"),
    }.get(permission, translate("Permission", "a part of the work is refused"))


def losses(missing: Iterable[str]) -> str:
    """One sentence about what was not allowed; "" when everything was."""
    parts = [permission_loss(one) for one in missing]
    if not parts:
        return ""
    return translate("Permission", "Not everything was allowed: {losses}.").format(losses="; ".join(parts))
