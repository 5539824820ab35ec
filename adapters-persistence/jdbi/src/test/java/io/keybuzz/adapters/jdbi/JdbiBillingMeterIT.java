package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.bridge.BillingMeter;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.port.UsageMeter;
import io.keybuzz.testkit.contract.ticketing.UsageMeterContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JdbiBillingMeterIT extends JdbiContract implements UsageMeterContract {
    @Override
    public UsageMeter meter() {
        return new BillingMeter(stores().ports().billing());
    }

    @Test
    void a_ticket_that_is_opened_is_one_statement() {
        TenantId tenant = givenTenant();
        TicketId ticket = stores().ids().next(TicketId::new);
        List<String> sent = new ArrayList<>();
        JdbiStores recorded = ((JdbiFixture) stores()).database().stores(new Subscriptions(Map.of()), sql -> {
            sent.add(sql);
            return sql;
        });

        recorded.ports().unitOfWork().run(new TenantScope.One(tenant), () -> {
            new BillingMeter(recorded.ports().billing()).ticketOpened(tenant, ticket, stores().now());
            return true;
        });

        assertThat(sent)
                .singleElement()
                .asString()
                .contains("billing.count_fact")
                .doesNotContain("insert into billing");
    }
}
