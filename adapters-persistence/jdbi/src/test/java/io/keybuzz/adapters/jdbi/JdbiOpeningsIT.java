package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.thread.OpeningsContract;

class JdbiOpeningsIT extends JdbiContract implements OpeningsContract {}
