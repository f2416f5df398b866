"""Known errors in words: a title by code, the message and the next step as the error brings them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from fbsync_desktop.domain.errors import KnownError

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """A title without full stop, what happened, what to do."""

    title: str
    message: str
    action: str

    @property
    def sentence(self) -> str:
        """Message and action in one line."""
        return f"{self.message} {self.action}".strip()


def error_words(error: KnownError) -> ErrorWords:
    """What the window says about an error; commands of the terminal are left out."""
    return ErrorWords(_title(error), error.message, window_action(error))


def pasted_token_words(error: KnownError) -> str:
    """What is wrong with a token that was just pasted: no Page has it yet, so nothing is to be reconnected."""
    if error.code == "token_rejected":
        return translate("Errors", "Facebook does not accept this token. Copy it again as a whole, or make a new one.")
    return error_words(error).sentence


def window_action(error: KnownError) -> str:
    """The next step in the window's own words: the terminal's commands are no help here."""
    own = {
        "token_missing": translate("Errors", "Choose Reconnect on the Page's card."),
        "token_rejected": translate("Errors", "Choose Reconnect on the Page's card; contacts and history stay."),
        "busy": translate("Errors", "Its progress is shown on the card."),
    }
    action = own.get(error.code, error.action)
    return "" if "fbsync " in action else action


def _title(error: KnownError) -> str:
    titles = {
        "busy": translate("Errors", "Sync already in progress"),
        "settings": translate("Errors", "Settings cannot be read"),
        "database": translate("Errors", "The database cannot be used"),
        "database_too_new": translate("Errors", "The database is newer than this program"),
        "database_read_only": translate("Errors", "The database cannot be written"),
        "database_corrupt": translate("Errors", "The database is damaged"),
        "database_unreachable": translate("Errors", "The database does not answer"),
        "database_locked": translate("Errors", "Another program holds the database"),
        "disk_full": translate("Errors", "The disk is full"),
        "secrets_unavailable": translate("Errors", "The password store does not answer"),
        "passphrase_needed": translate("Errors", "The passphrase is needed"),
        "login_failed": translate("Errors", "The sign-in was not finished"),
        "login_refused": translate("Errors", "The sign-in was not finished"),
        "login_timed_out": translate("Errors", "The sign-in was not finished"),
        "token_missing": translate("Errors", "No sign-in stored"),
        "token_rejected": translate("Errors", "Facebook ended the sign-in"),
        "wrong_token": translate("Errors", "This token does not fit"),
        "permission_missing": translate("Errors", "A permission is missing"),
        "throttled": translate("Errors", "Facebook asked us to slow down"),
        "graph_busy": translate("Errors", "Facebook has a problem right now"),
        "unreachable": translate("Errors", "Facebook cannot be reached"),
        "certificate": translate("Errors", "The connection to Facebook is not secure"),
        "export_failed": translate("Errors", "The file was not written"),
    }
    return titles.get(error.code, error.title)
