"""P-7: how soon the window is painted, how much memory it holds, and how long it ever keeps anybody waiting.

    python -m tests.benchmarks.bench_window [paint idle gap list] [--threads 20000] [--rows 20000] [--repeat 3] [--json]

Each line is `NAME value unit (ratio to floor r)`. Every measurement is a window in a process of its own; without a
display they are drawn offscreen. The floor of the first paint is an empty window of Qt's, made in the same way. Both
start from compiled modules, as an installed program does. On a busy computer look at what does not count the waiting
for a processor: `cpu` and `unqueued`.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

from fbsync_desktop.system.display import has_display

if TYPE_CHECKING:
    from fbsync_desktop.simulator import SampleBusiness

_BEAT_MS = 4
_IDLE_S = 5.0


# --- in the child: one window, watched ---------------------------------------------------------------


def _qt() -> Any:
    from PySide6 import QtCore, QtWidgets

    return QtCore, QtWidgets


def empty_window(started: float, _: dict[str, str]) -> dict[str, float]:
    """The floor: Qt's own empty window."""
    qt, widgets = _qt()
    application = widgets.QApplication(["floor"])
    result: dict[str, float] = {}
    application.installEventFilter(_painted(qt, started, result, application.quit))
    window = widgets.QMainWindow()
    window.setCentralWidget(widgets.QLabel("floor"))
    window.resize(1280, 800)
    window.show()
    application.exec()
    return result


def first_paint(started: float, _: dict[str, str]) -> dict[str, float]:
    """The program, until its window is painted for the first time."""
    qt, widgets = _qt()
    application = widgets.QApplication(["fbsync-desktop"])
    result: dict[str, float] = {}
    application.installEventFilter(_painted(qt, started, result, lambda: _window(widgets).quit_wanted.emit()))
    _launch()
    return result


def idle(started: float, _: dict[str, str]) -> dict[str, float]:
    """Memory after some seconds of doing nothing."""
    qt, widgets = _qt()
    application = widgets.QApplication(["fbsync-desktop"])
    result: dict[str, float] = {}

    def look() -> None:
        result["mib"] = psutil.Process().memory_info().rss / 2**20
        _window(widgets).quit_wanted.emit()

    def rest() -> None:
        if _window(widgets)._bridge.application_ready is None:
            qt.QTimer.singleShot(100, application, rest)
        else:
            qt.QTimer.singleShot(round(_IDLE_S * 1000), application, look)

    application.installEventFilter(_painted(qt, started, result, rest))
    _launch()
    return result


