"""The first schema: Pages, contacts, conversations, messages, pipelines, activities, sync jobs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from fbsync_desktop.store.types import Json, Key, UtcTime, utc_now

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _pipeline()
    _facebook_page()
    _pipeline_stage()
    _contact()
    _page_edge()
    _sync_job()
    _thread_problem()
    _contact_activity()
    _conversation()
    _sync_job_person()
    _message()


def _pipeline() -> None:
    op.create_table(
        "Pipeline",
        sa.Column("id", Key, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text()),
        sa.Column("color", sa.Text(), server_default=sa.text("'#3b82f6'"), nullable=False),
        sa.Column("icon", sa.Text()),
        sa.Column("isDefault", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("isArchived", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("createdAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("updatedAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_Pipeline")),
    )


def _facebook_page() -> None:
    op.create_table(
        "FacebookPage",
        sa.Column("id", Key, nullable=False),
        sa.Column("pageId", sa.Text(), nullable=False),
        sa.Column("pageName", sa.Text(), nullable=False),
        sa.Column("instagramAccountId", sa.Text()),
        sa.Column("instagramUsername", sa.Text()),
        sa.Column("autoSync", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("syncInterval", sa.Integer(), server_default=sa.text("3600"), nullable=False),
        sa.Column("lastSyncedAt", UtcTime()),
        sa.Column("isActive", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("createdAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("updatedAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("autoPipelineId", Key),
        sa.Column("autoPipelineMode", sa.Text(), server_default=sa.text("'SKIP_EXISTING'"), nullable=False),
        sa.Column("tokenState", sa.Text(), server_default=sa.text("'UNKNOWN'"), nullable=False),
        sa.Column("tokenIssuedAt", UtcTime()),
        sa.Column("tokenExpiresAt", UtcTime()),
        sa.Column("tokenDataAccessExpiresAt", UtcTime()),
        sa.Column("tokenScopes", Json),
        sa.Column("tokenCheckedAt", UtcTime()),
        sa.Column("tokenReason", sa.Text()),
        sa.CheckConstraint(
            "\"autoPipelineMode\" IN ('SKIP_EXISTING', 'UPDATE_EXISTING')",
            name=op.f("ck_FacebookPage_autoPipelineMode"),
        ),
        sa.CheckConstraint(
            "\"tokenState\" IN ('UNKNOWN', 'OK', 'EXPIRED', 'REVOKED', 'MISSING')",
            name=op.f("ck_FacebookPage_tokenState"),
        ),
        sa.ForeignKeyConstraint(
            ["autoPipelineId"],
            ["Pipeline.id"],
            name=op.f("fk_FacebookPage_autoPipelineId"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_FacebookPage")),
        sa.UniqueConstraint("instagramAccountId", name=op.f("uq_FacebookPage_instagramAccountId")),
        sa.UniqueConstraint("pageId", name=op.f("uq_FacebookPage_pageId")),
    )


def _pipeline_stage() -> None:
    op.create_table(
        "PipelineStage",
        sa.Column("id", Key, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text()),
        sa.Column("color", sa.Text(), server_default=sa.text("'#64748b'"), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), server_default=sa.text("'IN_PROGRESS'"), nullable=False),
        sa.Column("leadScoreMin", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("leadScoreMax", sa.Integer(), server_default=sa.text("100"), nullable=False),
        sa.Column("pipelineId", Key, nullable=False),
        sa.Column("createdAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("updatedAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.CheckConstraint(
            "\"type\" IN ('LEAD', 'IN_PROGRESS', 'WON', 'LOST', 'ARCHIVED')",
            name=op.f("ck_PipelineStage_type"),
        ),
        sa.ForeignKeyConstraint(
            ["pipelineId"], ["Pipeline.id"], name=op.f("fk_PipelineStage_pipelineId"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_PipelineStage")),
        sa.UniqueConstraint("pipelineId", "order", name=op.f("uq_PipelineStage_pipelineId_order")),
    )


def _contact() -> None:
    op.create_table(
        "Contact",
        sa.Column("id", Key, nullable=False),
        sa.Column("messengerPSID", Key),
        sa.Column("instagramSID", Key),
        sa.Column("firstName", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("lastName", sa.Text()),
        sa.Column("profilePicUrl", sa.Text()),
        sa.Column("locale", sa.Text()),
        sa.Column("timezone", sa.Integer()),
        sa.Column("hasMessenger", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("hasInstagram", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("facebookPageId", Key, nullable=False),
        sa.Column("pipelineId", Key),
        sa.Column("stageId", Key),
        sa.Column("stageEnteredAt", UtcTime()),
        sa.Column("leadScore", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("leadStatus", sa.Text(), server_default=sa.text("'NEW'"), nullable=False),
        sa.Column("tags", Json, server_default=sa.text("'[]'"), nullable=False),
        sa.Column("notes", sa.Text()),
        sa.Column("aiContext", sa.Text()),
        sa.Column("aiContextUpdatedAt", UtcTime()),
        sa.Column("lastInteraction", UtcTime()),
        sa.Column("createdAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("updatedAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("username", sa.Text()),
        sa.Column("nameSource", sa.Text()),
        sa.Column("searchKey", Key, server_default=sa.text("''"), nullable=False),
        sa.Column("lastMessage", sa.Text()),
        sa.Column("lastMessageFromBusiness", sa.Boolean()),
        sa.Column("lastCustomerMessageAt", UtcTime()),
        sa.Column("profileCheckedAt", UtcTime()),
        sa.Column("firstJobId", Key),
        sa.Column("lastJobId", Key),
        sa.Column("aiConfidence", sa.Integer()),
        sa.Column("aiReasoning", sa.Text()),
        sa.Column("aiEvidence", Json),
        sa.Column("aiWaitsFor", sa.Text()),
        sa.Column("aiEngine", sa.Text()),
        sa.Column("aiModel", sa.Text()),
        sa.Column("aiPromptVersion", sa.Text()),
        sa.Column("aiInputHash", sa.Text()),
        sa.Column("aiRecommendedStageId", Key),
        sa.Column("placedBy", sa.Text()),
        sa.Column(
            "sortedAt",
            UtcTime(),
            sa.Computed("COALESCE(\"lastInteraction\", '1900-01-01 00:00:00+00')", persisted=True),
        ),
        sa.CheckConstraint('"aiConfidence" BETWEEN 0 AND 100', name=op.f("ck_Contact_aiConfidence")),
        sa.CheckConstraint('"leadScore" BETWEEN 0 AND 100', name=op.f("ck_Contact_leadScore")),
        sa.CheckConstraint(
            "\"leadStatus\" IN ('NEW', 'CONTACTED', 'QUALIFIED', 'PROPOSAL_SENT', 'NEGOTIATING', "
            "'WON', 'LOST', 'UNRESPONSIVE')",
            name=op.f("ck_Contact_leadStatus"),
        ),
        sa.CheckConstraint(
            "\"nameSource\" IN ('USERNAME', 'NAME', 'MANUAL')", name=op.f("ck_Contact_nameSource")
        ),
        sa.ForeignKeyConstraint(
            ["facebookPageId"],
            ["FacebookPage.id"],
            name=op.f("fk_Contact_facebookPageId"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["pipelineId"], ["Pipeline.id"], name=op.f("fk_Contact_pipelineId"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["stageId"], ["PipelineStage.id"], name=op.f("fk_Contact_stageId"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_Contact")),
        sa.UniqueConstraint(
            "instagramSID", "facebookPageId", name=op.f("uq_Contact_instagramSID_facebookPageId")
        ),
        sa.UniqueConstraint(
            "messengerPSID", "facebookPageId", name=op.f("uq_Contact_messengerPSID_facebookPageId")
        ),
    )
    op.create_index("ix_Contact_last", "Contact", ["sortedAt", "id", "hasMessenger", "hasInstagram"])
    op.create_index("ix_Contact_name", "Contact", ["searchKey", "id", "hasMessenger", "hasInstagram"])
    op.create_index(
        "ix_Contact_page_last",
        "Contact",
        ["facebookPageId", "sortedAt", "id", "hasMessenger", "hasInstagram"],
    )
    op.create_index(
        "ix_Contact_page_name",
        "Contact",
        ["facebookPageId", "searchKey", "id", "hasMessenger", "hasInstagram"],
    )
    op.create_index(
        "ix_Contact_pipeline",
        "Contact",
        ["pipelineId"],
        sqlite_where=sa.text('"pipelineId" IS NOT NULL'),
        postgresql_where=sa.text('"pipelineId" IS NOT NULL'),
    )
    op.create_index(
        "ix_Contact_stage",
        "Contact",
        ["stageId"],
        sqlite_where=sa.text('"stageId" IS NOT NULL'),
        postgresql_where=sa.text('"stageId" IS NOT NULL'),
    )


def _page_edge() -> None:
    op.create_table(
        "PageEdge",
        sa.Column("facebookPageId", Key, nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("watermark", UtcTime()),
        sa.Column("walkJobId", Key),
        sa.Column("walkCursor", sa.Text()),
        sa.Column("walkCursorAt", UtcTime()),
        sa.Column("walkTop", UtcTime()),
        sa.Column("walkFloor", UtcTime()),
        sa.Column("walkPages", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("sizeThreads", sa.Integer()),
        sa.Column("sizeMessages", sa.Integer()),
        sa.Column("coverage", Json),
        sa.Column("updatedAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.CheckConstraint("\"platform\" IN ('MESSENGER', 'INSTAGRAM')", name=op.f("ck_PageEdge_platform")),
        sa.ForeignKeyConstraint(
            ["facebookPageId"],
            ["FacebookPage.id"],
            name=op.f("fk_PageEdge_facebookPageId"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("facebookPageId", "platform", name=op.f("pk_PageEdge")),
        sqlite_with_rowid=False,
    )


def _sync_job() -> None:
    op.create_table(
        "SyncJob",
        sa.Column("id", Key, nullable=False),
        sa.Column("facebookPageId", Key, nullable=False),
        sa.Column("status", sa.Text(), server_default=sa.text("'PENDING'"), nullable=False),
        sa.Column("totalContacts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("syncedContacts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("failedContacts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("errors", Json),
        sa.Column("tokenExpired", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("startedAt", UtcTime()),
        sa.Column("completedAt", UtcTime()),
        sa.Column("createdAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("updatedAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("trigger", sa.Text(), server_default=sa.text("'USER'"), nullable=False),
        sa.Column("retryOf", Key),
        sa.Column("createdContacts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("updatedContacts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("unchangedContacts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("phase", sa.Text(), server_default=sa.text("'QUEUED'"), nullable=False),
        sa.Column("waitingUntil", UtcTime()),
        sa.Column("options", Json),
        sa.Column("coverage", Json),
        sa.Column("failure", sa.Text()),
        sa.Column("leaseOwner", sa.Text()),
        sa.Column("leaseUntil", UtcTime()),
        sa.Column("epoch", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("pagesDone", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("lastBatchId", Key),
        sa.CheckConstraint(
            "\"phase\" IN ('QUEUED', 'STARTING', 'READING', 'CHECKING_NEW', 'WAITING_FACEBOOK', 'WAITING_NETWORK')",
            name=op.f("ck_SyncJob_phase"),
        ),
        sa.CheckConstraint(
            "\"status\" IN ('PENDING', 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'CANCELLED')",
            name=op.f("ck_SyncJob_status"),
        ),
        sa.CheckConstraint(
            "\"trigger\" IN ('USER', 'SCHEDULE', 'RESUME', 'RETRY', 'COMMAND')",
            name=op.f("ck_SyncJob_trigger"),
        ),
        sa.ForeignKeyConstraint(
            ["facebookPageId"],
            ["FacebookPage.id"],
            name=op.f("fk_SyncJob_facebookPageId"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_SyncJob")),
    )
    op.create_index(
        "ix_SyncJob_one_active",
        "SyncJob",
        ["facebookPageId"],
        unique=True,
        sqlite_where=sa.text("status IN ('PENDING', 'IN_PROGRESS')"),
        postgresql_where=sa.text("status IN ('PENDING', 'IN_PROGRESS')"),
    )
    op.create_index("ix_SyncJob_page_created", "SyncJob", ["facebookPageId", "createdAt", "id"])


def _thread_problem() -> None:
    op.create_table(
        "ThreadProblem",
        sa.Column("facebookPageId", Key, nullable=False),
        sa.Column("threadId", Key, nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("personId", Key),
        sa.Column("personName", sa.Text()),
        sa.Column("personUsername", sa.Text()),
        sa.Column("code", sa.BigInteger()),
        sa.Column("subcode", sa.BigInteger()),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("updatedTime", UtcTime()),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("lastJobId", Key),
        sa.Column("createdAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("updatedAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.CheckConstraint(
            "\"platform\" IN ('MESSENGER', 'INSTAGRAM')", name=op.f("ck_ThreadProblem_platform")
        ),
        sa.ForeignKeyConstraint(
            ["facebookPageId"],
            ["FacebookPage.id"],
            name=op.f("fk_ThreadProblem_facebookPageId"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("facebookPageId", "threadId", name=op.f("pk_ThreadProblem")),
        sqlite_with_rowid=False,
    )


def _contact_activity() -> None:
    op.create_table(
        "ContactActivity",
        sa.Column("id", Key, nullable=False),
        sa.Column("contactId", Key, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text()),
        sa.Column("metadata", Json),
        sa.Column("fromStageId", Key),
        sa.Column("toStageId", Key),
        sa.Column("createdAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contactId"], ["Contact.id"], name=op.f("fk_ContactActivity_contactId"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["fromStageId"],
            ["PipelineStage.id"],
            name=op.f("fk_ContactActivity_fromStageId"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["toStageId"],
            ["PipelineStage.id"],
            name=op.f("fk_ContactActivity_toStageId"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ContactActivity")),
    )
    op.create_index("ix_ContactActivity_contact", "ContactActivity", ["contactId", "createdAt"])
    op.create_index(
        "ix_ContactActivity_from",
        "ContactActivity",
        ["fromStageId"],
        sqlite_where=sa.text('"fromStageId" IS NOT NULL'),
        postgresql_where=sa.text('"fromStageId" IS NOT NULL'),
    )
    op.create_index(
        "ix_ContactActivity_to",
        "ContactActivity",
        ["toStageId"],
        sqlite_where=sa.text('"toStageId" IS NOT NULL'),
        postgresql_where=sa.text('"toStageId" IS NOT NULL'),
    )


def _conversation() -> None:
    op.create_table(
        "Conversation",
        sa.Column("id", Key, nullable=False),
        sa.Column("contactId", Key, nullable=False),
        sa.Column("facebookPageId", Key, nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), server_default=sa.text("'OPEN'"), nullable=False),
        sa.Column("lastMessageAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("createdAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("updatedAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("graphThreadId", Key),
        sa.Column("graphUpdatedAt", UtcTime()),
        sa.Column("newestMessageAt", UtcTime()),
        sa.CheckConstraint(
            "\"platform\" IN ('MESSENGER', 'INSTAGRAM')", name=op.f("ck_Conversation_platform")
        ),
        sa.CheckConstraint(
            "\"status\" IN ('OPEN', 'PENDING', 'CLOSED', 'ARCHIVED')", name=op.f("ck_Conversation_status")
        ),
        sa.ForeignKeyConstraint(
            ["contactId"], ["Contact.id"], name=op.f("fk_Conversation_contactId"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["facebookPageId"],
            ["FacebookPage.id"],
            name=op.f("fk_Conversation_facebookPageId"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_Conversation")),
        sa.UniqueConstraint("contactId", "id", name=op.f("uq_Conversation_contactId_id")),
        sa.UniqueConstraint(
            "facebookPageId", "graphThreadId", name=op.f("uq_Conversation_facebookPageId_graphThreadId")
        ),
        sqlite_with_rowid=False,
    )


def _sync_job_person() -> None:
    op.create_table(
        "SyncJobPerson",
        sa.Column("jobId", Key, nullable=False),
        sa.Column("person", Key, nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.CheckConstraint("\"outcome\" IN ('UNCHANGED', 'FAILED')", name=op.f("ck_SyncJobPerson_outcome")),
        sa.ForeignKeyConstraint(
            ["jobId"], ["SyncJob.id"], name=op.f("fk_SyncJobPerson_jobId"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("jobId", "person", name=op.f("pk_SyncJobPerson")),
        sqlite_with_rowid=False,
    )


def _message() -> None:
    op.create_table(
        "Message",
        sa.Column("contactId", Key, nullable=False),
        sa.Column("sentAt", UtcTime(), nullable=False),
        sa.Column("facebookMessageId", Key, nullable=False),
        sa.Column("content", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("conversationId", Key, nullable=False),
        sa.Column("isFromBusiness", sa.Boolean(), nullable=False),
        sa.Column("createdAt", UtcTime(), server_default=utc_now(), nullable=False),
        sa.Column("attachments", Json),
        sa.CheckConstraint("\"platform\" IN ('MESSENGER', 'INSTAGRAM')", name=op.f("ck_Message_platform")),
        sa.ForeignKeyConstraint(
            ["contactId", "conversationId"],
            ["Conversation.contactId", "Conversation.id"],
            name=op.f("fk_Message_contactId_conversationId"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("contactId", "sentAt", "facebookMessageId", name=op.f("pk_Message")),
        sqlite_with_rowid=False,
    )
