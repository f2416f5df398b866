"""The judgement of one conversation: what goes in, what comes out, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LeadStatus(StrEnum):
    """How far a conversation has come, in the words of the labelling guide; UNRESPONSIVE follows from dates only."""

    NEW = "NEW"
    CONTACTED = "CONTACTED"
    QUALIFIED = "QUALIFIED"
    PROPOSAL_SENT = "PROPOSAL_SENT"
    NEGOTIATING = "NEGOTIATING"
    WON = "WON"
    LOST = "LOST"
    UNRESPONSIVE = "UNRESPONSIVE"


SILENT_AFTER_DAYS = 14
"""A customer who leaves our question or offer unanswered for longer is UNRESPONSIVE (labelling guide)."""

SILENT_COST = 15
"""UNRESPONSIVE lies ten to twenty points below what the talk had reached (labelling guide)."""


class Engine(StrEnum):
    """Who judged. `HEURISTIC` is shown as "without AI" and never claims more than 50 % confidence."""

    GEMINI = "gemini"
    HEURISTIC = "heuristic"


class Flag(StrEnum):
    """Why a judgement deserves less trust."""

    INJECTION_SUSPECTED = "INJECTION_SUSPECTED"
    TRUNCATED = "TRUNCATED"
    CONTRADICTION = "CONTRADICTION"
    LOW_EVIDENCE = "LOW_EVIDENCE"
    BLOCKED = "BLOCKED"


@dataclass(frozen=True, slots=True)
class AnalysisMessage:
    """One message as the analysers see it; attachments are already words such as `[image]`."""

    id: str
    sent_at: datetime
    from_business: bool
    text: str


@dataclass(frozen=True, slots=True)
class StageOption:
    """A stage the analyser may recommend. `score_min`/`score_max` are 0–100, inclusive."""

    id: str
    name: str
    type: str
    description: str | None = None
    score_min: int = 0
    score_max: int = 100


@dataclass(frozen=True, slots=True)
class AnalysisRequest:
    """One contact's conversation, oldest message first.

    Attributes:
        stages: in pipeline order; empty when the Page has no pipeline.
        pipeline_name: tells sales, support and onboarding apart in prompt and rules.
        names: of the person; they and their words are replaced before anything is sent.
        page_name: replaced as a whole, since its words ("cake", "shop") carry meaning.
        now: the reference time for "days silent".
        urgent: somebody waits for it; it goes before the rest.
    """

    contact_id: str
    messages: tuple[AnalysisMessage, ...]
    stages: tuple[StageOption, ...]
    pipeline_name: str
    now: datetime
    names: tuple[str, ...] = ()
    page_name: str = ""
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class TokenUsage:
    """Tokens of one or many requests as Google counts them; thinking is billed like output."""

    prompt: int = 0
    output: int = 0
    thoughts: int = 0

    def __add__(self, other: TokenUsage) -> TokenUsage:
        return TokenUsage(self.prompt + other.prompt, self.output + other.output, self.thoughts + other.thoughts)


@dataclass(frozen=True, slots=True)
class AnalysisResult:
    """What an analyser found.

    Attributes:
        summary: stored as `aiContext`.
        score: lead score 0–100.
        stage_id: the recommended stage, None when the analyser recommends none.
        confidence: 0–100, calibrated; `confidence_raw` as the engine said it, not stored with the contact.
        reasoning: short sentences for people.
        evidence: ids of the one to three messages that decided.
        waits_for: what the customer waits for, one line, or None.
        input_hash: hash of everything that was judged (messages, prompt version, stages), never of the clock.
        problem: code of the error because of which rules judged instead of the AI; None when nothing went wrong.
    """

    contact_id: str
    summary: str
    score: int
    status: LeadStatus
    stage_id: str | None
    confidence: int
    confidence_raw: int
    reasoning: str
    evidence: tuple[str, ...]
    waits_for: str | None
    engine: Engine
    model: str
    prompt_version: str
    input_hash: str
    created_at: datetime
    flags: frozenset[Flag] = frozenset()
    usage: TokenUsage = TokenUsage()
    problem: str | None = None
