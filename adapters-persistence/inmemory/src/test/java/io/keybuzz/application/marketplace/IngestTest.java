package io.keybuzz.application.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.RawInboundId;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.Concurrently;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngestTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId acme = keybuzz.tenant("acme");
    private final Connection connection = keybuzz.connection(acme);
    private final Marketplaces marketplaces = keybuzz.app.marketplaces();

    private Receipt ingest(String line) {
        return marketplaces.ingest(connection, TestKeyBuzz.text(line), "test", keybuzz.now());
    }

    private RawInbound raw(Receipt receipt) {
        return keybuzz.in(acme, () -> keybuzz.stores.marketplace().inbox().find(receipt.raw()))
                .orElseThrow();
    }

    private List<MessageView> messages(TicketView ticket) {
        return keybuzz.messages(acme, new TicketId(ticket.id()));
    }

    @Test
    void a_message_becomes_a_ticket_of_its_channel_and_is_metered() {
        Receipt receipt = ingest("1|case-1|Où est mon colis ?");

        assertThat(receipt.status()).isEqualTo(RawStatus.INGESTED);
        assertThat(raw(receipt).status()).isEqualTo(RawStatus.INGESTED);
        assertThat(keybuzz.tickets(acme)).singleElement().satisfies(ticket -> {
            assertThat(ticket.channel()).isEqualTo(Channel.AMAZON);
            assertThat(ticket.subject()).isEqualTo("About case-1");
            assertThat(messages(ticket)).extracting(MessageView::body).containsExactly("Où est mon colis ?");
            assertThat(keybuzz.in(acme, () -> keybuzz.stores.usages().find(ticket.id())))
                    .contains(new TicketUsage(acme, ticket.id(), 0, 0, 0, 0, 1, 0, false));
        });
    }

    @Test
    void a_message_of_a_known_conversation_joins_its_ticket() {
        ingest("1|case-1|first");

        ingest("2|case-1|second");
        ingest("3|case-2|other");

        assertThat(keybuzz.tickets(acme)).hasSize(2);
        TicketView joined = keybuzz.tickets(acme).stream()
                .filter(ticket -> ticket.subject().equals("About case-1"))
                .findFirst()
                .orElseThrow();
        assertThat(messages(joined)).extracting(MessageView::body).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void the_same_bytes_twice_are_one_message() {
        Receipt first = ingest("1|case-1|first");

        Receipt again = ingest("1|case-1|first");

        assertThat(again.status()).isEqualTo(RawStatus.DUPLICATE);
        assertThat(again.raw()).isEqualTo(first.raw());
        assertThat(keybuzz.tickets(acme))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.messageCount()).isEqualTo(1));
    }

    @Test
    void the_same_message_in_other_bytes_is_one_message() {
        ingest("1|case-1|first");

        Receipt again = ingest("1|case-1|first, through another server");

        assertThat(again.status()).isEqualTo(RawStatus.DUPLICATE);
        assertThat(raw(again).status()).isEqualTo(RawStatus.DUPLICATE);
        assertThat(keybuzz.tickets(acme))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.messageCount()).isEqualTo(1));
    }

    @Test
    void what_is_not_understood_is_kept_for_a_person_and_stops_nobody() {
        Receipt spoofed = ingest("spoofed");
        Receipt poison = ingest("poison|1|2");
        Receipt good = ingest("1|case-1|first");

        assertThat(spoofed.status()).isEqualTo(RawStatus.QUARANTINED);
        assertThat(spoofed.reason()).contains("not three parts");
        assertThat(poison.status()).isEqualTo(RawStatus.QUARANTINED);
        assertThat(poison.reason()).contains("unreadable: IllegalArgumentException");
        assertThat(good.status()).isEqualTo(RawStatus.INGESTED);
        assertThat(ingest("poison|1|2").status()).isEqualTo(RawStatus.QUARANTINED);
        assertThat(keybuzz.tickets(acme)).hasSize(1);
    }

    @Test
    void whatever_the_race_a_message_is_taken_in_once() {
        var outcomes = Concurrently.run(4, () -> ingest("1|case-1|first").status());

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.result().stream()))
                .contains(RawStatus.INGESTED)
                .doesNotContain(RawStatus.QUARANTINED, RawStatus.STORED);
        assertThat(keybuzz.tickets(acme))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.messageCount()).isEqualTo(1));
    }

    @Test
    void what_was_stored_before_a_crash_is_taken_in_by_the_sweeper() {
        RawInbound left = RawInbound.arrived(
                keybuzz.ids.next(RawInboundId::new),
                acme,
                connection.id(),
                "test",
                TestKeyBuzz.text("1|case-1|before the crash"),
                keybuzz.now());
        keybuzz.in(acme, () -> keybuzz.stores.marketplace().inbox().store(left));
        assertThat(marketplaces.sweep(keybuzz.now(), keybuzz.now(), 10)).isZero();

        keybuzz.clock.advance(Duration.ofMinutes(2));

        assertThat(marketplaces.sweep(keybuzz.now(), keybuzz.now(), 10)).isEqualTo(1);
        assertThat(keybuzz.tickets(acme)).hasSize(1);
        assertThat(marketplaces.sweep(keybuzz.now(), keybuzz.now(), 10)).isZero();
    }

    @Test
    void the_envelope_address_alone_decides_whose_mail_it_is() {
        TenantId globex = keybuzz.tenant("globex");
        Connection other = keybuzz.connection(globex);

        marketplaces.receive(other.inboundAddress(), TestKeyBuzz.text("1|case-1|first"), "http", keybuzz.now());

        assertThat(keybuzz.tickets(globex)).hasSize(1);
        assertThat(keybuzz.tickets(acme)).isEmpty();
        assertThatThrownBy(() -> marketplaces.receive(
                        new EmailAddress("nobody@in.example.test"), TestKeyBuzz.text("1|a|b"), "http", keybuzz.now()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(MarketplaceProblem.ADDRESS_UNKNOWN));
    }

    @Test
    void connecting_the_same_address_again_changes_nothing() {
        Connection again = keybuzz.connection(acme);

        assertThat(again).isEqualTo(connection);
        assertThat(marketplaces.connections(acme)).containsExactly(connection);
        assertThat(marketplaces.usable()).containsExactly(connection);
    }
}
