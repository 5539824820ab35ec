package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.billing.DuePaymentsContract;

class JdbiDuePaymentsIT extends JdbiContract implements DuePaymentsContract {}
