"""One window per user and data folder: a lock file decides, a local socket talks."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b'{"v":1,"cmd":"raise"}\n'
_ACK = b'{"v":1,"ok":true}\n'
ANSWER_MS = 1_500
_MAX_REQUEST = 4_096


class SingleInstance(QObject):
    """Holds the lock for as long as it lives.

    The lock decides because a socket cannot: after a kill its file stays and refuses connections, and
    removing a living server's socket makes that server unreachable (measured with Qt 6.11).

    Signals:
        raise_requested(): somebody started the program again.
    """

    raise_requested = Signal()

    def __init__(self, run_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(run_folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # a lock of a living process never ages; one of a dead process is stale at once
        self._name = f"fbsync-{hashlib.sha256(str(run_folder).encode()).hexdigest()[:16]}"
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """True when this is the only window; then others can ask it to come to the front.

        Where no lock can be written, on a full or write-protected disk, nobody holds one either: the window opens
        and says what is the matter, instead of looking for another that is not there.
        """
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._name)
        return True

    def raise_other(self) -> bool:
        """Ask the window that holds the lock to come to the front; False when it does not answer.

        Waits up to 1.5 s; called before there is a window, so nothing can freeze.
        """
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        socket.write(_RAISE)
        answered = socket.waitForReadyRead(ANSWER_MS) and bytes(socket.readLine().data()) == _ACK
        socket.disconnectFromServer()
        return answered

    def release(self) -> None:
        """Let the next start have it."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    @Slot()
    def _on_connection(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()):
            socket.setParent(self)
            socket.readyRead.connect(self._on_request)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _on_request(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket):
            return
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MAX_REQUEST:
                socket.abort()
            return
        if _asks_to_raise(bytes(socket.readLine(_MAX_REQUEST).data())):
            socket.write(_ACK)
            socket.flush()
            self.raise_requested.emit()
        else:
            socket.disconnectFromServer()


def _asks_to_raise(line: bytes) -> bool:
    try:
        request = json.loads(line)
    except ValueError:
        return False
    return isinstance(request, dict) and request.get("cmd") == "raise"
