"""The stand-in as a server: in this event loop, in a thread, in a process of its own, or in the foreground."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from fbsync_desktop.simulator.admin import PREFIX, Admin, admin_handler
from fbsync_desktop.simulator.gemini import PREFIXES, GeminiWorld
from fbsync_desktop.simulator.gemini_scenario import SAMPLE_KEY, SampleKey
from fbsync_desktop.simulator.graph import GraphWorld
from fbsync_desktop.simulator.http_server import HttpProtocol
from fbsync_desktop.simulator.login import PREFIX as LOGIN
from fbsync_desktop.simulator.login import LoginDialog
from fbsync_desktop.simulator.pictures import PREFIX as PICTURES
from fbsync_desktop.simulator.scenario import Scenario, sample_scenario
from fbsync_desktop.simulator.scenario_file import load_scenario, scenario_document, scenario_from
from fbsync_desktop.simulator.wire import Handler, Reply, Request

_READY_S = 60
_STOP_S = 10
_VERSION = re.compile(r"/v\d+\.\d+/")


class Simulator:
    """A stand-in on a loopback port.

    Attributes:
        world: what it shows; its methods are the in-process admin.
        gemini: Google's side, as `world`.
        port: where it listens; 0 = any free port, known after `start`.
        routes: answers by the beginning of the path, with or without a Graph version before it; everything else
            is the Graph API.
    """

    def __init__(self, scenario: Scenario, port: int = 0) -> None:
        self.world = GraphWorld(scenario)
        self.port = port
        self.gemini = GeminiWorld(scenario.gemini, self.world.clock)
        self.routes: list[tuple[str, Handler]] = [
            (PREFIX, admin_handler(self.world, self.gemini)), (LOGIN, LoginDialog(self.world)),
            (PICTURES, self.world.endpoints.pictures), *((prefix, self.gemini.answer) for prefix in PREFIXES)]
        self._server: asyncio.Server | None = None
        self._connections: set[HttpProtocol] = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Listen on loopback.

        Raises:
            OSError: the port is taken.
        """
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            lambda: HttpProtocol(self._answer, self.world.scenario.gzip, self._connections), "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Stop listening and cut every connection."""
        if self._server is None:
            return
        self._server.close()
        for connection in list(self._connections):
            connection.close()
        await self._server.wait_closed()
        self._server = None

    async def __aenter__(self) -> Simulator:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    def _answer(self, request: Request) -> Reply:
        versionless = _VERSION.sub("/", request.target, 1)
        for prefix, handler in self.routes:
            if request.target.startswith(prefix) or versionless.startswith(prefix):
                return handler(request)
        return self.world.answer(request)


@dataclass(frozen=True)
class Running:
    """A stand-in that runs.

    Attributes:
        url: its base address.
        admin: its admin verbs over HTTP.
        pid: of the process it runs in.
        here: the stand-in itself, when it runs in this process.
    """

    url: str
    admin: Admin
    pid: int
    here: Simulator | None = field(default=None, repr=False)

    @property
    def world(self) -> GraphWorld:
        """The world itself, to be looked at and changed directly.

        Raises:
            RuntimeError: it is in another process; use `admin`.
        """
        if self.here is None:
            raise RuntimeError("this simulator runs in another process; use its admin client")
        return self.here.world

    @property
    def gemini(self) -> GeminiWorld:
        """Google's side, as `world`."""
        if self.here is None:
            raise RuntimeError("this simulator runs in another process; use its admin client")
        return self.here.gemini


@contextmanager
def running_simulator(scenario: Scenario | None = None, *, process: bool = False) -> Iterator[Running]:
    """A stand-in for the length of the block, in a thread or in a process of its own."""
    scenario = scenario or Scenario()
    with _in_process(scenario) if process else _in_thread(scenario) as running:
        yield running


