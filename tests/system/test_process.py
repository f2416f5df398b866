"""What other programs started from here are told."""

from __future__ import annotations

from fbsync_desktop.system.process import keep_secrets


def test_secrets_of_the_environment_are_kept_and_not_passed_on() -> None:
    secret = {"DATABASE_URL": "postgresql://team", "DIRECT_URL": "postgresql://team", "FACEBOOK_APP_SECRET": "sample",
              "FBSYNC_KEYRING_PASSPHRASE": "sample words", "GOOGLE_AI_API_KEY": "one", "GOOGLE_AI_API_KEY_8": "eight"}
    open_to_all = {"PATH": "/usr/bin", "FACEBOOK_APP_ID": "880000000000001", "FBSYNC_HOME": "/home/sample"}
    env = secret | open_to_all
    assert keep_secrets(env) == secret | open_to_all
    assert env == open_to_all
