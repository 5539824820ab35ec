package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.ApiKeysContract;

class JdbiApiKeysIT extends JdbiContract implements ApiKeysContract {}
