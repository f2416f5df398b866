"""A small HTTP/1.1 server on loopback for the stand-in."""

from __future__ import annotations

import asyncio
import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fbsync_desktop.simulator.graph import GraphWorld, Reply
from fbsync_desktop.simulator.scenario import Scenario, load_scenario


class Simulator:
    """Serves one `GraphWorld`."""

    def __init__(self, scenario: Scenario) -> None:
        self.world = GraphWorld(scenario)
        self.port = 0
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self, port: int = 0) -> None:
        """Listen on loopback."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", port, limit=1 << 20)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Close every connection."""
        if self._server is not None:
            self._server.close()
        for writer in list(self._open):
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                method, target, _ = head[0].split(" ", 2)
                headers = {name.lower(): value.strip() for name, _, value in
                           (line.partition(":") for line in head[1:] if line)}
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                if self.world.scenario.latency_ms:
                    await asyncio.sleep(self.world.scenario.latency_ms / 1000)
                reply = self._reply(method, target, headers, body)
                if reply.drop:
                    writer.transport.abort()
                    return
                lines = [f"HTTP/1.1 {reply.status} Sample", "Content-Type: application/json; charset=UTF-8",
                         f"Content-Length: {len(reply.body)}", *(f"{k}: {v}" for k, v in reply.headers.items())]
                writer.write("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + reply.body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, ValueError, asyncio.LimitOverrunError):
            return
        finally:
            self._open.discard(writer)
            writer.close()

    def _reply(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Reply:
        if target.startswith("/_admin/"):
            return Reply(200, json.dumps(self._admin(target[8:], json.loads(body or b"{}"))).encode())
        return self.world.answer(method, target, headers)

    def _admin(self, verb: str, wish: dict[str, Any]) -> Any:
        world = self.world
        if verb == "ledger":
            entries = list(world.ledger)
            if wish.get("reset"):
                world.ledger.clear()
            return entries
        if verb == "oracle":
            return world.oracle()
        if verb == "message":
            world.add_message(**wish)
        elif verb == "revoke":
            world.revoked.add(wish["token"])
        elif verb == "restore":
            world.revoked.clear()
        elif verb == "switch":
            for name, value in wish.items():
                setattr(world.scenario, name, value)
            world.forget_answers()
        return {"ok": True}


@dataclass(frozen=True)
class Running:
    """A stand-in in a thread of this process; the world may be looked at and changed directly."""

    url: str
    world: GraphWorld


@contextmanager
def running_simulator(scenario: Scenario | None = None) -> Iterator[Running]:
    """A stand-in for the length of the block."""
    simulator = Simulator(scenario or Scenario())
    loop = asyncio.new_event_loop()
    ready = threading.Event()

    def serve_forever() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(simulator.start())
        ready.set()
        loop.run_forever()
        loop.run_until_complete(simulator.stop())
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        loop.close()

    thread = threading.Thread(target=serve_forever, name="simulator", daemon=True)
    thread.start()
    ready.wait()
    try:
        yield Running(simulator.url, simulator.world)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()


def serve(port: int, scenario_file: Path | None) -> None:
    """Serve until Ctrl-C; prints address and sample tokens.

    Raises:
        ValueError: the scenario file cannot be used.
    """
    scenario = load_scenario(scenario_file) if scenario_file else Scenario()

    async def main() -> None:
        simulator = Simulator(scenario)
        await simulator.start(port)
        sys.stdout.write(f"Simulated Facebook at {simulator.url}\nSample user token: {scenario.user_token}\n")
        for business in scenario.businesses:
            sys.stdout.write(f"Sample Page token of {business.name}: {business.token}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()

    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        sys.stdout.write("Stopped\n")
