package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.given.GivenConnection;
import io.keybuzz.testkit.given.GivenRaw;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The largest payload there may be takes longer than a statement is given, and is stored all the same. */
class LargePayloadIT {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration STATEMENT = Duration.ofMillis(60);

    private static JdbiTimeouts impatient() {
        Duration second = Duration.ofSeconds(1);
        return new JdbiTimeouts(Duration.ofMillis(50), STATEMENT, second, second, second, Duration.ofSeconds(10));
    }

    private static Connection givenConnection(TestDatabase database, TenantScope.One scope) {
        Connection connection =
                GivenConnection.of(scope.tenant(), database.ids(), NOW).build();
        KeyBuzzPorts.Stores ports = database.stores().ports();
        ports.unitOfWork().run(scope, () -> {
            ports.marketplace().connections().save(connection);
            return connection;
        });
        return connection;
    }

    @Test
    void the_largest_payload_is_stored_however_little_time_a_statement_has() {
        try (TestDatabase database = TestPostgres.fresh()) {
            TenantScope.One scope = new TenantScope.One(database.ids().next(TenantId::new));
            Connection connection = givenConnection(database, scope);
            byte[] bytes = new byte[RawContent.MAX_BYTES];
            new Random(7).nextBytes(bytes);
            RawInbound large = GivenRaw.of(connection, bytes, database.ids(), NOW);
            try (JdbiStores stores = JdbiStores.open(
                    database.settings().with(impatient()), new Subscriptions(Map.of()), database.ids())) {
                KeyBuzzPorts.Stores ports = stores.ports();

                RawInbound stored = ports.unitOfWork()
                        .run(scope, () -> ports.marketplace().inbox().store(large));

                assertThat(stored.status()).isEqualTo(RawStatus.STORED);
            }
        }
    }
}
