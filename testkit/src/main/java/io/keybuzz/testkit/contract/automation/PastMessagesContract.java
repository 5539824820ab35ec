package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.backtest.PastMessage;
import io.keybuzz.domain.automation.backtest.Span;
import io.keybuzz.domain.automation.port.PastMessages;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link PastMessages}, over a store of ticketing. */
public interface PastMessagesContract extends StoreContract {
    /** The past as {@link #stores()} has it. */
    PastMessages past();

    private Span span() {
        return new Span(stores().now().minusSeconds(60), stores().now().plus(Duration.ofDays(1)));
    }

    private List<PastMessage> next(TenantId tenant, Optional<PageKey> after, int limit) {
        return read(tenant, () -> past().next(span(), after, limit));
    }

    @Test
    default void a_message_is_met_as_rules_met_it_and_with_what_became_of_it() {
        TenantId tenant = givenTenant();
        Ticket ticket = aTicket(tenant).build();
        Instant answered = stores().now().plusSeconds(300);
        ticket.reply(
                Author.agent("agent-1", "Agathe"),
                MessageBody.written("It is on its way"),
                Visibility.PUBLIC,
                MessageSource.KEYBUZZ_UI,
                answered);
        change(tenant, () -> stores().tickets().save(ticket));

        PastMessage message = next(tenant, Optional.empty(), 10).get(0);

        assertThat(message.tenant()).isEqualTo(tenant);
        assertThat(message.ticket().id()).isEqualTo(ticket.id().value());
        assertThat(message.ticket().status()).as("before it was answered").isEqualTo("OPEN");
        assertThat(message.ticket().messages()).isEqualTo(1);
        assertThat(message.ticket().awaitsUs()).isTrue();
        assertThat(message.message().sentAt()).isEqualTo(stores().now());
        assertThat(message.buyer()).isEqualTo(new Situation.Buyer(Optional.of("Béatrice Buyer"), 1));
        assertThat(message.order().orElseThrow().reference()).isEqualTo("402-1234567-1234567");
        assertThat(message.place().channel()).isEqualTo(ticket.state().channel());
        assertThat(message.after().answeredByPerson()).contains(answered);
        assertThat(message.after().movedTo()).contains("WAITING_CUSTOMER");
        assertThat(message.after().escalated()).isFalse();
    }

    @Test
    default void messages_are_counted_and_come_page_by_page_to_their_tenant_only() {
        TenantId tenant = givenTenant();
        for (int i = 0; i < 3; i++) {
            givenTicket(tenant);
        }
        givenTicket(givenTenant());

        List<PastMessage> all = next(tenant, Optional.empty(), 10);

        assertThat(all).hasSize(3);
        assertThat(read(tenant, () -> past().count(span()))).isEqualTo(3);
        List<PastMessage> first = next(tenant, Optional.empty(), 2);
        assertThat(first).isEqualTo(all.subList(0, 2));
        assertThat(next(tenant, Optional.of(first.get(1).key()), 2)).isEqualTo(all.subList(2, 3));
        assertThat(next(tenant, Optional.of(all.get(2).key()), 2)).isEmpty();
    }
}
