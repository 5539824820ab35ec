package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ConnectionCensus;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.health.ConnectionHealth;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenInbound;
import io.keybuzz.testkit.given.GivenRaw;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.ConnectionHealths}. */
public interface ConnectionHealthsContract extends StoreContract {
    private void save(TenantId scope, Connection connection, ConnectionHealth health) {
        change(scope, () -> stores().connectionHealths().save(connection.tenant(), connection.id(), health));
    }

    private ConnectionHealth found(TenantId scope, Connection connection) {
        return read(scope, () -> stores().connectionHealths().of(connection.id()));
    }

    private void due(Connection connection, Instant at) {
        change(connection.tenant(), () -> stores().syncCursors().next(connection.tenant(), connection.id(), at));
    }

    private List<ConnectionDetail> details(TenantId tenant) {
        return read(tenant, () -> stores().connectionHealths().details(Optional.empty(), stores().now()));
    }

    private ConnectionHealth bad() {
        ChannelTrouble refused =
                ChannelTrouble.of(ChannelTrouble.Kind.CREDENTIALS_REFUSED, "token-refused", "Give a new token: é");
        Instant now = stores().now();
        ConnectionHealth health = ConnectionHealth.unknown().succeeded(now.minus(Duration.ofHours(1)));
        for (int i = 0; i < 6; i++) {
            health = health.failed(refused, now);
        }
        return health;
    }

    @Test
    default void health_comes_back_as_saved_last() {
        Connection connection = givenConnection(givenTenant());
        assertThat(found(connection.tenant(), connection)).isEqualTo(ConnectionHealth.unknown());

        save(connection.tenant(), connection, bad());
        assertThat(found(connection.tenant(), connection)).isEqualTo(bad());

        ConnectionHealth well = bad().succeeded(stores().now());
        save(connection.tenant(), connection, well);
        assertThat(found(connection.tenant(), connection)).isEqualTo(well);
    }

    @Test
    default void details_show_every_connection_of_the_tenant_with_its_health_and_its_next_turn() {
        TenantId tenant = givenTenant();
        Connection asked = givenConnection(tenant);
        Connection fresh = givenConnection(tenant);
        givenConnection(givenTenant());
        Instant next = stores().now().plusSeconds(7);
        save(tenant, asked, bad());
        due(asked, next);

        assertThat(details(tenant))
                .containsExactly(
                        new ConnectionDetail(asked, bad(), Optional.empty(), Optional.of(next), 0),
                        new ConnectionDetail(fresh, ConnectionHealth.unknown(), Optional.empty(), Optional.empty(), 0));
        assertThat(read(tenant, () -> stores().connectionHealths().details(Optional.of(fresh.id()), stores().now())))
                .extracting(detail -> detail.connection().id())
                .containsExactly(fresh.id());
    }

    @Test
    default void what_was_usual_is_counted_before_the_silence_however_long_that_is() {
        TenantId tenant = givenTenant();
        Connection connection = givenConnection(tenant);
        Instant now = stores().now();
        for (int i = 0; i < 3; i++) {
            takenIn(connection, "message " + i);
        }

        assertThat(detail(connection, now.plus(Duration.ofHours(1))).usualMessages())
                .isZero();
        for (int days : List.of(3, 8, 30)) {
            ConnectionDetail later = detail(connection, now.plus(Duration.ofDays(days)));
            assertThat(later.usualMessages()).as("%d days later", days).isEqualTo(3);
            assertThat(later.lastMessageAt()).contains(now);
        }
    }

    private ConnectionDetail detail(Connection connection, Instant now) {
        return read(connection.tenant(), () -> stores().connectionHealths().details(Optional.of(connection.id()), now))
                .get(0);
    }

    private void takenIn(Connection connection, String text) {
        RawInbound raw = GivenRaw.of(connection, text, stores().ids(), stores().now());
        UUID ticket = givenTicket(connection.tenant()).id().value();
        change(connection.tenant(), () -> stores().rawInbox().store(raw));
        change(
                connection.tenant(),
                () -> stores().externalMessages()
                        .add(GivenInbound.of(text).takenIn(raw, ticket, stores().ids(), stores().now())));
    }

    @Test
    default void anothers_health_is_out_of_sight_and_out_of_reach() {
        Connection connection = givenConnection(givenTenant());
        save(connection.tenant(), connection, bad());
        TenantId other = givenTenant();

        assertThat(found(other, connection)).isEqualTo(ConnectionHealth.unknown());
        assertThat(details(other)).isEmpty();
        assertOutsideScope(() -> save(other, connection, ConnectionHealth.unknown()));
        assertThat(found(connection.tenant(), connection)).isEqualTo(bad());
    }

    private ConnectionDetail locked(TenantId scope, Connection connection) {
        return inTenant(scope, () -> stores().connectionHealths().lock(connection.id(), stores().now()))
                .orElseThrow();
    }

    @Test
    default void one_is_locked_as_it_is_shown_to_be_changed_and_by_whose_it_is() {
        Connection connection = givenConnection(givenTenant());
        TenantId tenant = connection.tenant();
        TenantId other = givenTenant();
        save(tenant, connection, bad());

        assertThat(locked(tenant, connection)).isEqualTo(details(tenant).get(0));
        assertThat(inTenant(other, () -> stores().connectionHealths().lock(connection.id(), stores().now())))
                .isEmpty();
        assertThatThrownBy(() -> read(tenant, () -> stores().connectionHealths().lock(connection.id(), stores().now())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void who_locks_sees_what_the_one_before_has_done_and_nothing_is_lost() {
        Connection connection = givenConnection(givenTenant());
        TenantId tenant = connection.tenant();
        change(tenant, () -> stores().connections().save(connection.name("0", stores().now())));

        var outcomes = Concurrently.run(
                8,
                () -> inTenant(tenant, () -> {
                    ConnectionDetail held = stores().connectionHealths()
                            .lock(connection.id(), stores().now())
                            .orElseThrow();
                    int count = Integer.parseInt(held.connection().name()) + 1;
                    stores().connections().save(held.connection().name("" + count, stores().now()));
                    stores().connectionHealths()
                            .save(tenant, connection.id(), held.health().failed(trouble(), stores().now()));
                    return count;
                }));

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        ConnectionDetail after = locked(tenant, connection);
        assertThat(after.connection().name()).isEqualTo("8");
        assertThat(after.health().failures()).isEqualTo(8);
    }

    private static ChannelTrouble trouble() {
        return ChannelTrouble.of(ChannelTrouble.Kind.UNAVAILABLE, "down", "Try again");
    }

    @Test
    default void the_census_counts_everybodys_connections_by_channel_and_state() {
        Instant now = stores().now();
        Connection late = givenConnection(givenTenant());
        Connection early = givenConnection(givenTenant());
        Connection ended = givenConnection(givenTenant());
        due(late, now.minusSeconds(9));
        due(early, now.plusSeconds(9));
        change(ended.tenant(), () -> stores().connections().save(ended.status(ConnectionStatus.DISCONNECTED, now)));

        assertThat(read(QUEUES, () -> stores().connectionHealths().census(now)))
                .containsExactly(
                        new ConnectionCensus(
                                Channel.AMAZON, ConnectionStatus.CONNECTED, 2, Optional.of(now.minusSeconds(9))),
                        new ConnectionCensus(Channel.AMAZON, ConnectionStatus.DISCONNECTED, 1, Optional.empty()));
    }
}
