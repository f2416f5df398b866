"""Names for people whom the conversations do not name: one profile call each, asked for rarely.

A participant's name comes with the listing and costs nothing, so only people met in this run without one are
looked up. Refusals in a row are about the app, not about the people: they end the look-ups of that platform, and
everybody left counts as asked (chatwoot #9758, #10650: refusals that were taken for names became "John Doe").
"""

from __future__ import annotations

import logging
from datetime import timedelta

from fbsync_desktop.domain.conversation import Person, Platform
from fbsync_desktop.domain.errors import GraphError, ObjectGone, PermissionMissing, RequestRefused, TokenRejected
from fbsync_desktop.graph.answers import ProfileAnswer
from fbsync_desktop.graph.client import GraphClient
from fbsync_desktop.services.run_context import RunContext

logger = logging.getLogger("fbsync.sync")

ASK_AGAIN = timedelta(days=7)
_MOST = 1000
"""Look-ups of one platform in one run: eight minutes at two calls a second."""
_REFUSALS = 3
"""One person may have withdrawn their consent; three in a row mean that the app may see nobody."""


async def look_up_names(context: RunContext, client: GraphClient, token: str, platform: Platform) -> int:
    """Ask for the profiles of people met in this run (with `--full`, of all) who have no name; how many got one.

    Raises:
        TokenRejected, JobTakenOver, StoreError.
    """
    profiles, lane = context.store.profiles, context.lane
    full = context.job.options.full
    now = context.clock.now()
    nameless = await lane.read(lambda: profiles.nameless(
        context.page.id, platform, job_id=None if full else context.job.id,
        asked_before=now if full else now - ASK_AGAIN, limit=_MOST))
    named = refusals = 0
    for place, person in enumerate(nameless):
        try:
            answer = await client.profile(person.person_id, platform, token)
        except TokenRejected:
            raise
        except (ObjectGone, PermissionMissing, RequestRefused) as error:
            refusals = refusals + 1 if isinstance(error, PermissionMissing) else 0
            rest = nameless[place:] if refusals == _REFUSALS else nameless[place:place + 1]
            await lane.write(profiles.asked, [one.contact_id for one in rest])
            if refusals == _REFUSALS:
                logger.info("Facebook shows this app no %s profiles (code %s)", platform.label, error.graph_code)
                break
        except GraphError as error:
            logger.warning("Looking up names broke off: %s", error.code)
            break
        else:
            refusals = 0
            named += await lane.write(
                profiles.found, person.contact_id, _displayed(person.person_id, answer), answer.picture_url)
    return named


def _displayed(person_id: str, answer: ProfileAnswer) -> Person:
    parts = [part.strip() for part in (answer.first_name, answer.last_name) if part and part.strip()]
    return Person(person_id, answer.name or " ".join(parts) or None, answer.username)
