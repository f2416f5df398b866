"""What is found at the address of a database."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConnectionFacts:
    """An address that answers.

    Attributes:
        server: name and version of the database program.
        encrypted: whether the connection is; True for a file, which does not leave this computer.
        pages, contacts: what this program keeps there already; None where it has no tables yet.
    """

    server: str
    encrypted: bool
    pages: int | None = None
    contacts: int | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing of ours would be met there: no tables yet, or no Page in them."""
        return not self.pages
