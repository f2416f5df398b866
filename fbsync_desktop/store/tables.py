"""Every table, with the case-sensitive names that the operators' SQL uses.

Whatever is not in that SQL is ours; it is nullable or has a database default, so that a plain INSERT naming
only the columns without default works.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

from fbsync_desktop.store.types import Json, Key, UtcTime, utc_now

HEAD = "0002"
"""The newest migration; a database at this revision needs none."""

SCHEMA_NUMBER = 2
"""SQLite's `user_version`; grows with every migration, so an older program can refuse a newer file."""

APPLICATION_ID = 0x46425344
"""SQLite's `application_id` ("FBSD"): tells our files from other programs'."""

metadata = MetaData(naming_convention={
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
})

ACTIVE_JOB = "status IN ('PENDING', 'IN_PROGRESS')"
DUE = '"inputVersion" > "judgedVersion"'
"""The conversation changed since it was last looked at; the index with this condition is the work list."""


def _id() -> Column[Any]:
    return Column("id", Key, primary_key=True)


def _created() -> Column[Any]:
    return Column("createdAt", UtcTime, nullable=False, server_default=utc_now())


def _updated() -> Column[Any]:
    return Column("updatedAt", UtcTime, nullable=False, server_default=utc_now())


def _count(name: str, default: int = 0) -> Column[Any]:
    return Column(name, Integer, nullable=False, server_default=text(str(default)))


def _tokens(name: str) -> Column[Any]:
    return Column(name, BigInteger, nullable=False, server_default=text("0"))


def _flag(name: str, default: bool) -> Column[Any]:
    return Column(name, Boolean, nullable=False, server_default=true() if default else false())


def _word(name: str, default: str) -> Column[Any]:
    return Column(name, Text, nullable=False, server_default=text(f"'{default}'"))


def _one_of(column: str, *words: str) -> CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f'"{column}" IN ({listed})', name=column)


def _key_to(table: str, column: str, *, on_delete: str, **kwargs: Any) -> Column[Any]:
    return Column(column, Key, ForeignKey(f"{table}.id", ondelete=on_delete), **kwargs)


def _partial(table: Table, name: str, condition: str, *columns: str) -> None:
    Index(name, *(table.c[column] for column in columns), sqlite_where=text(condition),
          postgresql_where=text(condition))


pipeline = Table(
    "Pipeline", metadata,
    _id(),
    Column("name", Text, nullable=False),
    Column("description", Text),
    _word("color", "#3b82f6"),
    Column("icon", Text),
    _flag("isDefault", False),
    _flag("isArchived", False),
    _created(), _updated(),
)

pipeline_stage = Table(
    "PipelineStage", metadata,
    _id(),
    Column("name", Text, nullable=False),
    Column("description", Text),
    _word("color", "#64748b"),
    Column("order", Integer, nullable=False),
    _word("type", "IN_PROGRESS"),
    _count("leadScoreMin"), _count("leadScoreMax", 100),
    _key_to("Pipeline", "pipelineId", on_delete="CASCADE", nullable=False),
    _created(), _updated(),
    UniqueConstraint("pipelineId", "order"),
    _one_of("type", "LEAD", "IN_PROGRESS", "WON", "LOST", "ARCHIVED"),
)

facebook_page = Table(
    "FacebookPage", metadata,
    _id(),
    Column("pageId", Text, nullable=False, unique=True),
    Column("pageName", Text, nullable=False),
    Column("instagramAccountId", Text, unique=True),
    Column("instagramUsername", Text),
    _flag("autoSync", True),
    _count("syncInterval", 3600),
    Column("lastSyncedAt", UtcTime),
    _flag("isActive", True),
    _created(), _updated(),
    _key_to("Pipeline", "autoPipelineId", on_delete="SET NULL"),
    _word("autoPipelineMode", "SKIP_EXISTING"),
    _word("tokenState", "UNKNOWN"),
    Column("tokenIssuedAt", UtcTime),
    Column("tokenExpiresAt", UtcTime),
    Column("tokenDataAccessExpiresAt", UtcTime),
    Column("tokenScopes", Json),
    Column("tokenCheckedAt", UtcTime),
    Column("tokenReason", Text),
    # The user allowed moving contacts that were placed by hand.
    _flag("autoPipelineOverride", False),
    # The settings above changed; the next sync places everyone anew.
    _flag("placementDue", False),
    _one_of("autoPipelineMode", "SKIP_EXISTING", "UPDATE_EXISTING"),
    _one_of("tokenState", "UNKNOWN", "OK", "EXPIRED", "REVOKED", "MISSING"),
)

