package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.SecondFactorsContract;

class JdbiSecondFactorsIT extends JdbiContract implements SecondFactorsContract {}
