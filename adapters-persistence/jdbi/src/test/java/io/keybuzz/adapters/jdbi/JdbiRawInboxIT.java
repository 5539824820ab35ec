package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.marketplace.RawInboxContract;

class JdbiRawInboxIT extends JdbiContract implements RawInboxContract {}
