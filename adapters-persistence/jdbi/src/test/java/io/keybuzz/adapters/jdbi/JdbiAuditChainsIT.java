package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.privacy.AuditChainsContract;

class JdbiAuditChainsIT extends JdbiContract implements AuditChainsContract {}
