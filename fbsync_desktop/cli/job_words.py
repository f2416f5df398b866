"""What a finished sync left out, in whole sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fbsync_desktop.cli.session import counted
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import SyncJob

_NAMED = 5


def nameless(platform: Platform, count: int) -> str:
    """Conversations without a contact."""
    verb, them = ("has", "it") if count == 1 else ("have", "them")
    return (f"{counted(count, f'{platform.label} conversation')} {verb} no contact, because Facebook does not say who "
            f"wrote {them}. Nothing is lost: {'it stays' if count == 1 else 'they stay'} readable in the Page's inbox.")


def failure(error: Mapping[str, Any]) -> str:
    """One person or conversation that could not be read, with the reason, from an entry of a job's `errors`."""
    return f"{error['platform'] or 'Facebook'} {error['id'] or ''}".rstrip() + f": {error['error']}"


def who_failed(job: SyncJob) -> Iterator[str]:
    """The first who failed, and what to do about it."""
    yield from (f"  {failure(error.to_json())}" for error in job.errors[:_NAMED])
    if len(job.errors) > _NAMED:
        yield f"  and {len(job.errors) - _NAMED} more"
    yield f"Read only these again: fbsync sync retry {job.id}"
    yield f"All about this sync: fbsync report job {job.id}"
