"""Sample Pages in every state and sample contacts in many scripts. All invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from fbsync_desktop.domain.contact import ContactRow, TranscriptMessage
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts, Coverage, CoverageState, JobError, JobStatus, Phase, RunMoves, SyncJob
from fbsync_desktop.domain.page import Page, PageOverview, TokenFacts, TokenState
from fbsync_desktop.domain.progress import SyncProgress
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.messages import PageFacts
from tests.ui.fake_application import NOW

OK = TokenFacts(TokenState.OK, checked_at=NOW - timedelta(hours=2))
ALL_READ = {Platform.MESSENGER: Coverage(CoverageState.READ, threads=2300),
            Platform.INSTAGRAM: Coverage(CoverageState.READ, threads=41)}


def page(number: int, name: str, instagram: str | None = None, token: TokenFacts = OK) -> Page:
    return Page(f"page-{number}", f"100200300{number}", name, f"ig-{number}" if instagram else None, instagram,
                token=token, created_at=NOW - timedelta(hours=3), last_synced_at=NOW - timedelta(minutes=12))


def job(page_id: str, status: JobStatus, phase: Phase = Phase.READING, **values: object) -> SyncJob:
    base = SyncJob(f"job-of-{page_id}", page_id, status, phase=phase, created_at=NOW - timedelta(minutes=3),
                   started_at=NOW - timedelta(minutes=2, seconds=31), lease_until=NOW + timedelta(seconds=20))
    if not status.is_active:
        ended = NOW - timedelta(minutes=12)
        base = replace(base, started_at=ended - timedelta(seconds=14), completed_at=ended)
    return replace(base, **values)  # type: ignore[arg-type]


def progress(of: SyncJob, expected: int | None, counts: Counts, messenger: int, instagram: int) -> SyncProgress:
    return SyncProgress(of.id, of.page_id, JobStatus.IN_PROGRESS, of.phase, counts,
                        {Platform.MESSENGER: messenger, Platform.INSTAGRAM: instagram}, of.started_at, expected,
                        of.waiting_until)


def page_in(state: PageState, number: int = 1, name: str = "Sample Bakery") -> PageFacts:
    """A believable Page in any state."""
    return _MAKERS[state](page(number, name, "samplebakery"))


def _up_to_date(who: Page) -> PageFacts:
    done = job(who.id, JobStatus.COMPLETED, counts=Counts(14, 3, 2324, 0), coverage=ALL_READ)
    return PageFacts(PageOverview(who, 2341, done, ALL_READ))


def _syncing(who: Page) -> PageFacts:
    running = job(who.id, JobStatus.IN_PROGRESS)
    return PageFacts(PageOverview(who, 2869, running), progress(running, 2937, Counts(38, 64, 1102, 0), 1100, 104), 240)


def _syncing_unknown(who: Page) -> PageFacts:
    running = job(who.id, JobStatus.IN_PROGRESS)
    return PageFacts(PageOverview(who, 3412, running), progress(running, None, Counts(3412), 3300, 112))


def _running(phase: Phase) -> object:
    def make(who: Page) -> PageFacts:
        until = NOW + timedelta(minutes=23) if phase is Phase.WAITING_FACEBOOK else None
        status = JobStatus.PENDING if phase is Phase.QUEUED else JobStatus.IN_PROGRESS
        running = job(who.id, status, phase, waiting_until=until, counts=Counts(5, 12, 843))
        shown = None if phase in (Phase.QUEUED, Phase.STARTING) else progress(running, 1530, running.counts, 700, 160)
        return PageFacts(PageOverview(who, 1530, running), shown)
    return make


def _needs_sign_in(who: Page) -> PageFacts:
    dead = replace(who, token=TokenFacts(TokenState.REVOKED, checked_at=NOW - timedelta(days=1)))
    return PageFacts(PageOverview(dead, 1240, job(who.id, JobStatus.FAILED, token_expired=True)))


def _problems(who: Page) -> PageFacts:
    errors = tuple(JobError("Messenger", f"70000{n}", "Facebook did not hand over the messages.", NOW, 1, 99)
                   for n in range(3))
    done = job(who.id, JobStatus.COMPLETED, counts=Counts(6, 2, 401, 3), errors=errors, coverage=ALL_READ,
               started_at=NOW - timedelta(minutes=41, seconds=21), completed_at=NOW - timedelta(minutes=41))
    return PageFacts(PageOverview(who, 412, done, ALL_READ))


def _failed(who: Page) -> PageFacts:
    broken = {Platform.MESSENGER: Coverage(CoverageState.BROKEN_OFF, "Facebook has a problem right now."),
              Platform.INSTAGRAM: Coverage(CoverageState.READ)}
    ended = job(who.id, JobStatus.FAILED, counts=Counts(120, 0, 4), coverage=broken,
                failure="Facebook has a problem right now. Try again later.")
    return PageFacts(PageOverview(who, 124, ended, broken))


_MAKERS = {
    PageState.NEVER_SYNCED: lambda who: PageFacts(PageOverview(replace(who, last_synced_at=None), 0)),
    PageState.QUEUED: _running(Phase.QUEUED), PageState.STARTING: _running(Phase.STARTING),
    PageState.SYNCING: _syncing,
    PageState.STOPPING: lambda who: replace(_syncing(who), stopping=True),
    PageState.STOPPED: lambda who: PageFacts(PageOverview(who, 1240, job(
        who.id, JobStatus.CANCELLED, counts=Counts(0, 0, 1240), completed_at=NOW - timedelta(minutes=3)))),
    PageState.INTERRUPTED: lambda who: replace(_running(Phase.READING)(who), lease_alive=False),  # type: ignore[operator]
    PageState.WAITING_NETWORK: _running(Phase.WAITING_NETWORK),
    PageState.WAITING_FACEBOOK: _running(Phase.WAITING_FACEBOOK),
    PageState.NEEDS_SIGN_IN: _needs_sign_in, PageState.UP_TO_DATE: _up_to_date, PageState.PROBLEMS: _problems,
    PageState.FAILED: _failed,
}



def _with_moves(facts: PageFacts) -> PageFacts:
    return replace(facts, overview=replace(facts.overview, moves=RunMoves(12, 3)))


SIX_PAGES = (
    _with_moves(_up_to_date(page(1, "Sample Bakery", "samplebakery"))),
    _syncing(page(2, "Sample Cakes & Catering", "samplecakes")),
    _needs_sign_in(page(3, "Floristería de Muestra", "floresmuestra")),
    _running(Phase.WAITING_FACEBOOK)(page(4, "サンプル書店", "sample_shoten")),  # type: ignore[operator]
    _problems(page(5, "Sample Fitness Studio")),
    PageFacts(PageOverview(replace(page(6, "مقهى العيّنة", "maqha.sample"), last_synced_at=None), 0)),
)

_PEOPLE = (
    ("Marisol Quintanar", "How can I pay? I'm at 14 Mango St., San Isidro", True, True, True),
    ("أمينة الحداد", "هل يمكنني الدفع عند الاستلام؟", False, True, True),
    ("佐藤 花子", "ありがとうございます。検討します。", False, True, False),
    ("Nguyễn Thị Mai", "Shop gửi mình bảng giá nhé", True, False, True),
    ("Élodie Marchetti", "A lemon cake for 20 people, please", True, False, True),
    ("Анна Волкова", "Нужен торт на 12 декабря", True, True, False),
    ("มาลี ศรีสุข", "ขอราคาเค้ก 2 ปอนด์หน่อยค่ะ", False, True, True),
    ("प्रिया नायर", "क्या रविवार को डिलीवरी होगी?", True, False, False),
    ("Ramon Bagtas", "Magkano po ang 2 dozen ensaymada?", True, False, True),
    ("김하늘", "토요일 픽업 가능할까요?", False, True, False),
    ("", "👍", True, False, False),
    ("Maximiliane Freifrau von Hohenstein-Württemberg zu Sonnenfels-Lichtenau",
     "I would like to order the very large cake with the three floors, the sugar flowers and the little figures", True,
     False, True),
)


def contact_rows(count: int) -> list[ContactRow]:
    """Contacts, newest first."""
    rows = []
    for place in range(count):
        name, text, messenger, instagram, waiting = _PEOPLE[place % len(_PEOPLE)]
        shown = f"{name} {place // len(_PEOPLE) + 1}" if name and place >= len(_PEOPLE) else name
        rows.append(ContactRow(
            f"contact-{place}", "page-1", shown, "someone.sample" if instagram else None, f"psid-{place}" if messenger
            else None, f"igsid-{place}" if instagram else None, messenger, instagram,
            NOW - timedelta(minutes=24 * place + 24), text, waiting))
    return rows


def transcript() -> list[TranscriptMessage]:
    """A short conversation, oldest first."""
    lines = (
        (1_500, False, "Hello! How much is a box of dessert cups?", ()),
        (1_490, True, "Good day! 60 cups are ₱2,400, and pick-up is free.", ()),
        (50, False, "Perfect. Can you do 60 cups and deliver on Saturday?", ()),
        (47, False, "", ("image",)),
        (45, True, "Yes, we can. Where to?", ()),
        (24, False, "How can I pay? I'm at 14 Mango St., San Isidro", ()),
    )
    return [TranscriptMessage(f"m-{place}", "MESSENGER", NOW - timedelta(minutes=minutes), ours, text, kinds)
            for place, (minutes, ours, text, kinds) in enumerate(lines)]
