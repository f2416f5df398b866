"""The login dialog as HTML. It needs no script; only `presses` adds one line of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

_STYLE = """
body{background:#f0f2f5;color:#1c1e21;font:16px/1.4 system-ui,sans-serif;margin:0}
header{background:#1b74e4;color:#fff;padding:12px 24px;font-weight:700}
main{background:#fff;border-radius:8px;box-shadow:0 2px 12px #0002;margin:32px auto;max-width:520px;padding:24px}
h1{font-size:20px;margin:0 0 12px}summary,label{cursor:pointer}fieldset{border:0;margin:12px 0;padding:0}
label{align-items:center;display:flex;gap:10px;padding:6px 0}label img{border-radius:50%;height:36px;width:36px}
small{color:#65676b}footer{display:flex;gap:12px;justify-content:flex-end;margin-top:20px}
button{border:0;border-radius:6px;font:inherit;padding:10px 20px}#continue{background:#1b74e4;color:#fff}
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that may be ticked: a Page or a permission."""

    value: str
    text: str
    ticked: bool
    picture: str = ""
    note: str = ""


def dialog_page(user: str, path: str, kept: Mapping[str, str], pages: Iterable[Choice], scopes: Iterable[Choice],
                press: tuple[str, int] | None) -> bytes:
    """The dialog.

    Args:
        kept: parameters of the request that come back with the answer.
        press: a button the page presses by itself, and after how many milliseconds.
    """
    hidden = "".join(f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
                     for name, value in kept.items())
    script = (f"<script>setTimeout(() => document.getElementById('{press[0]}').click(), {press[1]})</script>"
              if press else "")
    return _document("Log in", f"""
<h1>Continue as {escape(user)}?</h1>
<p>Inbox Contacts Sample asks for access to your Pages and their messages.</p>
<form id="dialog" method="post" action="{escape(path)}">{hidden}
<details open><summary>Choose Pages</summary><fieldset id="pages">{_boxes("page", pages)}</fieldset></details>
<details><summary>Choose what is allowed</summary><fieldset id="scopes">{_boxes("allow", scopes)}</fieldset></details>
<footer><button id="cancel" name="answer" value="cancel">Cancel</button>
<button id="continue" name="answer" value="continue">Continue</button></footer>
</form>{script}""")


def refusal_page(title: str, text: str) -> bytes:
    """A page that sends nobody back to the app."""
    return _document(title, f'<h1 id="refusal">{escape(title)}</h1><p>{escape(text)}</p>')


def _boxes(name: str, choices: Iterable[Choice]) -> str:
    return "".join(
        f'<label><input type="checkbox" name="{name}" value="{escape(one.value)}"{" checked" if one.ticked else ""}>'
        + (f'<img alt="" src="{escape(one.picture)}">' if one.picture else "")
        + f"<span>{escape(one.text)}"
        + (f"<br><small>{escape(one.note)}</small>" if one.note else "") + "</span></label>"
        for one in choices)


def _document(title: str, body: str) -> bytes:
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
            f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head>'
            f"<body><header>Simulated Facebook (sample data)</header><main>{body}</main></body></html>").encode()
