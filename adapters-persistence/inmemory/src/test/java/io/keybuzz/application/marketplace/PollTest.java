package io.keybuzz.application.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.marketplace.connection.GetConnection;
import io.keybuzz.application.marketplace.connection.PollConnection;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.health.ChannelError;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.given.GivenConnection;
import java.time.Duration;
import java.util.Optional;
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

        assertThat(report).isEqualTo(new PollReport(true, 3, 2, 1, Optional.empty()));
        assertThat(keybuzz.tickets(acme))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.messageCount()).isEqualTo(2));
    }

    @Test
    void polling_again_adds_nothing_and_reads_on_where_it_stopped() {
        keybuzz.channel.page("1|case-1|first");
        poll();
        assertThat(poll()).isEqualTo(new PollReport(true, 0, 0, 0, Optional.empty()));

        keybuzz.channel.page("2|case-2|second");

        assertThat(poll()).isEqualTo(new PollReport(true, 1, 1, 0, Optional.empty()));
        assertThat(keybuzz.tickets(acme)).hasSize(2);
    }

    @Test
    void a_connection_that_somebody_else_is_reading_is_left_alone() {
        keybuzz.channel.page("1|case-1|first");
        assertThat(acquire("another node")).isTrue();

        assertThat(poll()).isEqualTo(new PollReport(false, 0, 0, 0, Optional.empty()));

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

        assertThat(keybuzz.app.marketplaces().poll(gone, keybuzz.now()))
                .isEqualTo(new PollReport(true, 0, 0, 0, Optional.empty()));
        assertThat(keybuzz.tickets(acme)).isEmpty();
    }

    private ConnectionDetail detail() {
        return keybuzz.app.marketplaces().desk().get(keybuzz.agent(acme), new GetConnection(connection.id()));
    }

    private void trouble(ChannelTrouble.Kind kind) {
        keybuzz.channel.trouble =
                Optional.of(ChannelTrouble.of(kind, "as-told", "The channel does as a test tells it"));
    }

    private PollReport pollIfDue() {
        return keybuzz.app.marketplaces().pollIfDue(detail().connection(), Duration.ofMinutes(5), keybuzz.now());
    }

    @Test
    void what_a_channel_says_against_us_is_noted_and_the_messages_before_it_stay() {
        keybuzz.channel.page("1|case-1|first");
        keybuzz.channel.troubleAfter = 1;
        trouble(ChannelTrouble.Kind.UNAVAILABLE);

        PollReport report = poll();

        assertThat(report.ingested()).isEqualTo(1);
        assertThat(report.trouble()).get().extracting(ChannelTrouble::code).isEqualTo("as-told");
        assertThat(detail().health().lastError())
                .get()
                .extracting(ChannelError::code)
                .isEqualTo("as-told");
        assertThat(detail().connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void five_failures_in_a_row_degrade_a_connection_and_one_answer_mends_it() {
        trouble(ChannelTrouble.Kind.INTERRUPTED);
        for (int i = 0; i < 5; i++) {
            poll();
        }
        assertThat(detail().connection().status()).isEqualTo(ConnectionStatus.DEGRADED);
        assertThat(detail().health().openUntil()).contains(keybuzz.now().plus(Duration.ofMinutes(1)));
        assertThat(pollIfDue().ran()).isFalse();

        keybuzz.clock.advance(Duration.ofMinutes(6));
        keybuzz.channel.trouble = Optional.empty();

        assertThat(pollIfDue().ran()).isTrue();
        assertThat(detail().connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void refused_credentials_ask_for_a_person_only_when_they_are_refused_again_later() {
        trouble(ChannelTrouble.Kind.CREDENTIALS_REFUSED);
        poll();
        keybuzz.clock.advance(Duration.ofMinutes(9));
        poll();
        assertThat(detail().connection().status()).isEqualTo(ConnectionStatus.CONNECTED);

        keybuzz.clock.advance(Duration.ofMinutes(1));
        poll();

        assertThat(detail().connection().status()).isEqualTo(ConnectionStatus.REAUTH_REQUIRED);
    }

    @Test
    void access_that_the_seller_took_back_asks_for_a_person_at_once() {
        trouble(ChannelTrouble.Kind.ACCESS_WITHDRAWN);
        poll();

        assertThat(detail().connection().status()).isEqualTo(ConnectionStatus.REAUTH_REQUIRED);
        assertThat(keybuzz.app.marketplaces().usable()).isEmpty();
    }

    @Test
    void trouble_with_our_own_application_is_no_connections_fault() {
        trouble(ChannelTrouble.Kind.APPLICATION_REFUSED);
        for (int i = 0; i < 9; i++) {
            poll();
        }

        assertThat(detail().connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void being_throttled_is_waited_out_and_is_no_failure() {
        keybuzz.channel.trouble = Optional.of(
                ChannelTrouble.throttled("quota", "Enough for this hour", Optional.of(Duration.ofMinutes(40))));
        poll();

        assertThat(detail().health().failures()).isZero();
        assertThat(detail().nextPollAt()).contains(keybuzz.now().plus(Duration.ofMinutes(40)));
    }

    @Test
    void connections_wait_for_their_time_and_the_longest_waiting_is_asked_first() {
        assertThat(keybuzz.app.marketplaces().due(keybuzz.now(), 10)).hasSize(1);
        assertThat(pollIfDue().ran()).isTrue();

        assertThat(keybuzz.app.marketplaces().due(keybuzz.now(), 10)).isEmpty();
        assertThat(pollIfDue().ran()).isFalse();

        keybuzz.clock.advance(Duration.ofMinutes(5));
        assertThat(keybuzz.app.marketplaces().due(keybuzz.now(), 10)).hasSize(1);
    }

    @Test
    void a_person_can_have_a_channel_asked_now_but_not_twice_a_minute() {
        poll();
        keybuzz.clock.advance(Duration.ofSeconds(59));
        assertThatThrownBy(() -> keybuzz.app
                        .marketplaces()
                        .desk()
                        .poll(keybuzz.agent(acme), new PollConnection(connection.id())))
                .hasMessageContaining("a moment ago");

        keybuzz.clock.advance(Duration.ofSeconds(1));
        keybuzz.app.marketplaces().desk().poll(keybuzz.agent(acme), new PollConnection(connection.id()));

        assertThat(keybuzz.app.marketplaces().due(keybuzz.now(), 10)).hasSize(1);
    }
}
