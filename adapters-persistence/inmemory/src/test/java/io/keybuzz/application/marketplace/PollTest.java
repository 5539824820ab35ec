package io.keybuzz.application.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.given.GivenConnection;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId acme = keybuzz.tenant("acme");
    private final Connection connection = keybuzz.connection(acme);

    private PollReport poll() {
        return keybuzz.app.marketplaces().poll(connection, keybuzz.now());
    }

    private boolean acquire(String holder) {
        return keybuzz.in(
                acme,
                () -> keybuzz.stores
                        .marketplace()
                        .cursors()
                        .acquire(acme, connection.id(), holder, Duration.ofMinutes(5)));
    }

    @Test
    void a_poll_reads_page_after_page_and_counts_what_overlaps_once() {
        keybuzz.channel.page("1|case-1|first", "2|case-1|second");
        keybuzz.channel.page("spoofed", "1|case-1|first");

        PollReport report = poll();

        assertThat(report).isEqualTo(new PollReport(true, 3, 2, 1));
        assertThat(keybuzz.tickets(acme))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.messageCount()).isEqualTo(2));
    }

    @Test
    void polling_again_adds_nothing_and_reads_on_where_it_stopped() {
        keybuzz.channel.page("1|case-1|first");
        poll();
        assertThat(poll()).isEqualTo(new PollReport(true, 0, 0, 0));

        keybuzz.channel.page("2|case-2|second");

        assertThat(poll()).isEqualTo(new PollReport(true, 1, 1, 0));
        assertThat(keybuzz.tickets(acme)).hasSize(2);
    }

    @Test
    void a_connection_that_somebody_else_is_reading_is_left_alone() {
        keybuzz.channel.page("1|case-1|first");
        assertThat(acquire("another node")).isTrue();

        assertThat(poll()).isEqualTo(new PollReport(false, 0, 0, 0));

        keybuzz.clock.advance(Duration.ofMinutes(6));
        assertThat(poll().ingested()).isEqualTo(1);
    }

    @Test
    void the_connection_is_free_again_even_when_the_channel_fails() {
        keybuzz.channel.failing = true;
        assertThatThrownBy(this::poll).isSameAs(keybuzz.channel.failure);

        assertThat(acquire("another node")).isTrue();
    }

    @Test
    void a_connection_that_is_not_connected_is_not_read() {
        keybuzz.channel.page("1|case-1|first");
        Connection gone = GivenConnection.of(acme, keybuzz.ids, keybuzz.now())
                .status(ConnectionStatus.REAUTH_REQUIRED)
                .build();

        assertThat(keybuzz.app.marketplaces().poll(gone, keybuzz.now())).isEqualTo(new PollReport(true, 0, 0, 0));
        assertThat(keybuzz.tickets(acme)).isEmpty();
    }
}
