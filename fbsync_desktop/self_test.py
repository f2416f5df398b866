"""`fbsync-desktop --self-test`: does everything that was packed with this program work on this computer?"""

from __future__ import annotations

import asyncio
import os
import ssl
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.system.display import has_display

EMITS = 2_000
"""PySide6 6.12.0 ends CPython 3.11 after some 600 emitted signals."""

Check = Callable[[Mapping[str, str]], str]


def run_self_test(env: Mapping[str, str]) -> int:
    """Run every check in a throw-away data folder and print a line each; 0 when all is well, else 1."""
    if not has_display(env):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    failed = 0
    with tempfile.TemporaryDirectory(prefix="fbsync-self-test-", ignore_cleanup_errors=True) as home:
        place = {name: value for name, value in env.items() if name not in ("DATABASE_URL", "DIRECT_URL")}
        place["FBSYNC_HOME"] = home
        for name, check in _CHECKS.items():
            try:
                sys.stdout.write(f"ok    {name}: {check(place)}\n")
            except (KnownError, AssertionError, OSError, ImportError) as error:
                failed += 1
                sys.stdout.write(f"FAIL  {name}: {error}\n")
            sys.stdout.flush()
    return 1 if failed else 0


def _signals(_: Mapping[str, str]) -> str:
    from PySide6.QtCore import QObject, Signal, Slot

    class Counter(QObject):
        counted = Signal(object)

        def __init__(self) -> None:
            super().__init__()
            self.seen = 0
            self.counted.connect(self.count)

        @Slot(object)
        def count(self, number: int) -> None:
            self.seen += number

    counter = Counter()
    for _number in range(EMITS):
        counter.counted.emit(1)
    assert counter.seen == EMITS, f"{counter.seen} of {EMITS} arrived"
    return f"{EMITS:,} sent and received"


def _window(_: Mapping[str, str]) -> str:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from fbsync_desktop.ui.home.welcome import Welcome
    from fbsync_desktop.ui.resource_files import resource_folder
    from fbsync_desktop.ui.theme import Theme

    application = QApplication.instance() or QApplication(["fbsync-desktop"])
    icons = len(list((resource_folder() / "icons").glob("*.svg")))
    assert icons, f"no icons in {resource_folder()}"
    welcome = Welcome(Theme("light", parent=application))
    welcome.resize(QSize(900, 600))
    picture = welcome.grab().toImage()
    colors = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    assert len(colors) > 20, "the window stays blank"
    return f"drawn on {QApplication.platformName()}, {icons} icons"


def _database(env: Mapping[str, str]) -> str:
    from fbsync_desktop.compose import application

    async def open_and_look() -> str:
        async with application({**env, "FBSYNC_KEYRING": "memory"}) as app:
            problems = await app.lane.read(app.store.check)
            assert not problems, "; ".join(problems)
            return await app.lane.read(app.store.schema_version)

    return f"made at version {asyncio.run(open_and_look())}"


def _password_store(env: Mapping[str, str]) -> str:
    from fbsync_desktop.system.paths import app_paths
    from fbsync_desktop.system.secrets import open_secrets
    from fbsync_desktop.system.settings import load_settings

    async def round_trip() -> str:
        paths = app_paths(env)
        paths.create()
        secrets = open_secrets(load_settings(paths, env).keyring, paths=paths, env=env)
        name = f"self-test-{os.getpid()}"
        await secrets.set(name, "sample value")
        try:
            assert await secrets.get(name) == "sample value", "another value came back"
        finally:
            await secrets.delete(name)
        return secrets.describe()

    return asyncio.run(round_trip())


def _encryption(env: Mapping[str, str]) -> str:
    """A TLS handshake with ourselves: the libraries are there and fit together."""
    key_file, certificate_file = _certificate(Path(env["FBSYNC_HOME"]))
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_side.load_cert_chain(certificate_file, key_file)
    client_side = ssl.create_default_context(cafile=str(certificate_file))

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await reader.readline())
        writer.close()

    async def shake_hands() -> str:
        server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=server_side)
        async with server:
            port = server.sockets[0].getsockname()[1]
            reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=client_side,
                                                           server_hostname="localhost")
            writer.write(b"hello\n")
            said = await asyncio.wait_for(reader.readline(), 10)
            version = str(writer.get_extra_info("ssl_object").version())
            writer.close()
            await writer.wait_closed()
        assert said == b"hello\n", "nothing came back"
        return version

    return f"{asyncio.run(shake_hands())} with {ssl.OPENSSL_VERSION}"


def _certificate(folder: Path) -> tuple[Path, Path]:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1)).not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256()))
    key_file, certificate_file = folder / "self-test.key", folder / "self-test.crt"
    key_file.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                           serialization.NoEncryption()))
    certificate_file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return key_file, certificate_file


_CHECKS: dict[str, Check] = {
    "Signals": _signals, "Window": _window, "Database": _database, "Password store": _password_store,
    "Encryption": _encryption,
}
