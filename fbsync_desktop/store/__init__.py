"""The database: one schema for SQLite and Postgres, and the only room that knows SQLAlchemy."""
