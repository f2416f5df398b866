"""The Pages view's header: one line for everything, one line below it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from fbsync_desktop.domain.state import OverallState, PageState
from fbsync_desktop.runtime.messages import PagesChanged
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.card import contacts
from fbsync_desktop.ui.text.formats import number

translate = QCoreApplication.translate


def title(pages: PagesChanged) -> str:
    """Running before problem before fine."""
    overall = pages.overall
    if overall.state is OverallState.RUNNING:
        if overall.pages == 1:
            return translate("Overall", "Syncing")
        return translate("Overall", "Syncing {n} of {all} Pages", None, overall.running).format(
            n=number(overall.running), all=number(overall.pages))
    if overall.state is OverallState.PROBLEM:
        return needs_you(overall.need_you)
    if overall.state is OverallState.NOT_YET:
        done = sum(facts.state is PageState.UP_TO_DATE for facts in pages.pages)
        return translate("Overall", "{n} of {all} Pages up to date", None, done).format(
            n=number(done), all=number(overall.pages)) if done else translate("Overall", "Ready to sync")
    if overall.state is OverallState.FINE:
        return translate("Overall", "All up to date")
    return translate("Overall", "Pages")


def needs_you(count: int) -> str:
    """`1 Page needs you`, `2 Pages need you`."""
    if count == 1:
        return translate("Overall", "1 Page needs you")
    return translate("Overall", "{n} Pages need you", None, count).format(n=number(count))


def page_count(count: int) -> str:
    """`1 Page`, `6 Pages`."""
    return translate("Overall", "1 Page") if count == 1 else translate(
        "Overall", "{n} Pages", None, count).format(n=number(count))


def subtitle(pages: PagesChanged, now: datetime) -> str:
    """What needs you, how many there are, when something was last synced."""
    overall = pages.overall
    if overall.state is OverallState.NO_PAGES:
        return ""
    parts: list[str] = []
    if overall.state is OverallState.RUNNING and overall.need_you:
        parts.append(needs_you(overall.need_you))
    else:
        parts.append(page_count(overall.pages))
    parts.append(contacts(sum(facts.contacts for facts in pages.pages)))
    synced = [facts.page.last_synced_at for facts in pages.pages if facts.page.last_synced_at]
    if synced:
        parts.append(translate("Overall", "last sync {ago}").format(ago=formats.ago(max(synced), now)))
    return " · ".join(parts)
