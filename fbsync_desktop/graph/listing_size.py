"""How much of an inbox is asked for at once, and how it shrinks when Facebook finds it too much."""

from __future__ import annotations

from dataclasses import dataclass

_THREADS_FIRST_DOWN_TO = 25


@dataclass(frozen=True)
class ListingSize:
    """Threads in a listing page and messages inside each thread; 0 messages: none are nested.

    Learned while reading and worth keeping: what is too much differs from account to account.
    """

    threads: int
    messages: int

    def smaller(self) -> ListingSize | None:
        """The next size to try; None when nothing is left to give up.

        Facebook's cost is about threads times messages ("Please reduce the amount of data"). Threads go
        first, as fewer threads only cost calls; below 25 messages and threads shrink in turn down to one
        of each. Then the messages are left out of the listing, which makes room for threads again.
        """
        threads, messages = self.threads, self.messages
        if threads // 2 >= _THREADS_FIRST_DOWN_TO or (messages == 0 and threads > 1):
            return ListingSize(threads // 2, messages)
        if messages == 0:
            return None
        if threads == 1 and messages == 1:
            return ListingSize(_THREADS_FIRST_DOWN_TO, 0)
        if messages > 1 and threads < 2 * messages:
            return ListingSize(threads, messages // 2)
        return ListingSize(max(threads // 2, 1), messages)

    def larger(self, most: ListingSize) -> ListingSize | None:
        """One step back up towards `most`; None when there is none."""
        step: ListingSize | None = most
        while step is not None and (smaller := step.smaller()) is not None:
            if smaller.weight <= self.weight:
                return step if step.weight > self.weight else None
            step = smaller
        return None

    def within(self, most: ListingSize) -> ListingSize:
        """No more of anything than `most`; the settings may have changed since a size was learned."""
        return ListingSize(min(self.threads, most.threads), min(self.messages, most.messages))

    @property
    def weight(self) -> tuple[bool, int, int]:
        """Sizes in the order they are given up; larger is more."""
        return self.messages > 0, self.threads * max(self.messages, 1), self.threads
