package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.billing.MonthClosingsContract;

class JdbiMonthClosingsIT extends JdbiContract implements MonthClosingsContract {}
