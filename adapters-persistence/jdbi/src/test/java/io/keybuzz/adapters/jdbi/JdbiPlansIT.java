package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.billing.PlansContract;

class JdbiPlansIT extends JdbiContract implements PlansContract {}
