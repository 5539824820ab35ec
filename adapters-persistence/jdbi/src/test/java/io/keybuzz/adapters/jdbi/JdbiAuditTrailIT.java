package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.shared.AuditTrailContract;

class JdbiAuditTrailIT extends JdbiContract implements AuditTrailContract {}
