"""What the bridge tells the window: one frozen message per signal."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from fbsync_desktop.domain.contact import ContactRow, TranscriptMessage
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.domain.job import JobStatus, RunMoves, SyncJob
from fbsync_desktop.domain.page import Page, PageOverview
from fbsync_desktop.domain.progress import SyncProgress
from fbsync_desktop.domain.state import Overall, PageState, overall_state, page_state
from fbsync_desktop.runtime.placing_messages import Standing


@dataclass(frozen=True, slots=True)
class EngineReady:
    """The application is open.

    Attributes:
        calls_per_second: the pace towards Facebook; 0 = not paced.
        saved_in: where the data is: a file's path, or the team database without its password.
        on_this_computer: False for a team database.
    """

    calls_per_second: float
    saved_in: str
    on_this_computer: bool
    settings_file: Path
    theme: str
    close_to_tray: bool


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One Page now: what is stored, and what its running job last said.

    Attributes:
        seconds_left: None while there is no trustworthy estimate.
        stopping: the user asked to stop and the job has not ended yet.
        lease_alive: whoever runs the job still renews its lease.
    """

    overview: PageOverview
    progress: SyncProgress | None = None
    seconds_left: float | None = None
    stopping: bool = False
    lease_alive: bool = True

    @property
    def page(self) -> Page:
        return self.overview.page

    @property
    def job(self) -> SyncJob | None:
        """The newest job; while it runs with what its last snapshot said."""
        job, progress = self.overview.job, self.progress
        if job is None or progress is None or progress.job_id != job.id or not job.status.is_active:
            return job
        return replace(job, status=JobStatus.IN_PROGRESS, phase=progress.phase, counts=progress.counts,
                       waiting_until=progress.waiting_until, started_at=progress.started_at or job.started_at)

    @property
    def contacts(self) -> int:
        """How many contacts the Page has: as last counted, and those a running job has made since."""
        stored, now = self.overview.job, self.job
        made = now.counts.created - stored.counts.created if stored and now else 0
        return self.overview.contacts + max(made, 0)

    @property
    def state(self) -> PageState:
        return page_state(replace(self.overview, job=self.job), stopping=self.stopping, lease_alive=self.lease_alive)


@dataclass(frozen=True, slots=True)
class PagesChanged:
    """All Pages, in the order they are shown."""

    pages: tuple[PageFacts, ...]

    @property
    def overall(self) -> Overall:
        return overall_state(facts.state for facts in self.pages)


@dataclass(frozen=True, slots=True)
class SyncStarted:
    """A sync of this Page runs; `already` when it did before this request."""

    page_id: str
    page_name: str
    job_id: str
    already: bool


@dataclass(frozen=True, slots=True)
class SyncEnded:
    """A sync that this program ran has ended."""

    page_id: str
    page_name: str
    job: SyncJob
    moves: RunMoves = field(default_factory=RunMoves)


@dataclass(frozen=True, slots=True)
class CommandFailed:
    """A request of the user could not be done. `command` is the bridge method's name."""

    command: str
    error: KnownError
    page_id: str | None = None


@dataclass(frozen=True, slots=True)
class ReachablePage:
    """A Page that a sign-in reaches, without its token.

    Attributes:
        refusal: why it cannot be connected, empty when it can.
        picture_url: "" where there is none.
        has_instagram: an account is linked, whether its name is told or not.
    """

    page_id: str
    name: str
    instagram_username: str | None
    refusal: Literal["", "no_token", "no_messages"] = ""
    picture_url: str = ""
    has_instagram: bool = False


@dataclass(frozen=True, slots=True)
class LoginWaiting:
    """A sign-in waits for the browser.

    Attributes:
        address: what the browser shall show.
        listens: False where the browser's last address must be pasted.
    """

    login_id: str
    address: str
    listens: bool


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody signed in.

    Attributes:
        user_name: "" for the token of a Page.
        missing: permissions that were not granted.
    """

    sign_in_id: str
    user_name: str
    pages: tuple[ReachablePage, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MetaAppFacts:
    """The user's own Meta app, without its secret.

    Attributes:
        is_whole: id and secret are known. is_given: they come from the environment and cannot be changed here.
        kept: where secrets go that are entered now.
    """

    app_id: str
    is_whole: bool
    is_given: bool
    kept: Literal["system", "file", "memory"] = "system"


@dataclass(frozen=True, slots=True)
class PagesConnected:
    """Pages were connected: our ids of the Pages connected, and (name, reason) of those that were not."""

    request: int
    page_ids: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class ContactFilter:
    """Which contacts are listed, and in which order; the store's query as far as the window knows it.

    A type of its own, so that the window is on screen before the database libraries are loaded.
    """

    page_id: str | None = None
    platform: Platform | None = None
    text: str = ""
    sort: Literal["last", "name"] = "last"
    descending: bool = True
    stage_id: str | None = None
    score_min: int | None = None

    @property
    def is_narrowed(self) -> bool:
        return bool(self.text) or any(one is not None for one in (
            self.page_id, self.platform, self.stage_id, self.score_min))


@dataclass(frozen=True, slots=True)
class ContactsCounted:
    """How many contacts match, and how many there are without any filter."""

    generation: int
    matching: int
    all: int


@dataclass(frozen=True, slots=True)
class ContactsWindow:
    """One portion of the list; `portion` counts from 0."""

    generation: int
    portion: int
    rows: tuple[ContactRow, ...]


@dataclass(frozen=True, slots=True)
class ContactShown:
    """One contact with its newest messages, oldest first; `more_before` when there are older ones."""

    request: int
    row: ContactRow
    page_name: str
    messages: tuple[TranscriptMessage, ...]
    more_before: bool
    standing: Standing = field(default_factory=Standing)


@dataclass(frozen=True, slots=True)
class HistoryRead:
    """The newest runs first, with the names of their Pages."""

    jobs: tuple[tuple[SyncJob, str], ...]


@dataclass(frozen=True, slots=True)
class FileWritten:
    """An export is complete."""

    path: Path
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class SignInChecked:
    """Facebook accepts the Page's sign-in."""

    page_id: str
    page_name: str


