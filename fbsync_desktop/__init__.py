"""FBSync Desktop: every person who wrote to a Facebook Page as a contact on your own computer."""

__version__ = "0.1.0"
