"""The user's own Meta app: from the environment or the settings, else from the password store."""

from __future__ import annotations

import asyncio
import json

from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.graph.client import MetaApp
from fbsync_desktop.system.secrets import SecretStore

SECRET_NAME = "meta-app"


class MetaAppService:
    """Id and secret are kept together as one secret, so that a person is asked to unlock one entry.

    Args:
        given: what the environment or the settings file says; it counts before what is stored when it is whole.
    """

    def __init__(self, secrets: SecretStore, given: MetaApp) -> None:
        self._secrets = secrets
        self._given = given
        self._known: MetaApp | None = None
        self._asking = asyncio.Lock()

    @property
    def is_given(self) -> bool:
        """True when the environment decides and nothing stored is looked at."""
        return bool(self._given.id and self._given.secret)

    async def get(self) -> MetaApp:
        """The app; empty parts where nothing is known.

        Raises:
            SecretsUnavailable
        """
        if self.is_given:
            return self._given
        async with self._asking:
            if self._known is None:
                self._known = self._from(await self._secrets.get(SECRET_NAME))
        return self._known

    async def save(self, app_id: str, app_secret: str) -> None:
        """Keep id and secret in the password store; they are used from the next call on.

        Raises:
            SecretsUnavailable; UsageError: one of them cannot be right.
        """
        app_id, app_secret = app_id.strip(), app_secret.strip()
        if not (app_id.isascii() and app_id.isdigit()):
            raise UsageError("An app id consists of digits only.", action="Copy it from the top of the app dashboard.")
        if not app_secret.isalnum() and not app_secret.replace("-", "").isalnum():
            raise UsageError("This is not an app secret.",
                             action="Copy it from App settings, Basic: App secret, Show.")
        await self._secrets.set(SECRET_NAME, json.dumps({"id": app_id, "secret": app_secret}))
        self._known = MetaApp(app_id, app_secret)

    async def forget(self) -> None:
        """Remove what is stored.

        Raises:
            SecretsUnavailable
        """
        await self._secrets.delete(SECRET_NAME)
        self._known = None

    def _from(self, stored: str | None) -> MetaApp:
        if stored is None:
            return self._given
        kept = json.loads(stored)
        return MetaApp(kept["id"], kept["secret"])