@contextmanager
def _in_thread(scenario: Scenario) -> Iterator[Running]:
    simulator = Simulator(scenario)
    stops: list[Callable[[], object]] = []
    ready = threading.Event()

    async def live() -> None:
        stop = asyncio.Event()
        async with simulator:
            loop = asyncio.get_running_loop()
            stops.append(lambda: loop.call_soon_threadsafe(stop.set))
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=asyncio.run, args=(live(),), name="simulator", daemon=True)
    thread.start()
    if not ready.wait(_READY_S):
        raise RuntimeError("the simulator did not start")
    try:
        yield Running(simulator.url, Admin(simulator.url), os.getpid(), simulator)
    finally:
        stops[0]()
        thread.join(_STOP_S)


@contextmanager
def _in_process(scenario: Scenario) -> Iterator[Running]:
    child = subprocess.Popen([sys.executable, "-m", "fbsync_desktop.simulator", "--scenario", "-", "--json"],
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin is not None and child.stdout is not None
    with child:
        try:
            child.stdin.write(json.dumps(scenario_document(scenario)).encode() + b"\n")
            child.stdin.flush()
            line = child.stdout.readline()
            if not line:
                raise RuntimeError("the simulator did not start")
            url = json.loads(line)["url"]
            yield Running(url, Admin(url), child.pid)
        finally:
            child.stdin.close()  # the child lives as long as this pipe
            try:
                child.wait(_STOP_S)
            except subprocess.TimeoutExpired:
                child.kill()


def serve(port: int, scenario_file: Path | None, *, ready_json: bool = False) -> None:
    """Serve until Ctrl-C; prints the address and sample tokens first, as text or as one JSON line.

    Raises:
        ValueError: the scenario file or the port cannot be used.
    """
    _serve(load_scenario(scenario_file) if scenario_file else sample_scenario(), port, ready_json=ready_json)


def serve_pipe(port: int, *, ready_json: bool) -> None:
    """As `serve`, with the scenario as one line of JSON on standard input, until that is closed.

    Raises:
        ValueError: the scenario cannot be used.
    """
    scenario = scenario_from(json.loads(sys.stdin.readline()))
    _serve(scenario, port, ready_json=ready_json, until_closed=True)


def _serve(scenario: Scenario, port: int, *, ready_json: bool, until_closed: bool = False) -> None:
    async def live() -> None:
        simulator = Simulator(scenario, port)
        try:
            await simulator.start()
        except OSError as error:
            raise ValueError(f"port {port} cannot be used: {error.strerror or error}") from error
        try:
            sys.stdout.write(_greeting(simulator, ready_json=ready_json))
            sys.stdout.flush()
            if until_closed:
                await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
            else:
                await asyncio.Event().wait()
        finally:
            await simulator.stop()

    try:
        asyncio.run(live())
    except KeyboardInterrupt:
        if not ready_json:
            sys.stdout.write("Stopped\n")


def _greeting(simulator: Simulator, *, ready_json: bool) -> str:
    scenario = simulator.world.scenario
    if ready_json:
        return json.dumps({"url": simulator.url, "user_token": scenario.user_token, "pages": [
            {"page_id": one.page_id, "name": one.name, "token": one.token} for one in scenario.businesses]}) + "\n"
    lines = [f"Simulated Facebook and Gemini at {simulator.url}", f"Sample user token: {scenario.user_token}"]
    lines += [f"Sample Page token of {one.name}: {one.token}" for one in scenario.businesses]
    lines += [f"Sample Gemini key: {key.key}{'' if key.state == 'ok' else f' ({key.state})'}"
              for key in scenario.gemini.keys or [SampleKey(SAMPLE_KEY)]]
    lines += ["", "In another terminal:", *(f"  export {name}={simulator.url}" for name in (
        "FBSYNC_GRAPH_URL", "FBSYNC_LOGIN_URL", "FBSYNC_GEMINI_URL"))]
    if scenario.businesses:
        lines.append(f"  echo {scenario.businesses[0].token} | fbsync pages add --token-stdin")
    return "\n".join([*lines, "", "Ctrl-C stops it."]) + "\n"
