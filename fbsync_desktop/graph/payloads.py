"""The JSON of the Graph API as typed structs.

Every key is optional: "if a field has no data, it will not be returned" (Meta, message reference). How
bytes become them, and what happens to bytes that do not fit, is in `decoding`.
"""

from __future__ import annotations

from typing import Any

import msgspec

Id = str | int | None


class Payload(msgspec.Struct, gc=False):
    """A decoded object. Payloads hold no cycles, so the collector need not look at them."""


class Cursors(Payload, gc=False):
    after: Id = None


class Paging(Payload, gc=False):
    """`next` carries the access token in its query: it is only ever asked for its `after`."""

    cursors: Cursors | None = None
    next: str | None = None

    def __repr__(self) -> str:
        return "Paging(…)"


class Someone(Payload, gc=False):
    """A participant or the author of a message."""

    id: Id = None
    name: str | None = None
    username: str | None = None


class People(Payload, gc=False):
    data: list[Someone | None] | None = None


class Media(Payload, gc=False):
    """`image_data` or `video_data`."""

    url: str | None = None
    preview_url: str | None = None
    render_as_sticker: bool | str | None = None


class AttachmentItem(Payload, gc=False):
    """One attachment; which key is filled tells its kind better than `type` (see `threads`)."""

    type: str | None = None
    mime_type: str | None = None
    name: str | None = None
    image_data: Media | None = None
    video_data: Media | None = None
    file_url: str | None = None
    generic_template: Any = None


class Attachments(Payload, gc=False):
    data: list[AttachmentItem | None] | None = None


class Share(Payload, gc=False):
    link: str | None = None
    name: str | None = None


class Shares(Payload, gc=False):
    data: list[Share | None] | None = None


class MessageItem(Payload, gc=False):
    """One message; without author, text and attachments where Instagram tells no details any more."""

    id: Id = None
    created_time: str | float | None = None
    from_: Someone | None = msgspec.field(default=None, name="from")
    message: str | None = None
    sticker: Any = None
    attachments: Attachments | None = None
    shares: Shares | None = None
    story: Any = None
    is_unsupported: Any = None


class MessageList(Payload, gc=False):
    """Messages of a thread, newest first."""

    data: list[MessageItem | None] | None = None
    paging: Paging | None = None


class ThreadItem(Payload, gc=False):
    """A thread in a listing, or a thread node."""

    id: Id = None
    updated_time: str | float | None = None
    participants: People | None = None
    messages: MessageList | None = None


class ThreadList(Payload, gc=False):
    """A page of an inbox, newest first; without `data` it was not read, which is not the same as empty."""

    """Threads still as bytes: where a listing goes on is known before they are looked at (`decoding.threads_of`)."""

    data: msgspec.Raw = msgspec.Raw()
    paging: Paging | None = None

    @property
    def is_list(self) -> bool:
        return bytes(memoryview(self.data)[:1]) == b"["

    @property
    def lists_any(self) -> bool:
        """Whether there is any thread, readable or not."""
        return b"{" in bytes(self.data)


class InstagramAccount(Payload, gc=False):
    id: Id = None
    username: str | None = None


class PictureData(Payload, gc=False):
    url: str | None = None


class Picture(Payload, gc=False):
    data: PictureData | None = None


class PageItem(Payload, gc=False):
    """A Page node, or one entry of `/me/accounts`."""

    id: Id = None
    name: str | None = None
    category: str | None = None
    access_token: str | None = None
    tasks: list[str | None] | None = None
    instagram_business_account: InstagramAccount | None = None
    picture: Picture | None = None

    def __repr__(self) -> str:
        return f"PageItem(id={self.id!r}, name={self.name!r})"


class PageList(Payload, gc=False):
    data: list[PageItem | None] | None = None
    paging: Paging | None = None


class ProfileItem(Payload, gc=False):
    """Names, whole and in parts; Instagram gives `name` and `username`, Messenger the parts."""

    name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    username: str | None = None
    profile_pic: str | None = None


class DebugFault(Payload, gc=False):
    """Note `subcode`, where everything else says `error_subcode`."""

    code: int | str | None = None
    subcode: int | str | None = None
    message: str | None = None


class DebugData(Payload, gc=False):
    """Times are Unix seconds, 0 for never."""

    app_id: Id = None
    type: str | None = None
    is_valid: Any = None
    issued_at: float | str | None = None
    expires_at: float | str | None = None
    data_access_expires_at: float | str | None = None
    scopes: list[str | None] | None = None
    user_id: Id = None
    profile_id: Id = None
    error: DebugFault | None = None


class DebugAnswer(Payload, gc=False):
    data: DebugData | None = None


class TokenGrant(Payload, gc=False):
    """The answer of `/oauth/access_token`."""

    access_token: str | None = None

    def __repr__(self) -> str:
        return "TokenGrant(…)"


class PermissionItem(Payload, gc=False):
    permission: str | None = None
    status: str | None = None


class PermissionList(Payload, gc=False):
    data: list[PermissionItem | None] | None = None


class FaultItem(Payload, gc=False):
    """`error` of an error answer. Any key may be missing; codes have been seen as text."""

    message: str | None = None
    type: str | None = None
    code: float | str | None = None
    error_subcode: float | str | None = None
    is_transient: Any = None
    error_user_title: str | None = None
    error_user_msg: str | None = None
    fbtrace_id: str | None = None


class FaultAnswer(Payload, gc=False):
    """The part of any answer that can hold an error, in today's and in the legacy form."""

    error: FaultItem | str | None = None
    error_code: int | str | None = None
    error_description: str | None = None
    error_msg: str | None = None
