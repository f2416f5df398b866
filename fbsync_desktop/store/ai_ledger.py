"""What judging costs, what the keys learned, and who judges now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from fbsync_desktop.domain.analysis import TokenUsage
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.store.database import Database, Dialect, Tx
from fbsync_desktop.store.tables import ai_memory, ai_usage, analysis_lease, sync_job


@dataclass(frozen=True, slots=True)
class UsageLine:
    """Judgements and tokens of one month and model."""

    model: str
    judgements: int
    usage: TokenUsage


class AiLedger:
    """Reads and writes `AiUsage`, `AiMemory` and `AnalysisLease`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._db = database
        self._clock = clock

    # --- money and memory -------------------------------------------------------------------------

    def bill(self, model: str, usage: TokenUsage) -> None:
        """Tokens that were spent although no judgement came of it."""
        if usage != TokenUsage():
            self._db.write(lambda tx: add_usage(
                tx.conn, self._db.dialect, model, usage, 0, self._clock.now()))

    def usage(self) -> list[UsageLine]:
        """This month's judgements and tokens by model."""
        wanted = select(ai_usage).where(ai_usage.c.month == _month(self._clock.now())).order_by(ai_usage.c.model)
        return self._db.read(lambda conn: [
            UsageLine(row["model"], row["judgements"],
                      TokenUsage(row["promptTokens"], row["outputTokens"], row["thoughtTokens"]))
            for row in conn.execute(wanted).mappings()])

    def memory(self) -> dict[str, Any]:
        """What the pool of keys learned, by name."""
        return self._db.read(lambda conn: {row[0]: row[1] for row in conn.execute(
            select(ai_memory.c.id, ai_memory.c.value))})

    def remember(self, things: dict[str, Any]) -> None:
        """Store what the pool of keys learned; None forgets."""
        def work(tx: Tx) -> None:
            now = self._clock.now()
            for name, value in sorted(things.items()):
                if value is None:
                    tx.conn.execute(ai_memory.delete().where(ai_memory.c.id == name))
                else:
                    tx.conn.execute(_insert(ai_memory, self._db.dialect).values(
                        id=name, value=value, updatedAt=now).on_conflict_do_update(
                        index_elements=["id"], set_={"value": value, "updatedAt": now}))

        self._db.write(work)

    # --- who judges -------------------------------------------------------------------------------

    def take_lease(self, page_pk: str, owner: str, lease_s: float, owner_is_dead: Callable[[str], bool]) -> bool:
        """Become, or stay, the one who judges this Page's conversations; False while a living other one is."""
        def work(tx: Tx) -> bool:
            now = self._db.now(tx.conn)
            known = tx.conn.execute(select(analysis_lease).where(
                analysis_lease.c.facebookPageId == page_pk).with_for_update()).mappings().first()
            if known is not None and known["owner"] != owner and known["until"] > now and not owner_is_dead(
                    known["owner"]):
                return False
            values = {"owner": owner, "until": now + timedelta(seconds=lease_s)}
            taken = _insert(analysis_lease, self._db.dialect).values(facebookPageId=page_pk, **values)
            lease = analysis_lease.c
            free = or_(lease.owner.in_({owner, known["owner"]} if known is not None else {owner}), lease.until <= now)
            # Conditional, because two programs may find no lease at the same moment (Postgres only).
            return tx.conn.scalar(taken.on_conflict_do_update(
                index_elements=["facebookPageId"], set_=values, where=free).returning(lease.owner)) is not None

        return self._db.write(work)

    def release_lease(self, page_pk: str, owner: str) -> None:
        """Let others judge this Page's conversations."""
        self._db.write(lambda tx: tx.conn.execute(analysis_lease.delete().where(
            analysis_lease.c.facebookPageId == page_pk, analysis_lease.c.owner == owner)) and None)

    def note_run(self, job_id: str, outcome: dict[str, Any]) -> None:
        """Keep with a sync job what its analyses did."""
        self._db.write(lambda tx: tx.conn.execute(update(sync_job).where(sync_job.c.id == job_id).values(
            analysis=outcome)) and None)


def add_usage(conn: Connection, dialect: Dialect, model: str, usage: TokenUsage, judgements: int,
              now: datetime) -> None:
    """Add to this month's tokens of a model, inside somebody else's transaction."""
    if usage == TokenUsage():
        return
    counts = {"judgements": judgements, "promptTokens": usage.prompt, "outputTokens": usage.output,
              "thoughtTokens": usage.thoughts}
    conn.execute(_insert(ai_usage, dialect).values(month=_month(now), model=model, **counts).on_conflict_do_update(
        index_elements=["month", "model"],
        set_={name: ai_usage.c[name] + count for name, count in counts.items()}))


def _insert(table: Any, dialect: Dialect) -> Any:
    return (sqlite.insert if dialect == "sqlite" else postgresql.insert)(table)


def _month(now: datetime) -> str:
    return now.strftime("%Y-%m")
