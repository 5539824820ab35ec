package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.marketplace.OutboundMessagesContract;

class JdbiOutboundMessagesIT extends JdbiContract implements OutboundMessagesContract {}
