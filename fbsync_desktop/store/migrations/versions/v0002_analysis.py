"""Analysis and pipelines: what is left to judge, what was moved and how to undo it, quotas and spending.

Columns are added in place: SQLite writes nothing but the table's definition, so a million contacts take as long
as one. Only the new indexes read the rows.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from fbsync_desktop.store.types import Json, Key, UtcTime, utc_now

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

DUE = '"inputVersion" > "judgedVersion"'


def upgrade() -> None:
    _contact()
    _page_and_job()
    _stage_move()
    _analysis()


def _contact() -> None:
    op.add_column("Contact", sa.Column("inputVersion", sa.Integer(), server_default=sa.text("1"), nullable=False))
    op.add_column("Contact", sa.Column("judgedVersion", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.add_column("Contact", sa.Column("aiWaiting", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("Contact", sa.Column("aiFlags", Json))
    op.add_column("Contact", sa.Column("aiProblem", sa.Text()))
    # As text, because the portable way would copy the whole table on SQLite.
    op.execute('ALTER TABLE "Contact" ADD COLUMN "reviewReason" TEXT CONSTRAINT "ck_Contact_reviewReason" '
               "CHECK (\"reviewReason\" IN ('LOW_CONFIDENCE', 'SUSPICIOUS'))")
    _partial_index("Contact", "ix_Contact_due", DUE, "facebookPageId", "sortedAt")
    _partial_index("Contact", "ix_Contact_waiting", '"aiWaiting"', "facebookPageId", "sortedAt")
    _partial_index("Contact", "ix_Contact_review", '"reviewReason" IS NOT NULL', "sortedAt")


def _page_and_job() -> None:
    op.add_column("FacebookPage", sa.Column("autoPipelineOverride", sa.Boolean(), server_default=sa.false(),
                                            nullable=False))
    op.add_column("FacebookPage", sa.Column("placementDue", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("SyncJob", sa.Column("analysis", Json))


def _stage_move() -> None:
    op.create_table(
        "StageMove",
        sa.Column("id", Key, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("facebookPageId", Key),
        sa.Column("moved", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("undoneAt", UtcTime()),
        sa.Column("createdAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.CheckConstraint(
            "\"kind\" IN ('AI', 'REASSIGN', 'BULK', 'HAND', 'REVIEW', 'UNDO')", name=op.f("ck_StageMove_kind")),
        sa.ForeignKeyConstraint(["facebookPageId"], ["FacebookPage.id"], name=op.f("fk_StageMove_facebookPageId"),
                                ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_StageMove")),
    )
    op.create_index("ix_StageMove_created", "StageMove", ["createdAt", "id"])
    op.add_column("ContactActivity", sa.Column("moveId", Key))
    _partial_index("ContactActivity", "ix_ContactActivity_move", '"moveId" IS NOT NULL', "moveId")


def _analysis() -> None:
    op.create_table(
        "AnalysisLease",
        sa.Column("facebookPageId", Key, nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("until", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["facebookPageId"], ["FacebookPage.id"], name=op.f("fk_AnalysisLease_facebookPageId"),
                                ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("facebookPageId", name=op.f("pk_AnalysisLease")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "AiUsage",
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("judgements", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("promptTokens", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("outputTokens", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("thoughtTokens", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("month", "model", name=op.f("pk_AiUsage")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "AiMemory",
        sa.Column("id", Key, nullable=False),
        sa.Column("value", Json, nullable=False),
        sa.Column("updatedAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_AiMemory")),
        sqlite_with_rowid=False,
    )


def _partial_index(table: str, name: str, condition: str, *columns: str) -> None:
    op.create_index(name, table, list(columns), sqlite_where=sa.text(condition), postgresql_where=sa.text(condition))
