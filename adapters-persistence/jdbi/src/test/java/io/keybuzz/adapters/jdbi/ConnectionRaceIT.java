package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.marketplace.connection.ChangeConnection;
import io.keybuzz.application.marketplace.connection.ConnectionDesk;
import io.keybuzz.application.marketplace.connection.DisconnectConnection;
import io.keybuzz.application.marketplace.connection.GetConnection;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.Concurrently.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of one connection against each other: nobody's is lost, and nothing ends twice or begins again. */
class ConnectionRaceIT {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 5;

    private final AtomicInteger turn = new AtomicInteger();
    private TestDatabase database;
    private KeyBuzzApplication app;
    private TenantId tenant;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        JdbiStores stores = database.stores();
        app = KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                new KeyBuzzPorts.Runtime(() -> Demo.NOW, database.ids(), UseCaseListener.none()), stores.ports()));
        tenant = new Demo(database, stores).tenant("acme");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Connection connection(int number) {
        return app.marketplaces()
                .connect(
                        new NewConnection(
                                tenant,
                                Channel.AMAZON,
                                Provider.SANDBOX,
                                "Shop",
                                new EmailAddress("in-" + number + "@in.example.test")),
                        Demo.NOW);
    }

    /** Each a little later than the one before. */
    private CallContext call(int turn) {
        return new CallContext(
                Caller.of(tenant, database.ids().next(UserId::new), Role.OWNER, "Jo"),
                Demo.NOW.plusMillis(turn),
                "request-1");
    }

    private ConnectionDesk desk() {
        return app.marketplaces().desk();
    }

    private Connection shown(Connection connection) {
        return desk().get(call(0), new GetConnection(connection.id())).connection();
    }

    private Connection renamed(Connection connection, ExpectedVersion expected) {
        int mine = turn.incrementAndGet();
        return desk().change(
                        call(mine),
                        new ChangeConnection(
                                connection.id(),
                                Optional.of("Shop " + mine),
                                Optional.empty(),
                                Optional.empty(),
                                expected))
                .connection();
    }

    private static long refused(List<? extends Outcome<?>> outcomes, Object code) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.failure().stream())
                .filter(failure -> failure instanceof Refusal refusal && refusal.code() == code)
                .count();
    }

    @Test
    void of_many_who_saw_the_same_version_one_changes_it() {
        for (int round = 0; round < ROUNDS; round++) {
            Connection connection = connection(round);
            ExpectedVersion seen = ExpectedVersion.of(connection.version());

            List<Outcome<Connection>> outcomes = Concurrently.run(CLIENTS, () -> renamed(connection, seen));

            List<Connection> done = outcomes.stream()
                    .flatMap(outcome -> outcome.result().stream())
                    .toList();
            assertThat(done).hasSize(1);
            assertThat(refused(outcomes, CommonProblem.STALE_VERSION)).isEqualTo(CLIENTS - 1);
            assertThat(shown(connection)).isEqualTo(done.get(0));
        }
    }

    @Test
    void what_is_disconnected_while_others_change_it_stays_so() {
        for (int round = 0; round < ROUNDS; round++) {
            Connection connection = connection(round);
            AtomicInteger place = new AtomicInteger();

            List<Outcome<Connection>> outcomes = Concurrently.run(
                    CLIENTS,
                    () -> place.getAndIncrement() == 0
                            ? desk().disconnect(call(turn.incrementAndGet()), new DisconnectConnection(connection.id()))
                            : renamed(connection, ExpectedVersion.any()));

            assertThat(shown(connection).status()).isEqualTo(ConnectionStatus.DISCONNECTED);
            assertThat(outcomes.stream().filter(Outcome::succeeded).count()
                            + refused(outcomes, MarketplaceProblem.CONNECTION_NOT_USABLE))
                    .isEqualTo(CLIENTS);
        }
    }
}
