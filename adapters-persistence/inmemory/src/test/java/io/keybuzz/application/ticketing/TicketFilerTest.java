package io.keybuzz.application.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.application.ticketing.filing.TicketFiler;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.contract.StoreFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketFilerTest implements StoreContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    private TicketFiler filer() {
        return new TicketFiler(stores.unitOfWork(), stores.ports().ticketing().customers(), stores.ids(), stores::now);
    }

    private List<CustomerRecord> customers(TenantId tenant) {
        return read(tenant, () -> stores.customers().list(List.of(), PageRequest.first()))
                .items();
    }

    @Test
    void old_tickets_of_one_buyer_go_under_one_record_of_each_tenant() {
        TenantId one = givenTenant();
        TenantId other = givenTenant();
        for (int i = 0; i < 60; i++) {
            givenTicket(one);
        }
        givenTicket(other);
        change(other, () -> stores.tickets().save(aTicket(other).bare().build()));

        assertThat(filer().run()).isEqualTo(61);

        assertThat(customers(one)).hasSize(1);
        assertThat(customers(other)).hasSize(1);
        CustomerRecord buyer = customers(one).get(0);
        assertThat(buyer.name()).contains("Béatrice Buyer");
        assertThat(allPages(50, page -> read(one, () -> stores.ticketFiling().of(buyer.id(), page))))
                .hasSize(60);
        assertThat(filer().run()).isZero();
    }
}
