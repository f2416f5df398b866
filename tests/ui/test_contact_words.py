"""What a list says of a contact's newest message."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fbsync_desktop.ui.text.contact import last_words, message_text
from tests.ui.samples import contact_rows, transcript


@pytest.mark.parametrize(("stored", "said"), [
    ("See you\n tomorrow", "See you tomorrow"), ("", ""), ("[image]", "[Picture]"), ("[voice]", "[Voice message]"),
    ("[image] [file]", "[Picture · File]"), ("[unavailable]", "[Not available any more]"),
    ("[hologram]", "[Something this program cannot show]"), ("[image] of a cake", "[image] of a cake"),
    ("[Not a kind]", "[Not a kind]")])
def test_what_was_sent_without_text_is_called_as_in_the_conversation(stored: str, said: str) -> None:
    assert last_words(replace(contact_rows(1)[0], last_message=stored)) == said


@pytest.mark.parametrize(("text", "kinds", "said"), [
    ("Hello", (), "Hello"), (" ", ("image", "audio"), "[Picture · Voice message]"),
    ("Look", ("image",), "Look\n[Picture]"),
    ("", (), "[Something this program cannot show]")])
def test_a_message_of_the_conversation(text: str, kinds: tuple[str, ...], said: str) -> None:
    assert message_text(replace(transcript()[0], text=text, attachment_kinds=kinds)) == said
