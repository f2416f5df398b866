"""Use cases: async, free of Qt, everything injected."""
