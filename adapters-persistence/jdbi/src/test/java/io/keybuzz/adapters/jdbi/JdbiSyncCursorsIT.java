package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.marketplace.SyncCursorsContract;

class JdbiSyncCursorsIT extends JdbiContract implements SyncCursorsContract {}
