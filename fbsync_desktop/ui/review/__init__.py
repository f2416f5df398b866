"""The review queue: placements that a person should look at."""
