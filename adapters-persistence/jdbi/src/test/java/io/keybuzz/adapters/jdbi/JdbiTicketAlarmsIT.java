package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.TicketAlarmsContract;

class JdbiTicketAlarmsIT extends JdbiContract implements TicketAlarmsContract {}