contact = Table(
    "Contact", metadata,
    _id(),
    Column("messengerPSID", Key),
    Column("instagramSID", Key),
    _word("firstName", ""),
    Column("lastName", Text),
    Column("profilePicUrl", Text),
    Column("locale", Text),
    Column("timezone", Integer),
    _flag("hasMessenger", False), _flag("hasInstagram", False),
    _key_to("FacebookPage", "facebookPageId", on_delete="CASCADE", nullable=False),
    _key_to("Pipeline", "pipelineId", on_delete="SET NULL"),
    _key_to("PipelineStage", "stageId", on_delete="SET NULL"),
    Column("stageEnteredAt", UtcTime),
    _count("leadScore"),
    _word("leadStatus", "NEW"),
    Column("tags", Json, nullable=False, server_default=text("'[]'")),
    Column("notes", Text),
    Column("aiContext", Text),
    Column("aiContextUpdatedAt", UtcTime),
    Column("lastInteraction", UtcTime),
    _created(), _updated(),
    Column("username", Text),
    Column("nameSource", Text),
    Column("searchKey", Key, nullable=False, server_default=text("''")),
    Column("lastMessage", Text),
    Column("lastMessageFromBusiness", Boolean),
    Column("lastCustomerMessageAt", UtcTime),
    Column("profileCheckedAt", UtcTime),
    Column("firstJobId", Key),
    Column("lastJobId", Key),
    Column("aiConfidence", Integer),
    Column("aiReasoning", Text),
    Column("aiEvidence", Json),
    Column("aiWaitsFor", Text),
    Column("aiEngine", Text),
    Column("aiModel", Text),
    Column("aiPromptVersion", Text),
    Column("aiInputHash", Text),
    Column("aiRecommendedStageId", Key),
    Column("placedBy", Text),
    # Both writers of a conversation's judgement count instead of dating: two changes may share one moment.
    _count("inputVersion", 1), _count("judgedVersion"),
    _flag("aiWaiting", False),
    Column("aiFlags", Json),
    Column("aiProblem", Text),
    Column("reviewReason", Text),
    # Never NULL, so that one keyset comparison orders everyone, those without any message last.
    Column("sortedAt", UtcTime, Computed(
        "COALESCE(\"lastInteraction\", '1900-01-01 00:00:00+00')", persisted=True)),
    UniqueConstraint("messengerPSID", "facebookPageId"),
    UniqueConstraint("instagramSID", "facebookPageId"),
    CheckConstraint('"leadScore" BETWEEN 0 AND 100', name="leadScore"),
    CheckConstraint('"aiConfidence" BETWEEN 0 AND 100', name="aiConfidence"),
    _one_of("leadStatus", "NEW", "CONTACTED", "QUALIFIED", "PROPOSAL_SENT", "NEGOTIATING", "WON", "LOST",
            "UNRESPONSIVE"),
    _one_of("nameSource", "USERNAME", "NAME", "MANUAL"),
    _one_of("reviewReason", "LOW_CONFIDENCE", "SUSPICIOUS"),
)
# The two orders of the contacts list, for one Page and for all; the channels ride along so that counting
# and finding the marks of a filtered list never touch the wide rows.
Index("ix_Contact_page_last", contact.c.facebookPageId, contact.c.sortedAt, contact.c.id,
      contact.c.hasMessenger, contact.c.hasInstagram)
Index("ix_Contact_last", contact.c.sortedAt, contact.c.id, contact.c.hasMessenger, contact.c.hasInstagram)
Index("ix_Contact_page_name", contact.c.facebookPageId, contact.c.searchKey, contact.c.id,
      contact.c.hasMessenger, contact.c.hasInstagram)
