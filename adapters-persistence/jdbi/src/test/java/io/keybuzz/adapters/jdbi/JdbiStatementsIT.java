package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.billing.StatementsContract;

class JdbiStatementsIT extends JdbiContract implements StatementsContract {}
