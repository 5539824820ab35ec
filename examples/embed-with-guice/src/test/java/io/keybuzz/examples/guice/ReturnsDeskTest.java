package io.keybuzz.examples.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.ticketing.view.TicketView;
import org.junit.jupiter.api.Test;

class ReturnsDeskTest {
    private final Injector injector =
            Guice.createInjector(Stage.PRODUCTION, new TicketDeskModule(), new InMemoryStoresModule());

    private final ReturnsDesk desk = injector.getInstance(ReturnsDesk.class);

    private Caller somebodyOfANewTenant() {
        IdSource ids = injector.getInstance(KeyBuzzPorts.Runtime.class).ids();
        return Caller.of(ids.next(TenantId::new), ids.next(UserId::new), Role.AGENT, "Ada");
    }

    @Test
    void a_class_of_the_host_works_with_the_desk_it_was_given() {
        Caller ada = somebodyOfANewTenant();

        TicketView ticket = desk.announce(ada, "404-1");

        assertThat(desk.tickets(ada)).singleElement().satisfies(listed -> {
            assertThat(listed.id()).isEqualTo(ticket.id());
            assertThat(listed.messageCount()).isEqualTo(2);
        });
    }

    @Test
    void another_tenant_sees_none_of_it() {
        desk.announce(somebodyOfANewTenant(), "404-1");

        assertThat(desk.tickets(somebodyOfANewTenant())).isEmpty();
    }

    @Test
    void a_forgotten_store_is_told_before_anything_starts() {
        assertThatThrownBy(() -> Guice.createInjector(Stage.PRODUCTION, new TicketDeskModule()))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("KeyBuzzPorts$Stores");
    }
}
