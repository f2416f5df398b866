"""A local stand-in for Meta's Graph API with invented sample businesses. Imports nothing of the product."""

from fbsync_desktop.simulator.scenario import SampleBusiness, Scenario
from fbsync_desktop.simulator.server import running_simulator

__all__ = ["SampleBusiness", "Scenario", "running_simulator"]
