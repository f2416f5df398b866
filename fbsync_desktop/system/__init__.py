"""This computer: folders, settings, secrets, logs, processes, disk."""
