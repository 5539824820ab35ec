package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.CredentialsContract;

class JdbiCredentialsIT extends JdbiContract implements CredentialsContract {}
