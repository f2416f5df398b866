"""Words: facts become sentences here, through Qt's translation and the user's locale."""
