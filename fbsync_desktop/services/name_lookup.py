"""Names for people whom the conversations do not name: one profile call each, asked for rarely.

A participant's name comes with the listing and costs nothing, so only people met in this run without one are
looked up; "Facebook user" is the name of accounts that are gone. Refusals and blank profiles in a row are about
the app, not about the people: they end the look-ups of that platform, and everybody left counts as asked
(chatwoot #9758, #10650: refusals that were taken for names became "John Doe").
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
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


async def look_up_names(context: RunContext, client: GraphClient, token: str, platform: Platform,
                        person_ids: Sequence[str]) -> int:
    """Ask for the profiles of these people, met in this run without a name; how many got one.

    Nobody is asked for twice within a week, unless everything is read again (`--full`).

    Raises:
        TokenRejected, JobTakenOver, StoreError.
    """
    profiles, lane, now = context.store.profiles, context.lane, context.clock.now()
    nameless = await lane.read(profiles.nameless, context.page.id, platform, person_ids[:_MOST],
                               now if context.job.options.full else now - ASK_AGAIN) if person_ids else []
    named = refusals = 0
    for place, person in enumerate(nameless):
        try:
            answer = await client.profile(person.person_id, platform, token)
        except TokenRejected:
            raise
        except PermissionMissing:
            answer = ProfileAnswer()
        except (ObjectGone, RequestRefused):
            await lane.write(profiles.asked, [person.contact_id])
            continue
        except GraphError as error:
            logger.warning("Looking up names broke off: %s", error.code)
            break
        refusals = refusals + 1 if answer == ProfileAnswer() else 0
        if refusals == _REFUSALS:
            logger.info("Facebook shows this app no %s profiles", platform.label)
            await lane.write(profiles.asked, [one.contact_id for one in nameless[place:]])
            break
        named += await lane.write(
            profiles.found, person.contact_id, _displayed(person.person_id, answer), answer.picture_url)
    return named


def _displayed(person_id: str, answer: ProfileAnswer) -> Person:
    parts = [part.strip() for part in (answer.first_name, answer.last_name) if part and part.strip()]
    return Person(person_id, answer.name or " ".join(parts) or None, answer.username)
