package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.access.Access;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many clients with one refresh token; {@code -Dkeybuzz.race.rounds=200} for the full count. */
class RefreshRaceIT {
    private static final int ROUNDS = Integer.getInteger("keybuzz.race.rounds", 20);
    private static final int CLIENTS = 50;

    private final FixedClock clock = new FixedClock();
    private TestDatabase database;
    private Access access;
    private Jdbi admin;
    private OpaqueSecret first;

    @BeforeEach
    void logIn() {
        database = TestPostgres.fresh();
        admin = database.asAdmin();
        TestAccounts accounts = new TestAccounts(database, database.stores(), clock);
        accounts.tenant("acme");
        access = accounts.app.tenancy().access();
        first = accounts.app
                .tenancy()
                .logIn(new LogIn("owner@acme.test", TestAccounts.PASSWORD, Optional.empty()), clock.instant())
                .refreshToken();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private OpaqueSecret refresh(OpaqueSecret token) {
        return access.refresh(token.text(), clock.instant()).refreshToken();
    }

    private int tokens() {
        return admin.withHandle(handle -> handle.createQuery("select count(*) from tenancy.refresh_token")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void fifty_at_once_get_one_child_a_round_and_a_late_copy_ends_it_all() {
        OpaqueSecret current = first;
        OpaqueSecret before = first;
        for (int round = 1; round <= ROUNDS; round++) {
            OpaqueSecret shown = current;
            Set<String> children = new HashSet<>();
            Concurrently.run(CLIENTS, () -> refresh(shown).text()).forEach(outcome -> {
                assertThat(outcome.failure()).isEmpty();
                outcome.result().ifPresent(children::add);
            });
            assertThat(children).as("round %d", round).hasSize(1);
            assertThat(tokens()).as("round %d", round).isEqualTo(round + 1);
            before = current;
            current = new OpaqueSecret(children.iterator().next());
        }

        clock.advance(Duration.ofSeconds(10).plusMillis(1));
        for (OpaqueSecret dead : List.of(before, current, first)) {
            assertThat(catchThrowableOfType(Refusal.class, () -> refresh(dead)).code())
                    .isEqualTo(TenancyProblem.SESSION_OVER);
        }
        String why = admin.withHandle(handle -> handle.createQuery("select ended_why from tenancy.session")
                .mapTo(String.class)
                .one());
        assertThat(why).isEqualTo("REUSED");
    }

    @Test
    void nothing_stored_is_a_token() {
        OpaqueSecret second = refresh(first);
        OpaqueSecret third = refresh(second);
        String stored = admin.withHandle(handle -> String.join(
                "\n",
                handle.createQuery(
                                "select r::text from tenancy.refresh_token r union all select s::text from tenancy.session s")
                        .mapTo(String.class)
                        .list()));

        assertThat(stored)
                .contains(first.hash().hex(), second.hash().hex(), third.hash().hex());
        assertThat(stored).doesNotContain(first.text(), second.text(), third.text());
    }
}
