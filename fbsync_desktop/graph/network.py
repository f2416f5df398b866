"""From a failed connection to the domain's errors."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass

from fbsync_desktop.domain.errors import CertificateRejected, GraphUnreachable


@dataclass(frozen=True, slots=True)
class _NetworkRule:
    kinds: tuple[type[BaseException], ...]
    words: str
    error: type[GraphUnreachable] = GraphUnreachable
    action: str | None = None


_NETWORK_RULES: tuple[_NetworkRule, ...] = (
    _NetworkRule((ssl.SSLCertVerificationError,),
                 "The certificate of Facebook's server cannot be verified, so nothing was sent.",
                 CertificateRejected,
                 "Check this computer's date and time, and whether a proxy or virus scanner reads along."),
    _NetworkRule((ssl.SSLError,), "The secure connection to Facebook could not be set up."),
    _NetworkRule((socket.gaierror,), "Facebook's address could not be found; this computer seems offline."),
    _NetworkRule((ConnectionRefusedError,), "The connection to Facebook was refused."),
    _NetworkRule((ConnectionResetError, BrokenPipeError), "The connection to Facebook was cut."),
    _NetworkRule((TimeoutError,), "Facebook did not answer in time."),
)


def network_error(cause: BaseException) -> GraphUnreachable:
    """Words for a failed exchange. Walks the chain of causes: httpx says ConnectError to all of them.

    The result does not refer to `cause`, which holds the request and with it the token.
    """
    chain = list(_causes(cause))
    for rule in _NETWORK_RULES:
        if any(isinstance(link, rule.kinds) for link in chain):
            return rule.error(rule.words, action=rule.action)
    if any("timeout" in type(link).__name__.lower() for link in chain):
        return GraphUnreachable("Facebook did not answer in time.")
    return GraphUnreachable("The connection to Facebook failed.")


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__