Index("ix_Contact_name", contact.c.searchKey, contact.c.id, contact.c.hasMessenger, contact.c.hasInstagram)
# Partial: empty until contacts are placed, so they cost a first sync nothing.
_partial(contact, "ix_Contact_stage", '"stageId" IS NOT NULL', "stageId")
_partial(contact, "ix_Contact_pipeline", '"pipelineId" IS NOT NULL', "pipelineId")
# What is left to judge, what waits for AI, what waits for a person: each as long as the work itself.
_partial(contact, "ix_Contact_due", DUE, "facebookPageId", "sortedAt")
_partial(contact, "ix_Contact_waiting", '"aiWaiting"', "facebookPageId", "sortedAt")
_partial(contact, "ix_Contact_review", '"reviewReason" IS NOT NULL', "sortedAt")

conversation = Table(
    "Conversation", metadata,
    _id(),
    _key_to("Contact", "contactId", on_delete="CASCADE", nullable=False),
    _key_to("FacebookPage", "facebookPageId", on_delete="CASCADE", nullable=False),
    Column("platform", Text, nullable=False),
    _word("status", "OPEN"),
    Column("lastMessageAt", UtcTime, nullable=False, server_default=utc_now()),
    _created(), _updated(),
    Column("graphThreadId", Key),
    Column("graphUpdatedAt", UtcTime),
    Column("newestMessageAt", UtcTime),
    UniqueConstraint("contactId", "id"),
    UniqueConstraint("facebookPageId", "graphThreadId"),
    _one_of("platform", "MESSENGER", "INSTAGRAM"),
    _one_of("status", "OPEN", "PENDING", "CLOSED", "ARCHIVED"),
    sqlite_with_rowid=False,
)

message = Table(
    "Message", metadata,
    Column("contactId", Key, nullable=False),
    Column("sentAt", UtcTime, nullable=False),
    Column("facebookMessageId", Key, nullable=False),
    _word("content", ""),
    Column("platform", Text, nullable=False),
    Column("conversationId", Key, nullable=False),
    Column("isFromBusiness", Boolean, nullable=False),
    _created(),
    Column("attachments", Json),
    PrimaryKeyConstraint("contactId", "sentAt", "facebookMessageId"),
    # One key to both parents: a conversation belongs to one contact, so this cascades from either, follows a
    # contact that is merged, and finds its rows by the primary key without a second index on the largest table.
    ForeignKeyConstraint(["contactId", "conversationId"], ["Conversation.contactId", "Conversation.id"],
                         ondelete="CASCADE", onupdate="CASCADE"),
    _one_of("platform", "MESSENGER", "INSTAGRAM"),
    sqlite_with_rowid=False,
)

stage_move = Table(
    "StageMove", metadata,
    _id(),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    _key_to("FacebookPage", "facebookPageId", on_delete="CASCADE"),
    _count("moved"),
    Column("undoneAt", UtcTime),
    _created(),
    _one_of("kind", "AI", "REASSIGN", "BULK", "HAND", "REVIEW", "UNDO"),
)
Index("ix_StageMove_created", stage_move.c.createdAt, stage_move.c.id)

