"""The one place where the parts are put together; free of Qt, used by window, command line and library."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from fbsync_desktop.analysis.gemini import GeminiClient, GeminiConfig
from fbsync_desktop.analysis.keypool import KeyPool
from fbsync_desktop.analysis.models import Limits, chain_of, traits
from fbsync_desktop.analysis.prompt import PromptOptions
from fbsync_desktop.analysis.runner import EngineOptions, GeminiAnalyzer
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.graph.client import GraphClient, GraphConfig, MetaApp
from fbsync_desktop.graph.login import LoginConfig
from fbsync_desktop.services.ai_keys import AiKeyService
from fbsync_desktop.services.analyze import AnalysisService
from fbsync_desktop.services.board import BoardService
from fbsync_desktop.services.connect import ConnectService, LoginOptions
from fbsync_desktop.services.contacts import ContactService
from fbsync_desktop.services.database import DatabaseService, database_address
from fbsync_desktop.services.health import HealthService
from fbsync_desktop.services.housekeeping import HousekeepingService
from fbsync_desktop.services.judging import Rules
from fbsync_desktop.services.meta_app import MetaAppService
from fbsync_desktop.services.pages import PageService, secret_name
from fbsync_desktop.services.pipelines import PipelineService
from fbsync_desktop.services.reports import ReportService
from fbsync_desktop.services.schedule import ScheduleService
from fbsync_desktop.services.secrets import SecretsService
from fbsync_desktop.services.sign_ins import SignInService
from fbsync_desktop.services.spending import Budget
from fbsync_desktop.services.sync import SyncService
from fbsync_desktop.store.engine import Store, open_store
from fbsync_desktop.store.lane import Lane
from fbsync_desktop.system.clock import SystemClock
from fbsync_desktop.system.logs import configure_logging, redactor
from fbsync_desktop.system.paths import AppPaths, app_paths
from fbsync_desktop.system.secrets import SecretStore, open_secrets
from fbsync_desktop.system.settings import Settings, load_settings
from fbsync_desktop.system.settings_schema import AiSettings
from fbsync_desktop.system.vault import Vault

_PATIENCE_S = 120.0
"""Google may be out of reach this long before conversations are judged without AI."""

_PAID_TOKENS_A_REQUEST = 10_000

if TYPE_CHECKING:
    import httpx


@dataclass(frozen=True, slots=True)
class Application:
    """Everything a front end needs.

    Attributes:
        settings: as they were when it was opened.
        read_settings: reads them as they are now, of the file and of the environment it was opened with; blocks.
    """

    settings: Settings
    read_settings: Callable[[], Settings] = field(repr=False)  # it holds the environment, secrets and all
    paths: AppPaths
    secrets: Vault
    keys: SecretsService
    database: DatabaseService
    pages: PageService
    connect: ConnectService
    sign_ins: SignInService
    meta_app: MetaAppService
    health: HealthService
    sync: SyncService
    schedule: ScheduleService
    housekeeping: HousekeepingService
    contacts: ContactService
    reports: ReportService
    pipelines: PipelineService
    board: BoardService
    ai_keys: AiKeyService
    analysis: AnalysisService
    store: Store
    lane: Lane
    client: GraphClient

    async def aclose(self) -> None:
        """End connections and threads; running jobs must have ended before."""
        await self.client.aclose()
        await self.ai_keys.aclose()
        await asyncio.to_thread(self.lane.close)
        await asyncio.to_thread(self.store.close)


async def open_application(env: Mapping[str, str], *, paths: AppPaths | None = None,
                           secrets: SecretStore | None = None, former: Application | None = None,
                           clock: Clock | None = None, ask_passphrase: Callable[[], str] | None = None,
                           transport: httpx.AsyncBaseTransport | None = None) -> Application:
    """Read the settings, open or migrate the database, build the services.

    Args:
        former: the application this program had open before; its secrets, those kept for this session only and those
            under a passphrase that was given, stay at hand.

    Raises:
        SettingsError, StoreError, SecretsUnavailable, UsageError.
    """
    paths = paths or app_paths(env)
    paths.create()
    settings = load_settings(paths, env)
    configure_logging(paths, settings.log.level)
    for secret in (settings.database_url, settings.direct_url, settings.facebook_app_secret, *settings.ai_keys):
        if secret is not None and not secret.get_secret_value().startswith("sqlite:"):
            redactor.add(secret.get_secret_value())
    clock = clock or SystemClock()
    if former is not None:
        secrets = former.secrets.store
    vault = Vault(secrets or open_secrets(settings.keyring, paths=paths, env=env, ask_passphrase=ask_passphrase))
    meta_app = MetaAppService(vault, _given_app(settings))
    client = GraphClient(_graph_config(settings), clock=clock, transport=transport, app_of=meta_app.get)
    configured = settings.database_url.get_secret_value() if settings.database_url else None
    url = await database_address(configured, vault, paths, env)
    direct = settings.direct_url.get_secret_value() if settings.direct_url else None
    store = await asyncio.to_thread(
        open_store, url, clock=clock, direct_url=direct, backups_dir=paths.backups)
    lane = Lane()

    async def token_of(page_id: str) -> str | None:
        return await vault.get(secret_name(page_id))

    pages = PageService(store, lane, client, vault, clock)
    connect = ConnectService(pages, client, meta_app.get, _login_options(settings))
    pipelines = PipelineService(store, lane)
    ai_keys, analysis = _analysis(settings, vault, store, lane, clock)
    keys, database = SecretsService(vault, paths, env), DatabaseService(store, lane, vault, paths, env, clock)
    sign_ins = SignInService(store, lane, client, token_of, clock)
    sync = SyncService(store, lane, client, token_of, clock=clock, paths=paths, settings=settings.sync,
                       ai_keys=ai_keys.usable, on_stored=analysis.stored, on_completed=pipelines.place_due)
    return Application(
        settings, partial(load_settings, paths, env), paths, vault, keys, database, pages, connect, sign_ins, meta_app,
        HealthService(store, lane, sign_ins, keys, database, paths, clock),
        sync, ScheduleService(store, lane, sync, clock), HousekeepingService(sync, clock),
        ContactService(store, lane), ReportService(store, lane), pipelines,
        BoardService(store, lane, clock), ai_keys, analysis, store, lane, client)


@asynccontextmanager
async def application(env: Mapping[str, str], *, ask_passphrase: Callable[[], str] | None = None,
                      ) -> AsyncIterator[Application]:
    """An `Application` that is closed at the end of the block."""
    opened = await open_application(env, ask_passphrase=ask_passphrase)
    try:
        yield opened
    finally:
        await opened.aclose()


def _analysis(settings: Settings, vault: SecretStore, store: Store, lane: Lane, clock: Clock,
              ) -> tuple[AiKeyService, AnalysisService]:
    gemini, ai = settings.gemini, settings.ai
    options = _engine_options(ai)
    pool = KeyPool((), models=options.models, clock=clock, limits=options.limits, extra_pause_s=options.extra_pause_s)
    client = GeminiClient(GeminiConfig(gemini.url, gemini.api_version), clock=clock)
    engine = GeminiAnalyzer(client, pool, Rules(), clock=clock, patience_s=_PATIENCE_S, options=options.prompt)
    keys = AiKeyService(vault, store.ai, lane, pool, engine, clock=clock,
                        given=[key.get_secret_value() for key in settings.ai_keys])
    budget = Budget(store.ai, lane, ai.model, ai.monthly_limit_usd)
    return keys, AnalysisService(store, lane, keys, budget, clock=clock, ai=ai, engine_options=_engine_options)


def _engine_options(ai: AiSettings) -> EngineOptions:
    """What the settings mean for asking Gemini."""
    return EngineOptions(chain_of(ai.model, ai.fallback_models), partial(_limits, ai), ai.delay_ms / 1000,
                         PromptOptions(hide_personal=ai.hide_personal_data, language=ai.language))


def _limits(ai: AiSettings, model: str) -> Limits:
    """Whoever sets a faster pace than the free one has a paid key, whose tokens a minute grow with it."""
    free = traits(model).free
    rpm = ai.rpm if model == ai.model else min(ai.rpm, free.rpm)
    return Limits(rpm, free.tpm if rpm <= free.rpm else rpm * _PAID_TOKENS_A_REQUEST)


def _graph_config(settings: Settings) -> GraphConfig:
    return GraphConfig(
        base_url=settings.graph.url, version=settings.graph.version,
        calls_per_second=settings.graph.calls_per_second, page_size=settings.graph.page_size,
        messages_per_thread=settings.graph.messages_per_thread)


def _given_app(settings: Settings) -> MetaApp:
    secret = settings.facebook_app_secret
    return MetaApp(settings.facebook_app_id or "", secret.get_secret_value() if secret else "")


def _login_options(settings: Settings) -> LoginOptions:
    login = settings.login
    config = LoginConfig(login.url, settings.graph.version, login.scopes, login.config_id, login.pkce)
    return LoginOptions(config, login.port, login.redirect_uri, login.timeout_s)
