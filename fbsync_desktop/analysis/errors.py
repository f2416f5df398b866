"""What can go wrong between a conversation and its judgement.

Every text is ours: the words of Google's answers can contain the key or the customer's message, so they never
get into an error, a log or a window.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from fbsync_desktop.domain.analysis import TokenUsage
from fbsync_desktop.domain.errors import KnownError


class AnalysisError(KnownError):
    """A fault of Google, of a key or of the network while judging a conversation.

    Attributes:
        usage: tokens that were spent although no judgement came of it.
    """

    code = "ai"
    title = "The AI could not judge the conversation"

    usage: TokenUsage = TokenUsage()


# --- quotas ------------------------------------------------------------------------------------------


class Quota(StrEnum):
    """Which per-minute quota was used up."""

    REQUESTS = "requests"
    TOKENS = "tokens"


class RateLimited(AnalysisError):
    """A per-minute quota of the project is used up; it costs a pause, never a day.

    Attributes:
        delay_s: seconds until Google accepts the next request of this project and model.
        rpm, tpm: the true quotas, where Google told them.
    """

    code = "ai_rate_limited"
    title = "The AI key needs a short pause"

    def __init__(self, quota: Quota, delay_s: float, *, rpm: int | None = None, tpm: int | None = None) -> None:
        super().__init__(f"The {quota.value} per minute of this key are used up.")
        self.quota = quota
        self.delay_s = delay_s
        self.rpm = rpm
        self.tpm = tpm


class RateLimitedUnknown(AnalysisError):
    """429 without any detail; the pause is ours to choose."""

    code = "ai_rate_limited"
    title = "The AI key needs a short pause"

    def __init__(self) -> None:
        super().__init__("Google asked this key to slow down.")


class QuotaExhausted(AnalysisError):
    """The requests of today are used up for one model in one project.

    Attributes:
        until: when Google accepts requests again (UTC).
        rpd: the true quota of requests a day, where Google told it.
    """

    code = "ai_quota_exhausted"
    title = "The AI quota of today is used up"

    def __init__(self, until: datetime, *, rpd: int | None = None) -> None:
        super().__init__("The requests this key has for today are used up.",
                         action="Analysing continues by itself when the quota is renewed.")
        self.until = until
        self.rpd = rpd


class ModelNotOnTier(AnalysisError):
    """The quota for this model is zero; waiting never helps."""

    code = "ai_model_not_on_tier"
    title = "The AI model needs billing"

    def __init__(self) -> None:
        super().__init__("Google does not offer this model to the key's project.",
                         action="Choose another model or link billing to the project.")


# --- keys and models ---------------------------------------------------------------------------------


class KeyRejected(AnalysisError):
    """The key or its project is refused; it is not used again until somebody tests it.

    Attributes:
        reason: a few words for the list of keys.
    """

    code = "ai_key_rejected"
    title = "Google refuses an AI key"

    def __init__(self, reason: str) -> None:
        super().__init__(f"Google refuses this key: {reason}.", action="Replace the key, or test it again later.")
        self.reason = reason


class NoUsableKey(AnalysisError):
    """There is no key, or none that Google accepts."""

    code = "ai_no_key"
    title = "No AI key can be used"

    def __init__(self, message: str = "There is no AI key that Google accepts.") -> None:
        super().__init__(message, action="Add or replace a key; until then contacts are judged without AI.")


class ModelUnavailable(AnalysisError):
    """The model is gone or was never open to this key."""

    code = "ai_model_unavailable"
    title = "The AI model is not available"

    def __init__(self, model: str) -> None:
        super().__init__(f"Google does not offer the model {model} to this key.",
                         action="Choose another model in the settings.")
        self.model = model


class GeminiMissing(AnalysisError):
    """Google's SDK is not installed; everything works without it, judged by rules."""

    code = "ai_not_installed"
    title = "The AI part is not installed"

    def __init__(self) -> None:
        super().__init__("The package google-genai is not installed.",
                         action="Install it to use Gemini; until then contacts are judged without AI.")


# --- one request -------------------------------------------------------------------------------------


class Complaint(StrEnum):
    """Which part of our request a model does not take."""

    THINKING = "thinking"
    SCHEMA = "schema"
    OTHER = "other"


class RequestRejected(AnalysisError):
    """Google does not accept the request itself; repeating it unchanged never helps."""

    code = "ai_request_rejected"
    title = "Google did not accept the request"

    def __init__(self, status: int, complaint: Complaint = Complaint.OTHER) -> None:
        super().__init__(f"Google did not accept the request (HTTP {status}, {complaint.value}).")
        self.status = status
        self.complaint = complaint


class ServiceBusy(AnalysisError):
    """A passing fault of the model's service, not of the key."""

    code = "ai_busy"
    title = "Google is busy"

    def __init__(self, status: int) -> None:
        super().__init__(f"Google's AI service has a problem right now (HTTP {status}).",
                         action="Analysing is tried again by itself.")
        self.status = status


class NetworkDown(AnalysisError):
    """No connection to Google: offline, DNS, TLS, refused, time-out."""

    code = "ai_unreachable"
    title = "Google cannot be reached"

    def __init__(self, what: str = "no connection") -> None:
        super().__init__(f"Google's AI service cannot be reached ({what}).",
                         action="Check the internet connection; analysing continues by itself.")


class ContentBlocked(AnalysisError):
    """Google's filter stopped the conversation or the answer.

    Attributes:
        reason: Google's own word, such as `SAFETY` or `PROHIBITED_CONTENT`.
    """

    code = "ai_blocked"
    title = "Blocked by Google's filter"

    def __init__(self, reason: str) -> None:
        super().__init__(f"Google's filter blocked this conversation ({reason}).")
        self.reason = reason


class OutputTruncated(AnalysisError):
    """The answer ended before it was complete (MAX_TOKENS)."""

    code = "ai_truncated"
    title = "The AI's answer was cut off"

    def __init__(self) -> None:
        super().__init__("The AI's answer was longer than allowed and was cut off.")


class OutputInvalid(AnalysisError):
    """The answer is not what was asked for.

    Attributes:
        problem: our words for what is wrong, fit to be sent back with the second request.
    """

    code = "ai_invalid_answer"
    title = "The AI's answer cannot be used"

    def __init__(self, problem: str) -> None:
        super().__init__(f"The AI's answer cannot be used: {problem}.")
        self.problem = problem


class Cancelled(AnalysisError):
    """The user stopped analysing."""

    code = "ai_cancelled"
    title = "Analysing was stopped"

    def __init__(self) -> None:
        super().__init__("Analysing was stopped.")
