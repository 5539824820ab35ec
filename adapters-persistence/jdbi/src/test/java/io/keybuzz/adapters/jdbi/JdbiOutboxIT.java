package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.shared.DelayedEventsContract;
import io.keybuzz.testkit.contract.shared.OutboxContract;

class JdbiOutboxIT extends JdbiContract implements OutboxContract, DelayedEventsContract {}
