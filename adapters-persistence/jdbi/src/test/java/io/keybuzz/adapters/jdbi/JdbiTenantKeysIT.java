package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.privacy.TenantKeysContract;

class JdbiTenantKeysIT extends JdbiContract implements TenantKeysContract {}
