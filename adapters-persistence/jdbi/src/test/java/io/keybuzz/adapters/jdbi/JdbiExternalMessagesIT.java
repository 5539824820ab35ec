package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.marketplace.ExternalMessagesContract;

class JdbiExternalMessagesIT extends JdbiContract implements ExternalMessagesContract {}
