package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.SyncCursors}. */
public interface SyncCursorsContract extends StoreContract {
    Duration TTL = Duration.ofMinutes(5);

    private boolean acquired(Connection connection, String holder) {
        return inTenant(
                connection.tenant(),
                () -> stores().syncCursors().acquire(connection.tenant(), connection.id(), holder, TTL));
    }

    private void release(Connection connection, String holder) {
        change(connection.tenant(), () -> stores().syncCursors().release(connection.id(), holder));
    }

    private Optional<String> found(Connection connection) {
        return read(connection.tenant(), () -> stores().syncCursors().find(connection.id()));
    }

    private void save(Connection connection, String cursor) {
        save(connection.tenant(), connection, cursor);
    }

    private void save(TenantId writing, Connection connection, String cursor) {
        change(writing, () -> stores().syncCursors().save(connection.tenant(), connection.id(), cursor));
    }

    @Test
    default void a_cursor_comes_back_as_saved_last() {
        Connection connection = givenConnection(givenTenant());
        assertThat(found(connection)).isEmpty();

        save(connection, "page-1");
        save(connection, "é/2026-01-15T10:00:00.123456Z|7");

        assertThat(found(connection)).contains("é/2026-01-15T10:00:00.123456Z|7");
    }

    @Test
    default void one_reader_at_a_time_holds_a_connection() {
        TenantId tenant = givenTenant();
        Connection connection = givenConnection(tenant);

        assertThat(acquired(connection, "one")).isTrue();
        assertThat(acquired(connection, "two")).isFalse();
        assertThat(acquired(connection, "one")).isTrue();
        assertThat(acquired(givenConnection(tenant), "two")).isTrue();
    }

    @Test
    default void a_released_connection_is_free() {
        Connection connection = givenConnection(givenTenant());
        assertThat(acquired(connection, "one")).isTrue();

        release(connection, "one");

        assertThat(acquired(connection, "two")).isTrue();
    }

    @Test
    default void somebody_elses_lease_cannot_be_released() {
        Connection connection = givenConnection(givenTenant());
        assertThat(acquired(connection, "one")).isTrue();

        release(connection, "two");

        assertThat(acquired(connection, "two")).isFalse();
    }

    @Test
    default void a_lease_runs_out() {
        Connection connection = givenConnection(givenTenant());
        assertThat(acquired(connection, "one")).isTrue();

        stores().elapse(TTL.minusSeconds(1));
        assertThat(acquired(connection, "two")).isFalse();
        stores().elapse(Duration.ofSeconds(2));
        assertThat(acquired(connection, "two")).isTrue();

        release(connection, "one");
        assertThat(acquired(connection, "three")).isFalse();
    }

    @Test
    default void a_holder_renews_its_lease() {
        Connection connection = givenConnection(givenTenant());
        assertThat(acquired(connection, "one")).isTrue();
        stores().elapse(TTL.minusSeconds(1));

        assertThat(acquired(connection, "one")).isTrue();
        stores().elapse(Duration.ofSeconds(2));

        assertThat(acquired(connection, "two")).isFalse();
    }

    @Test
    default void leases_and_cursors_do_not_disturb_each_other() {
        Connection connection = givenConnection(givenTenant());
        assertThat(acquired(connection, "one")).isTrue();
        assertThat(found(connection)).isEmpty();

        save(connection, "page-1");
        assertThat(acquired(connection, "two")).isFalse();
        release(connection, "one");

        assertThat(found(connection)).contains("page-1");
    }

    @Test
    default void of_several_that_want_a_connection_at_once_one_gets_it() {
        Connection connection = givenConnection(givenTenant());

        var outcomes = Concurrently.run(
                4, () -> acquired(connection, stores().ids().next().toString()));

        assertThat(outcomes)
                .allMatch(Concurrently.Outcome::succeeded)
                .filteredOn(outcome -> outcome.result().orElse(false))
                .hasSize(1);
    }

    @Test
    default void another_tenants_cursor_is_out_of_sight_and_out_of_reach() {
        Connection connection = givenConnection(givenTenant());
        TenantId other = givenTenant();
        save(connection, "page-1");
        assertThat(acquired(connection, "one")).isTrue();

        assertThat(read(other, () -> stores().syncCursors().find(connection.id())))
                .isEmpty();
        assertOutsideScope(() -> save(other, connection, "page-0"));
        changeInVain(other, () -> stores().syncCursors().release(connection.id(), "one"));

        assertThat(found(connection)).contains("page-1");
        assertThat(acquired(connection, "two")).isFalse();
    }

    private List<Connection> due(Instant now) {
        return read(QUEUES, () -> stores().syncCursors().due(now, 10));
    }

    private void next(Connection connection, Instant at) {
        change(connection.tenant(), () -> stores().syncCursors().next(connection.tenant(), connection.id(), at));
    }

    @Test
    default void connections_are_due_by_how_long_they_wait_whosever_they_are() {
        Instant now = stores().now();
        Connection second = givenConnection(givenTenant());
        Connection first = givenConnection(givenTenant());
        Connection never = givenConnection(givenTenant());
        Connection later = givenConnection(givenTenant());
        next(second, now);
        next(first, now.minusSeconds(1));
        next(later, now.plusSeconds(1));

        assertThat(due(now)).containsExactly(never, first, second);
        assertThat(read(QUEUES, () -> stores().syncCursors().due(now, 2))).containsExactly(never, first);
        assertThat(read(later.tenant(), () -> stores().syncCursors().isDue(later.id(), now)))
                .isFalse();
        assertThat(read(later.tenant(), () -> stores().syncCursors().isDue(later.id(), now.plusSeconds(1))))
                .isTrue();
        assertThat(read(never.tenant(), () -> stores().syncCursors().isDue(never.id(), now)))
                .isTrue();
    }

    @Test
    default void a_connection_that_is_held_or_not_connected_is_not_due() {
        Connection held = givenConnection(givenTenant());
        Connection ended = givenConnection(givenTenant());
        assertThat(acquired(held, "one")).isTrue();
        change(
                ended.tenant(),
                () -> stores().connections().save(ended.status(ConnectionStatus.REAUTH_REQUIRED, stores().now())));

        assertThat(due(stores().now())).isEmpty();

        release(held, "one");
        assertThat(due(stores().now())).containsExactly(held);
    }

    @Test
    default void another_tenants_turn_is_not_ours_to_plan() {
        Connection connection = givenConnection(givenTenant());
        TenantId other = givenTenant();

        assertOutsideScope(() ->
                change(other, () -> stores().syncCursors().next(connection.tenant(), connection.id(), stores().now())));
    }
}
