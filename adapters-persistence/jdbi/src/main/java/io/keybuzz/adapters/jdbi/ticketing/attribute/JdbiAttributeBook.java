package io.keybuzz.adapters.jdbi.ticketing.attribute;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;
import io.keybuzz.domain.ticketing.attribute.port.AttributePlans;
import java.sql.SQLException;

/** Makes the store of attribute definitions, and reads them where they are joined to a ticket. */
public final class JdbiAttributeBook {
    private JdbiAttributeBook() {}

    public static AttributePlans on(JdbiUnitOfWork work) {
        return new JdbiAttributePlans(work);
    }

    /** @param first the place of the version, with the definitions behind it; a row without a version has none */
    public static AttributePlan plan(Row row, int first) throws SQLException {
        long version = row.longNumber(first);
        return version == 0 ? AttributePlan.none() : AttributePlanJson.read(version, row.text(first + 1));
    }
}
