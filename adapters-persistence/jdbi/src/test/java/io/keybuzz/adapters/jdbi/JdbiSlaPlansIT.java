package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.SlaPlansContract;

class JdbiSlaPlansIT extends JdbiContract implements SlaPlansContract {}
