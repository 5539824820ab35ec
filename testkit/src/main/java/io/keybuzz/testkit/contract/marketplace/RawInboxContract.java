package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.RawInboundId;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.marketplace.port.RawInbox.Waiting;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenRaw;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.RawInbox}. */
public interface RawInboxContract extends StoreContract {
    private RawInbound stored(RawInbound raw) {
        return inTenant(raw.tenant(), () -> stores().rawInbox().store(raw));
    }

    private RawInbound stored(Connection connection, String content, Instant at) {
        return stored(GivenRaw.of(connection, content, stores().ids(), at));
    }

    private RawInbound found(RawInbound raw) {
        return read(raw.tenant(), () -> stores().rawInbox().find(raw.id())).orElseThrow();
    }

    private List<RawInboundId> waiting(Instant before, int limit) {
        return read(QUEUES, () -> stores().rawInbox().waiting(before, limit)).stream()
                .map(Waiting::id)
                .toList();
    }

    @Test
    default void a_payload_comes_back_byte_for_byte() {
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        RawInbound raw = GivenRaw.of(givenConnection(givenTenant()), everyByte, stores().ids(), stores().now());

        assertThat(stored(raw)).isEqualTo(raw);

        assertThat(found(raw)).isEqualTo(raw);
        assertThat(found(raw).content().toByteArray()).isEqualTo(everyByte);
    }

    @Test
    default void an_empty_payload_is_stored_too() {
        RawInbound raw = GivenRaw.of(givenConnection(givenTenant()), "", stores().ids(), stores().now());

        stored(raw);

        assertThat(found(raw)).isEqualTo(raw);
    }

    @Test
    default void the_same_bytes_are_stored_once_per_connection() {
        TenantId tenant = givenTenant();
        Connection connection = givenConnection(tenant);
        RawInbound first = stored(connection, "same", stores().now());

        RawInbound again = stored(connection, "same", stores().now().plusSeconds(5));
        RawInbound elsewhere = stored(givenConnection(tenant), "same", stores().now());
        RawInbound different = stored(connection, "same ", stores().now());

        assertThat(again).isEqualTo(first);
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
        assertThat(different.id()).isNotEqualTo(first.id());
        assertThat(waiting(stores().now().plusSeconds(60), 10)).hasSize(3);
    }

    @Test
    default void the_same_bytes_show_what_became_of_them() {
        Connection connection = givenConnection(givenTenant());
        RawInbound first = stored(connection, "same", stores().now());
        change(
                first.tenant(),
                () -> stores().rawInbox().settle(first.id(), RawStatus.QUARANTINED, Optional.of("unreadable")));

        RawInbound again = stored(connection, "same", stores().now());

        assertThat(again.status()).isEqualTo(RawStatus.QUARANTINED);
        assertThat(again.reason()).contains("unreadable");
    }

    @Test
    default void of_the_same_bytes_at_once_one_is_stored_and_all_are_told_which() {
        Connection connection = givenConnection(givenTenant());

        var outcomes = Concurrently.run(
                4, () -> stored(connection, "same", stores().now()).id());

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(outcomes.stream().map(Concurrently.Outcome::result).distinct())
                .hasSize(1);
        assertThat(waiting(stores().now().plusSeconds(60), 10)).hasSize(1);
    }

    @Test
    default void what_is_settled_does_not_wait_any_more() {
        Connection connection = givenConnection(givenTenant());
        for (RawStatus status : List.of(RawStatus.INGESTED, RawStatus.DUPLICATE, RawStatus.QUARANTINED)) {
            RawInbound raw = stored(connection, status.name(), stores().now());
            Optional<String> reason = status == RawStatus.QUARANTINED ? Optional.of("spoofed") : Optional.empty();

            change(raw.tenant(), () -> stores().rawInbox().settle(raw.id(), status, reason));

            assertThat(found(raw).status()).isEqualTo(status);
            assertThat(found(raw).reason()).isEqualTo(reason);
            assertThat(found(raw).content()).isEqualTo(raw.content());
        }
        assertThat(waiting(stores().now().plusSeconds(60), 10)).isEmpty();
    }

    @Test
    default void a_failed_attempt_is_counted_and_the_payload_still_waits() {
        RawInbound raw = stored(givenConnection(givenTenant()), "poison", stores().now());

        change(raw.tenant(), () -> stores().rawInbox().failed(raw.id(), "first"));
        change(raw.tenant(), () -> stores().rawInbox().failed(raw.id(), "second"));

        assertThat(found(raw).status()).isEqualTo(RawStatus.STORED);
        assertThat(found(raw).attempts()).isEqualTo(2);
        assertThat(found(raw).reason()).contains("second");
        assertThat(read(QUEUES, () -> stores().rawInbox().waiting(stores().now().plusSeconds(60), 10)))
                .containsExactly(new Waiting(raw.id(), raw.tenant(), raw.connection(), 2));
    }

    @Test
    default void workers_see_what_waits_of_every_tenant_oldest_first_and_no_younger_than_asked() {
        Instant now = stores().now();
        Connection one = givenConnection(givenTenant());
        Connection two = givenConnection(givenTenant());
        RawInbound third = stored(one, "3", now.plusSeconds(3));
        RawInbound first = stored(two, "1", now.plusSeconds(1));
        RawInbound second = stored(one, "2", now.plusSeconds(2));

        assertThat(waiting(now.plusSeconds(60), 10)).containsExactly(first.id(), second.id(), third.id());
        assertThat(waiting(now.plusSeconds(60), 2)).containsExactly(first.id(), second.id());
        assertThat(waiting(now.plusSeconds(2), 10)).containsExactly(first.id());
    }

    @Test
    default void the_queue_is_for_workers_only() {
        TenantId tenant = givenTenant();
        stored(givenConnection(tenant), "mine", stores().now());

        assertOutsideScope(() ->
                read(tenant, () -> stores().rawInbox().waiting(stores().now().plusSeconds(60), 10)));
    }

    @Test
    default void another_tenants_payload_is_out_of_sight_and_out_of_reach() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Connection connection = givenConnection(owner);
        RawInbound raw = stored(connection, "mine", stores().now());
        RawInbound foreign = GivenRaw.of(connection, "foreign", stores().ids(), stores().now());

        assertThat(read(other, () -> stores().rawInbox().find(raw.id()))).isEmpty();
        assertOutsideScope(() -> change(other, () -> stores().rawInbox().store(foreign)));
        changeInVain(other, () -> stores().rawInbox().settle(raw.id(), RawStatus.DUPLICATE, Optional.empty()));
        changeInVain(other, () -> stores().rawInbox().failed(raw.id(), "sabotage"));

        assertThat(found(raw)).isEqualTo(raw);
    }
}
