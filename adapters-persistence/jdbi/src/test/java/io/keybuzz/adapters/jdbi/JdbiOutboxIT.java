package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.shared.DelayedEventsContract;
import io.keybuzz.testkit.contract.shared.OutboxContract;
import io.keybuzz.testkit.contract.shared.OutboxLanesContract;

class JdbiOutboxIT extends JdbiContract implements OutboxContract, OutboxLanesContract, DelayedEventsContract {}