contact_activity = Table(
    "ContactActivity", metadata,
    _id(),
    _key_to("Contact", "contactId", on_delete="CASCADE", nullable=False),
    Column("type", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("description", Text),
    Column("metadata", Json),
    _key_to("PipelineStage", "fromStageId", on_delete="SET NULL"),
    _key_to("PipelineStage", "toStageId", on_delete="SET NULL"),
    _created(),
    # No reference: SQLite would have to copy the table to add one, and moves are never deleted before the contact.
    Column("moveId", Key),
)
Index("ix_ContactActivity_contact", contact_activity.c.contactId, contact_activity.c.createdAt)
_partial(contact_activity, "ix_ContactActivity_from", '"fromStageId" IS NOT NULL', "fromStageId")
_partial(contact_activity, "ix_ContactActivity_to", '"toStageId" IS NOT NULL', "toStageId")
_partial(contact_activity, "ix_ContactActivity_move", '"moveId" IS NOT NULL', "moveId")

sync_job = Table(
    "SyncJob", metadata,
    _id(),
    _key_to("FacebookPage", "facebookPageId", on_delete="CASCADE", nullable=False),
    _word("status", "PENDING"),
    _count("totalContacts"), _count("syncedContacts"), _count("failedContacts"),
    Column("errors", Json),
    _flag("tokenExpired", False),
    Column("startedAt", UtcTime),
    Column("completedAt", UtcTime),
    _created(), _updated(),
    _word("trigger", "USER"),
    Column("retryOf", Key),
    _count("createdContacts"), _count("updatedContacts"), _count("unchangedContacts"),
    _word("phase", "QUEUED"),
    Column("waitingUntil", UtcTime),
    Column("options", Json),
    Column("coverage", Json),
    Column("failure", Text),
    Column("analysis", Json),
    Column("leaseOwner", Text),
    Column("leaseUntil", UtcTime),
    _count("epoch"),
    _count("pagesDone"),
    Column("lastBatchId", Key),
    _one_of("status", "PENDING", "IN_PROGRESS", "COMPLETED", "FAILED", "CANCELLED"),
    _one_of("trigger", "USER", "SCHEDULE", "RESUME", "RETRY", "COMMAND"),
    _one_of("phase", "QUEUED", "STARTING", "READING", "CHECKING_NEW", "WAITING_FACEBOOK", "WAITING_NETWORK"),
)
Index("ix_SyncJob_one_active", sync_job.c.facebookPageId, unique=True,
      sqlite_where=text(ACTIVE_JOB), postgresql_where=text(ACTIVE_JOB))
Index("ix_SyncJob_page_created", sync_job.c.facebookPageId, sync_job.c.createdAt, sync_job.c.id)

sync_job_person = Table(
    "SyncJobPerson", metadata,
    _key_to("SyncJob", "jobId", on_delete="CASCADE", nullable=False),
    # Our contact id, or Meta's thread id where nobody is named.
    Column("person", Key, nullable=False),
    Column("outcome", Text, nullable=False),
    PrimaryKeyConstraint("jobId", "person"),
    _one_of("outcome", "UNCHANGED", "FAILED"),
    sqlite_with_rowid=False,
)

thread_problem = Table(
    "ThreadProblem", metadata,
    _key_to("FacebookPage", "facebookPageId", on_delete="CASCADE", nullable=False),
    Column("threadId", Key, nullable=False),
    Column("platform", Text, nullable=False),
    Column("personId", Key),
    Column("personName", Text),
    Column("personUsername", Text),
    Column("code", BigInteger),
    Column("subcode", BigInteger),
    Column("message", Text, nullable=False),
    Column("updatedTime", UtcTime),
    _count("attempts", 1),
    Column("lastJobId", Key),
    _created(), _updated(),
    PrimaryKeyConstraint("facebookPageId", "threadId"),
    _one_of("platform", "MESSENGER", "INSTAGRAM"),
    sqlite_with_rowid=False,
)

page_edge = Table(
    "PageEdge", metadata,
    _key_to("FacebookPage", "facebookPageId", on_delete="CASCADE", nullable=False),
    Column("platform", Text, nullable=False),
    Column("watermark", UtcTime),
    Column("walkJobId", Key),
    Column("walkCursor", Text),
    Column("walkCursorAt", UtcTime),
    Column("walkTop", UtcTime),
    Column("walkFloor", UtcTime),
    _count("walkPages"),
    Column("sizeThreads", Integer),
    Column("sizeMessages", Integer),
    Column("coverage", Json),
    _updated(),
    PrimaryKeyConstraint("facebookPageId", "platform"),
    _one_of("platform", "MESSENGER", "INSTAGRAM"),
    sqlite_with_rowid=False,
)

analysis_lease = Table(
    "AnalysisLease", metadata,
    _key_to("FacebookPage", "facebookPageId", on_delete="CASCADE", nullable=False),
    Column("owner", Text, nullable=False),
    Column("until", UtcTime, nullable=False),
    PrimaryKeyConstraint("facebookPageId"),
    sqlite_with_rowid=False,
)

ai_usage = Table(
    "AiUsage", metadata,
    Column("month", Text, nullable=False),
    Column("model", Text, nullable=False),
    _count("judgements"),
    _tokens("promptTokens"), _tokens("outputTokens"), _tokens("thoughtTokens"),
    PrimaryKeyConstraint("month", "model"),
    sqlite_with_rowid=False,
)

# What the pool of keys learned, one row a thing; keys appear by fingerprint only.
ai_memory = Table(
    "AiMemory", metadata,
    Column("id", Key, primary_key=True),
    Column("value", Json, nullable=False),
    _updated(),
    sqlite_with_rowid=False,
)
