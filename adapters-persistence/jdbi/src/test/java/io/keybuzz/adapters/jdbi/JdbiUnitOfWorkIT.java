package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.shared.UnitOfWorkContract;

class JdbiUnitOfWorkIT extends JdbiContract implements UnitOfWorkContract {}
