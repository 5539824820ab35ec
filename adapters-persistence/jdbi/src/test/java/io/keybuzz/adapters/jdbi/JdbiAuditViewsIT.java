package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.privacy.AuditViewsContract;

class JdbiAuditViewsIT extends JdbiContract implements AuditViewsContract {}