def quiet_gap(_: float, __: dict[str, str]) -> dict[str, float]:
    """The floor: an empty window on this computer as busy as it is now."""
    qt, widgets = _qt()
    application = widgets.QApplication(["floor"])
    window = widgets.QMainWindow()
    window.show()
    gaps: list[float] = []
    last = [time.perf_counter()]

    def beat() -> None:
        gaps.append((time.perf_counter() - last[0]) * 1000 - _BEAT_MS)
        last[0] = time.perf_counter()

    timer = qt.QTimer(interval=_BEAT_MS, timerType=qt.Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start()
    qt.QTimer.singleShot(round(_IDLE_S * 1000), application.quit)
    application.exec()
    return _summary(gaps)


def longest_gap(_: float, env: dict[str, str]) -> dict[str, float]:
    """A first sync, watched on the Pages view and on the list of contacts in turn.

    Also how much of the processor the window's thread itself used between two beats, and the gaps without the time
    it stood in the system's queue for a processor.
    """
    qt, widgets = _qt()
    widgets.QApplication(["fbsync-desktop"])
    gaps: list[float] = []
    unqueued: list[float] = []
    works: list[float] = []
    result: dict[str, float] = {}
    last = [0.0, 0.0, 0.0]

    def beat() -> None:
        now = time.perf_counter()
        window = _window(widgets, or_none=True)
        if window is not None and window.home.cards:
            [card] = window.home.cards.values()
            state = card.block.state.text()
            if last[0] and state.startswith("Synced "):
                gaps.append((now - last[0]) * 1000 - _BEAT_MS)
                unqueued.append(gaps[-1] - (_queued_s() - last[2]) * 1000)
                works.append((time.thread_time() - last[1]) * 1000)
                if len(gaps) % 400 == 0:
                    key = "contacts" if window.shown_view == "pages" else "pages"
                    qt.QTimer.singleShot(0, window, functools.partial(window.show_view, key))
            if state == "Up to date" and not result:
                for name, values in (("gap", gaps), ("unqueued", unqueued), ("work", works)):
                    result.update({f"{name}_{key}": value for key, value in _summary(values).items()})
                result["cpu"] = time.process_time()
                window.quit_wanted.emit()
        last[:] = time.perf_counter(), time.thread_time(), _queued_s()

    timer = qt.QTimer(interval=_BEAT_MS, timerType=qt.Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start()
    _run(env, _business(int(env["THREADS"])))
    return result


def _queued_s() -> float:
    """How long this thread has waited for a processor so far; 0 where the system does not say."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9
    except OSError:
        return 0.0


def _business(threads: int) -> SampleBusiness:
    from fbsync_desktop.simulator import SampleBusiness  # late: the program itself has no simulator in it

    return SampleBusiness(messenger=threads, instagram=0, instagram_id=None, without_id=0, min_messages=5,
                          max_messages=20)


def long_list(_: float, env: dict[str, str]) -> dict[str, float]:
    """A windowed list: how long until the end of it is on screen, and what a frame costs."""
    _, widgets = _qt()
    from fbsync_desktop.ui.contacts.delegate import ROW_HEIGHT, ContactDelegate
    from fbsync_desktop.ui.contacts.model import ContactsModel
    from fbsync_desktop.ui.theme import Theme
    from tests.benchmarks.list_source import ListSource
    from tests.ui.fake_application import StillClock

    application = widgets.QApplication(["list"])
    theme, rows = Theme("light"), int(env["ROWS"])
    source = ListSource(rows)
    model = ContactsModel(source, StillClock())
    table = widgets.QTableView()
    table.setModel(model)
    table.setItemDelegate(ContactDelegate(theme, table))
    table.verticalHeader().setSectionResizeMode(widgets.QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.resize(1000, 700)
    table.show()
    begun = time.perf_counter()
    model.show_list(source.wanted)
    _until(application, lambda: model.row_at(0) is not None)
    shown = time.perf_counter() - begun
    begun = time.perf_counter()
    table.scrollToBottom()
    _until(application, lambda: model.row_at(rows - 1) is not None)
    end = time.perf_counter() - begun
    begun = time.perf_counter()
    for _frame in range(20):
        table.viewport().repaint()
    return {"shown": shown * 1000, "end": end * 1000, "frame": (time.perf_counter() - begun) * 50,
            "asked": float(source.asked)}


def _until(application: Any, condition: Callable[[], bool]) -> None:
    qt, _ = _qt()
    timer = qt.QTimer(interval=0)
    timer.timeout.connect(lambda: application.quit() if condition() else None)
    timer.start()
    application.exec()
    timer.stop()


def _window(widgets: Any, *, or_none: bool = False) -> Any:
    from fbsync_desktop.ui.main_window import MainWindow

    if not _found:
        _found.extend(one for one in widgets.QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    return _found[0] if _found or not or_none else None


_found: list[Any] = []


def _painted(qt: Any, started: float, result: dict[str, float], then: Callable[[], None]) -> Any:
    class Filter(qt.QObject):  # type: ignore[misc]
        def eventFilter(self, watched: Any, event: Any) -> bool:
            if event.type() == qt.QEvent.Type.Paint and not result and watched.isWidgetType() and watched.isWindow():
                result.update(s=time.time() - started, cpu=time.process_time())
                qt.QTimer.singleShot(0, then)
            return False

    _kept.append(Filter())
    return _kept[-1]


_kept: list[Any] = []


class _Session:
    """A business as the sample of a window."""

    def __init__(self, env: dict[str, str], page: SampleBusiness) -> None:
        self._env, self.page, self.is_kept = env, page, False

    def environment(self) -> dict[str, str]:
        return self._env


def _launch() -> None:
    """The program as a user starts it."""
    from fbsync_desktop.app import main as launch

    if launch([]):
        raise SystemExit("the window did not run")


def _run(env: dict[str, str], page: SampleBusiness) -> None:
    from fbsync_desktop.desktop import Start, run_window
    from fbsync_desktop.system.paths import app_paths

    if run_window(Start(env, app_paths(env), sample=_Session(env, page))):  # type: ignore[arg-type]
        raise SystemExit("the window did not run")


def _summary(gaps: list[float]) -> dict[str, float]:
    ordered = sorted(gaps)
    return {"longest": ordered[-1], "p99": ordered[int(len(ordered) * 0.99)], "median": statistics.median(ordered),
            "beats": float(len(ordered))}


_CHILDREN: dict[str, Callable[[float, dict[str, str]], dict[str, float]]] = {
    "empty": empty_window, "paint": first_paint, "idle": idle, "quiet": quiet_gap, "gap": longest_gap,
    "list": long_list}


# --- in the parent -------------------------------------------------------------------------------------


def alone(kind: str, env: dict[str, str]) -> dict[str, float]:
    """What a child measured."""
    whole = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | env
    if not has_display(whole):
        whole["QT_QPA_PLATFORM"] = "offscreen"
    child = subprocess.run([sys.executable, "-m", __spec__.name, "--child", kind, "--started", repr(time.time())],
                           env=whole, stdout=subprocess.PIPE, check=True)
    found: dict[str, float] = json.loads(child.stdout.splitlines()[-1])
    return found


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="*", default=["paint", "idle", "gap", "list"])
    parser.add_argument("--threads", type=int, default=20_000)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--child")
    parser.add_argument("--started", type=float, default=0.0)
    wish = parser.parse_args()
    if wish.child:
        print(json.dumps(_CHILDREN[wish.child](wish.started, dict(os.environ))))
        return
    results: list[dict[str, Any]] = []

    def say(name: str, value: float, unit: str, floor: float | None = None, **more: float) -> None:
        ratio = value / floor if floor else None
        results.append({"name": name, "value": value, "unit": unit, "ratio": ratio, **more})
        if not wish.json:
            extra = "".join(f" · {key} {number:.4g}" for key, number in more.items())
            print(f"{name} {value:.4g} {unit}" + (f" (ratio to floor {ratio:.2f})" if ratio else "") + extra,
                  flush=True)

    with tempfile.TemporaryDirectory(prefix="fbsync-bench-") as folder:
        compiled = {"PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled")}
        env = {"FBSYNC_HOME": str(Path(folder) / "home"), "FBSYNC_KEYRING": "memory", **compiled}
        alone("idle", env)  # makes the folder and the compiled modules
        if "paint" in wish.what:
            _paint(env, wish.repeat, say)
        if "idle" in wish.what:
            say("P-7 idle", alone("idle", env)["mib"], "MiB")
        if "gap" in wish.what:
            _gap({**env, "FBSYNC_HOME": str(Path(folder) / "gap")}, wish.threads, say)
        if "list" in wish.what:
            found = alone("list", {"ROWS": str(wish.rows), **compiled})
            say(f"P-7 list of {wish.rows:,} first rows", found["shown"], "ms")
            say(f"P-7 list of {wish.rows:,} End key", found["end"], "ms", portionsAsked=found["asked"])
            say(f"P-7 list of {wish.rows:,} frame", found["frame"], "ms")
    if wish.json:
        print(json.dumps(results, indent=2))


def _paint(env: dict[str, str], repeat: int, say: Callable[..., None]) -> None:
    bare = [alone("empty", env) for _ in range(repeat)]
    runs = [alone("paint", env) for _ in range(repeat)]
    seconds = [one["s"] for one in runs]
    say("P-7 first paint", min(seconds), "s", min(one["s"] for one in bare), median=statistics.median(seconds),
        worst=max(seconds))
    say("P-7 first paint cpu", statistics.median(one["cpu"] for one in runs), "s",
        statistics.median(one["cpu"] for one in bare))


def _gap(env: dict[str, str], threads: int, say: Callable[..., None]) -> None:
    from fbsync_desktop.simulator import Scenario, running_simulator

    with running_simulator(Scenario(businesses=[_business(threads)]), process=True) as facebook:
        found = alone("gap", {**env, "THREADS": str(threads), "FBSYNC_GRAPH_URL": facebook.url,
                              "FBSYNC_GRAPH__CALLS_PER_SECOND": "0"})
    quiet = alone("quiet", env)
    say("P-7 longest UI gap", found["gap_longest"], "ms", quiet["longest"], unqueued=found["unqueued_longest"],
        beats=found["gap_beats"])
    say("P-7 p99 UI gap", found["gap_p99"], "ms", quiet["p99"], unqueued=found["unqueued_p99"],
        median=found["gap_median"])
    say("P-7 longest UI work", found["work_longest"], "ms", p99=found["work_p99"])
    say("P-7 cpu of the window while it syncs", found["cpu"], "s")


if __name__ == "__main__":
    main()
