package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.billing.QuotaLedgerContract;

class JdbiQuotaLedgerIT extends JdbiContract implements QuotaLedgerContract {}
