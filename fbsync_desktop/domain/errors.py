"""The error family every floor speaks.

A `KnownError` is something the environment, the user, Meta or Google did: it is shown, with a title, a
message that says what happened, an action that says what to do, and a stable code. A `BugError` is ours:
it is never caught for display, it reaches the crash reporter.
"""

from __future__ import annotations

from datetime import datetime


class KnownError(Exception):
    """A fault outside this program, with words for it.

    Attributes:
        code: stable, snake_case, used in `--json` output and logs.
        title: a few words, no full stop.
        message: what happened, in one or two plain sentences.
        action: what the user can do now; empty when there is nothing to do.
    """

    code = "error"
    title = "Something went wrong"
    action = ""

    def __init__(self, message: str, *, action: str | None = None, title: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if action is not None:
            self.action = action
        if title is not None:
            self.title = title

    def __str__(self) -> str:
        return f"{self.message} {self.action}".strip()


class BugError(Exception):
    """A broken promise inside this program. Loud on purpose."""


# --- what the user asked for -------------------------------------------------------------------------


class UsageError(KnownError):
    """The request makes no sense as given (command line exit code 2)."""

    code = "usage"
    title = "That does not work"


class NotFound(UsageError):
    """No such Page, job, contact, pipeline."""

    code = "not_found"
    title = "Not found"


class Busy(KnownError):
    """A living owner already syncs this Page (command line exit code 5).

    Attributes:
        job_id: the active job.
    """

    code = "busy"
    title = "Sync already in progress"

    def __init__(self, message: str, *, job_id: str, action: str | None = None) -> None:
        super().__init__(message, action=action)
        self.job_id = job_id


# --- this computer -----------------------------------------------------------------------------------


class SettingsError(KnownError):
    """The settings file or an environment variable cannot be used."""

    code = "settings"
    title = "Settings cannot be read"


class StoreError(KnownError):
    """The database cannot be used as it is now."""

    code = "database"
    title = "The database cannot be used"


class StoreTooNew(StoreError):
    """Written by a newer version of this program."""

    code = "database_too_new"
    title = "The database is newer than this program"


class StoreReadOnly(StoreError):
    """Write-protected, opened for reading only, or a server that takes no changes now."""

    code = "database_read_only"
    title = "The database cannot be written"


class StoreCorrupt(StoreError):
    """Not a database, or one with damaged pages; never opened, so that nothing is made worse."""

    code = "database_corrupt"
    title = "The database is damaged"


class StoreUnreachable(StoreError):
    """Postgres does not answer, or refuses the user, the password or the certificate."""

    code = "database_unreachable"
    title = "The database does not answer"


class StoreLocked(StoreError):
    """Waited for as long as `Limits` allow, and somebody else still writes."""

    code = "database_locked"
    title = "Another program holds the database"


class DiskFull(StoreError):
    """Nothing was stored of what was being written."""

    code = "disk_full"
    title = "The disk is full"
    action = "Free some space, then start the sync again; it continues where it stopped."


class SecretsUnavailable(KnownError):
    """The key store is absent, locked, refused, silent or broken."""

    code = "secrets_unavailable"
    title = "The password store does not answer"


class SecretsLocked(SecretsUnavailable):
    """The file with the sign-ins waits for its passphrase."""

    code = "passphrase_needed"
    title = "The passphrase is needed"


class SecretMissing(KnownError):
    """There is no token stored for this Page (command line exit code 3)."""

    code = "token_missing"
    title = "No sign-in stored"


class LoginFailed(KnownError):
    """A sign-in in the browser came to no good end."""

    code = "login_failed"
    title = "The sign-in was not finished"


class LoginRefused(LoginFailed):
    """The person said no in Facebook's dialog."""

    code = "login_refused"


class LoginTimedOut(LoginFailed):
    """Nothing came back from the browser."""

    code = "login_timed_out"


# --- Meta --------------------------------------------------------------------------------------------


class GraphError(KnownError):
    """Facebook answered with an error, or did not answer usefully.

    Attributes:
        graph_code: Meta's `error.code`, None when there was none.
        subcode: Meta's `error.error_subcode`.
        trace_id: Meta's `fbtrace_id`, for support.
    """

    code = "graph"
    title = "Facebook reported an error"

    def __init__(
        self,
        message: str,
        *,
        action: str | None = None,
        title: str | None = None,
        graph_code: int | None = None,
        subcode: int | None = None,
        trace_id: str | None = None,
    ) -> None:
        super().__init__(message, action=action, title=title)
        self.graph_code = graph_code
        self.subcode = subcode
        self.trace_id = trace_id


class TokenRejected(GraphError):
    """The token is dead: expired, revoked, of a logged-out or de-authorised user. Never retried."""

    code = "token_rejected"
    title = "Facebook ended the sign-in"
    action = "Reconnect the Page; contacts and history stay."


class WrongToken(GraphError):
    """A token of another Page or of another kind than needed."""

    code = "wrong_token"
    title = "This token does not fit"


class PermissionMissing(GraphError):
    """The token lives but may not do this."""

    code = "permission_missing"
    title = "A permission is missing"


class PlatformSwitchedOff(GraphError):
    """A setting of the account, not an outage: access to Instagram messages is off (2534041, 36103)."""

    code = "platform_switched_off"
    title = "Access to Instagram messages is switched off"


class PlatformNotLinked(GraphError):
    """The Page has no Instagram account (100/2534013)."""

    code = "platform_not_linked"
    title = "No Instagram account linked"


class ListingTimedOut(GraphError):
    """Facebook cannot list this inbox at any size (-2/2534084)."""

    code = "listing_timed_out"
    title = "Facebook cannot list this inbox"


class Throttled(GraphError):
    """Facebook asked us to slow down and waiting did not help within the limit.

    Attributes:
        until: when calls are allowed again, if Facebook told.
    """

    code = "throttled"
    title = "Facebook asked us to slow down"

    def __init__(self, message: str, *, until: datetime | None = None, graph_code: int | None = None,
                 subcode: int | None = None, action: str | None = None) -> None:
        super().__init__(message, action=action, graph_code=graph_code, subcode=subcode)
        self.until = until


class GraphBusy(GraphError):
    """A transient fault on Facebook's side that outlived all retries (1, 2, 5xx, odd bodies)."""

    code = "graph_busy"
    title = "Facebook has a problem right now"
    action = "Try again later."


class GraphUnreachable(GraphError):
    """No connection: offline, DNS, refused, time-out."""

    code = "unreachable"
    title = "Facebook cannot be reached"
    action = "Check the internet connection; the next sync continues where this one stopped."


class CertificateRejected(GraphUnreachable):
    """TLS verification failed. Permanent: never retried, verification is never switched off."""

    code = "certificate"
    title = "The connection to Facebook is not secure"


class CursorRejected(GraphError):
    """A paging cursor is not valid any more (100 on a request with `after`)."""

    code = "cursor_rejected"


class ObjectGone(GraphError):
    """A thread, person or message that cannot be loaded any more."""

    code = "gone"
    title = "Not available any more"


class RequestRefused(GraphError):
    """Facebook refuses the request for good (permanent 1/2, 100, 368, app errors)."""

    code = "request_refused"


class ListingBroken(GraphError):
    """A listing could not be read to its end."""

    code = "listing_broken"
    title = "The inbox could not be read to its end"


# --- jobs --------------------------------------------------------------------------------------------


class JobTakenOver(KnownError):
    """The job is no longer ours: finished, cancelled, marked failed or continued elsewhere (fenced)."""

    code = "job_taken_over"
    title = "This sync was ended from elsewhere"
