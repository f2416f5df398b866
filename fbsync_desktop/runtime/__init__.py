"""Between the window and the services: the engine's thread, the bridge to it, one instance, crash hooks.

Uses QtCore and QtNetwork only (qasync in `ui_loop.py`), never a widget.
"""
