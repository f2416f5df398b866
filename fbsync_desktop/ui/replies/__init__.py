"""Who waits for an answer."""
