"""A local stand-in for Meta's Graph API with invented sample businesses. Imports nothing of the product.

    with running_simulator(Scenario(businesses=[SampleBusiness(messenger=300)])) as facebook:
        ...  # facebook.url, facebook.world, facebook.admin
"""

from fbsync_desktop.simulator.login_scenario import Login
from fbsync_desktop.simulator.scenario import Fault, SampleBusiness, Scenario, TokenEvent
from fbsync_desktop.simulator.server import Running, Simulator, running_simulator

__all__ = ["Fault", "Login", "Running", "SampleBusiness", "Scenario", "Simulator", "TokenEvent", "running_simulator"]
