"""What hangs on sample messages: pictures, stickers, voice, files, shares, stories."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fbsync_desktop.simulator import ids
from fbsync_desktop.simulator.inbox import Note

_EUROPE = "Media not available due to new privacy rules in Europe. See developer documentation for more info"
_KINDS = 110  # one message in so many has each kind


def has_media(note: Note) -> bool:
    """Whether anything hangs on a message."""
    return note.sticker or (not note.added and note.bits % _KINDS < len(_MAKERS))


def media(note: Note, platform: str, more: str) -> tuple[str, dict[str, Any]]:
    """Kind and fields of what hangs on a message; ("", {}) for one without anything.

    Args:
        more: address of the (always empty) next page of its attachments.
    """
    if note.sticker:
        return "sticker", {"sticker": f"https://media.sample.invalid/sticker/{note.place}.png"}
    if not has_media(note):
        return "", {}
    name = _MAKERS[note.bits % _KINDS]
    if platform == ids.INSTAGRAM:
        return _instagram(name, note)
    return _messenger(name, note, more)


_MAKERS = ("image", "sticker", "old_sticker", "video", "audio", "file", "gif", "share", "special", "images", "story")


_GIF = ("url", "preview_url", "raw_gif_image", "raw_webp_image", "animated_gif_url", "animated_gif_preview_url",
        "animated_webp_url", "animated_webp_preview_url")


def _url(note: Note, end: str) -> str:
    return f"https://media.sample.invalid/{note.bits % 1_000_000}/{note.place}.{end}?oe=69000000"


def _edge(items: list[dict[str, Any]], more: str) -> dict[str, Any]:
    """Attachments as captured from Meta: one page, and a `next` that leads to an empty one."""
    return {"attachments": {"data": items, "paging": {
        "cursors": {"before": "MAZDZD", "after": "MAZDZD"}, "next": f"{more}?pretty=0&limit=25&after=MAZDZD"}}}


def _image(note: Note, number: int = 0, *, sticker: bool = False) -> dict[str, Any]:
    return {"id": f"66{note.bits % 10_000_000}{number}", "mime_type": "image/jpeg", "name": f"image-{note.place}",
            "size": 54542, "image_data": {"width": 1920, "height": 1213, "max_width": 1920, "max_height": 1213,
                                          "url": _url(note, "jpg"), "preview_url": _url(note, "p.jpg"),
                                          "image_type": 1, "render_as_sticker": sticker}}


def _messenger(kind: str, note: Note, more: str) -> tuple[str, dict[str, Any]]:
    identity = f"67{note.bits % 10_000_000}"
    if kind == "sticker":
        return kind, {"sticker": _url(note, "png")}
    if kind == "share":
        return kind, {"shares": {"data": [{
            "id": None, "link": "https://shop.sample.invalid/item/7", "name": "", "description": None,
            "picture": None}]}}
    if kind == "special" and note.ours:
        return "template", {"attachments": {"data": [{"id": identity, "generic_template": {
            "title": "Blue bowl", "subtitle": "Limited", "media_url": _url(note, "png"),
            "cta": {"title": "View", "type": "web_url", "url": "https://shop.sample.invalid/bowl"}}}]}}
    if kind in ("special", "story"):
        return "unavailable", {"attachments": {"data": [{"id": identity, "name": _EUROPE}]}}
    return kind, _edge(_ITEMS[kind](note, identity), more)


def _video(note: Note, identity: str) -> list[dict[str, Any]]:
    return [{"id": identity, "mime_type": "video/mp4", "name": f"video-{note.place}.mp4", "size": 1994148,
             "video_data": {"width": 960, "height": 544, "length": 11, "video_type": 1, "url": _url(note, "mp4"),
                            "preview_url": _url(note, "jpg"), "rotation": 0}}]


def _gif(note: Note, identity: str) -> list[dict[str, Any]]:
    return [{"id": identity, "mime_type": "image/gif", "name": "1.gif", "size": None,
             "image_data": {"width": 244, "height": 150, "max_width": 244, "max_height": 150, "image_type": 1,
                            "render_as_sticker": False, **dict.fromkeys(_GIF, _url(note, "gif"))}}]


def _file(note: Note, identity: str, kind: str, name: str, end: str) -> list[dict[str, Any]]:
    return [{"id": identity, "mime_type": kind, "name": name, "size": 28824, "file_url": _url(note, end)}]


_ITEMS: dict[str, Callable[[Note, str], list[dict[str, Any]]]] = {
    "image": lambda note, _: [_image(note)], "old_sticker": lambda note, _: [_image(note, sticker=True)],
    "images": lambda note, _: [_image(note, number) for number in range(3)], "video": _video, "gif": _gif,
    "audio": lambda note, identity: _file(note, identity, "audio/mp4", f"audioclip-{note.place}.mp4", "m4a"),
    "file": lambda note, identity: _file(note, identity, "application/pdf", "prices.pdf", "pdf"),
}


def _instagram(kind: str, note: Note) -> tuple[str, dict[str, Any]]:
    """Instagram tells little more than the address."""
    identity = f"77{note.bits % 10_000_000}"
    link = {"link": _url(note, "jpg"), "id": f"18{note.bits % 10_000_000_000:015d}"}
    if kind in ("sticker", "old_sticker", "special", "file"):
        return "unsupported", {"is_unsupported": True}
    if kind == "share":
        return kind, {"shares": {"data": [{"link": _url(note, "share")}]}}
    if kind == "story":
        return "", {"story": {"mention" if note.place % 2 else "reply_to": link}}
    if kind == "video":
        return kind, {"attachments": {"data": [{"id": identity, "video_data": {"url": _url(note, "mp4")}}]}}
    if kind == "audio":
        return kind, {"attachments": {"data": [{"id": identity, "file_url": _url(note, "m4a")}]}}
    images = [{"id": f"{identity}{number}", "name": f"image-{number}", "image_data": {"url": _url(note, "jpg")}}
              for number in range(2 if kind == "images" else 1)]
    return kind, {"attachments": {"data": images}}
