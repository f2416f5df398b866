"""Alembic's script folder; `store/migrate.py` drives it."""
