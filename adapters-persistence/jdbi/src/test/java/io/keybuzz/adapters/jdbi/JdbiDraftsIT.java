package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.draft.DraftsContract;

class JdbiDraftsIT extends JdbiContract implements DraftsContract {}
