"""The rule-based analyser's knowledge: phrases per language, how to read a message, how a talk goes on."""

#: Part of every input hash and stored with each result; raise it when a rule or a phrase changes a verdict.
RULES_VERSION = "rules-4"
