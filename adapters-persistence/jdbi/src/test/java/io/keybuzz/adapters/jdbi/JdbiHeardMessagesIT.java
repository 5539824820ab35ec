package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.past.HeardMessagesContract;

class JdbiHeardMessagesIT extends JdbiContract implements HeardMessagesContract {}
