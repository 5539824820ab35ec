package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.marketplace.ConversationsContract;

class JdbiConversationsIT extends JdbiContract implements ConversationsContract {}
