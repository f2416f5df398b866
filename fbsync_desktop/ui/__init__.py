"""The window. Widgets only: everything that takes time is asked of `runtime.bridge`."""
