"""What comes after the first Page is connected."""
