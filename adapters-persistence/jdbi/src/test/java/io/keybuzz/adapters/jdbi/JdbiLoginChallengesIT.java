package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.LoginChallengesContract;

class JdbiLoginChallengesIT extends JdbiContract implements LoginChallengesContract {}
