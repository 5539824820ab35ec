package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.UsersContract;

class JdbiUsersIT extends JdbiContract implements UsersContract {}
