package io.keybuzz.application.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A lease is short, so that a dead process holds up its connections for less than a minute; whoever lives renews it. */
class PollLeaseTest {
    private static final Duration SLOW = Duration.ofSeconds(19);
    private static final int PAGES = 6;

    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId acme = keybuzz.tenant("acme");
    private final Connection connection = keybuzz.connection(acme);
    private final List<Boolean> others = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    @Test
    void a_slow_poll_keeps_its_connection_for_as_long_as_it_takes() {
        meanwhile = () -> others.add(
                keybuzz.app.marketplaces().poll(connection, keybuzz.now()).ran());

        assertThat(slow().marketplaces().poll(connection, keybuzz.now()).ran()).isTrue();

        assertThat(others).hasSize(PAGES).containsOnly(false);
        assertThat(cursor()).contains("page-" + PAGES);
    }

    @Test
    void a_page_that_takes_a_minute_keeps_its_connection_as_long_as_its_source_says_that_it_is_there() {
        meanwhile = () -> others.add(
                keybuzz.app.marketplaces().poll(connection, keybuzz.now()).ran());
        KeyBuzzApplication patient = with(new Slow(6, Duration.ofSeconds(10)));

        assertThat(patient.marketplaces().poll(connection, keybuzz.now()).ran()).isTrue();

        assertThat(others).as("two pages are a poll").hasSize(2 * 6).containsOnly(false);
        assertThat(cursor()).contains("page-2");
    }

    @Test
    void whoever_has_lost_its_connection_leaves_the_cursor_to_the_other() {
        meanwhile = () -> {
            keybuzz.clock.advance(Duration.ofSeconds(40));
            others.add(acquire("another node"));
        };

        slow().marketplaces().poll(connection, keybuzz.now());

        assertThat(others).containsExactly(true);
        assertThat(cursor()).isEmpty();
    }

    @Test
    void a_connection_of_a_dead_process_is_free_within_a_minute() {
        assertThat(acquired("dead", Duration.ofSeconds(40))).isTrue();

        keybuzz.clock.advance(Duration.ofSeconds(41));

        assertThat(keybuzz.app.marketplaces().poll(connection, keybuzz.now()).ran())
                .isTrue();
    }

    private boolean acquire(String holder) {
        return acquired(holder, Duration.ofMinutes(5));
    }

    private boolean acquired(String holder, Duration lease) {
        return keybuzz.stores
                .unitOfWork()
                .run(
                        new TenantScope.One(acme),
                        () -> keybuzz.stores.marketplace().cursors().acquire(acme, connection.id(), holder, lease));
    }

    private Optional<String> cursor() {
        return keybuzz.stores
                .unitOfWork()
                .read(
                        new TenantScope.One(acme),
                        () -> keybuzz.stores.marketplace().cursors().find(connection.id()));
    }

    private KeyBuzzApplication slow() {
        return with(new Slow(1, SLOW));
    }

    private KeyBuzzApplication with(InboundMessageSource source) {
        return KeyBuzzApplication.assemble(new KeyBuzzPorts(
                new KeyBuzzPorts.Runtime(keybuzz.clock, keybuzz.ids, UseCaseListener.none()),
                keybuzz.stores,
                KeyBuzzPorts.Security.none(),
                new Channels(List.of(source), List.of(keybuzz.channel), List.of(keybuzz.channel))));
    }

    /** Takes so many steps for each page. */
    private final class Slow implements InboundMessageSource {
        private final int steps;
        private final Duration each;
        private int page;

        Slow(int steps, Duration each) {
            this.steps = steps;
            this.each = each;
        }

        @Override
        public boolean serves(Connection any) {
            return true;
        }

        @Override
        public Batch fetch(Connection any, Optional<String> cursor) {
            throw new AssertionError("nobody would know that it is there");
        }

        @Override
        public Batch fetch(Connection any, Optional<String> cursor, Runnable alive) {
            if (page == PAGES) {
                return new Batch(List.of(), cursor);
            }
            for (int step = 0; step < steps; step++) {
                alive.run();
                keybuzz.clock.advance(each);
                meanwhile.run();
            }
            return new Batch(List.of(), Optional.of("page-" + ++page));
        }
    }
}
