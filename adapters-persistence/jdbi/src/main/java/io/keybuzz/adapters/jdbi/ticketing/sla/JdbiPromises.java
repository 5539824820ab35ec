package io.keybuzz.adapters.jdbi.ticketing.sla;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.application.ticketing.sla.SlaStores;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms;
import java.sql.SQLException;

/** Makes the stores of what is promised, and reads a plan out of a row that somebody else has asked for. */
public final class JdbiPromises {
    private JdbiPromises() {}

    /** @param alarms made by whoever keeps the tickets */
    public static SlaStores on(JdbiUnitOfWork work, TicketAlarms alarms) {
        return new SlaStores(new JdbiSlaPlans(work), alarms, new JdbiRecounts(work));
    }

    /** @param first the place of the version, with the plan behind it; a row without a version is a tenant without a plan */
    public static SlaPlan plan(Row row, int first) throws SQLException {
        return JdbiSlaPlans.plan(row, first);
    }
}
