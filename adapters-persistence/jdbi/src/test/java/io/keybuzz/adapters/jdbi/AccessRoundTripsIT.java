package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.Tenancy;
import io.keybuzz.application.tenancy.password.ForgotPassword;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What sessions cost in round trips. */
class AccessRoundTripsIT {
    private static final int TRIES = 4;
    private static final FixedClock CLOCK = new FixedClock();

    private static TestDatabase database;
    private static TestAccounts accounts;
    private static Tenancy tenancy;

    @BeforeAll
    static void open() {
        database = TestPostgres.fresh();
        JdbiSettings plain = database.settings();
        JdbiSettings counted = new JdbiSettings(
                plain.url() + "?socketFactory=" + RoundTrips.class.getName(),
                plain.app(),
                plain.worker(),
                plain.platform(),
                new JdbiSettings.PoolSizes(1, 1, 1),
                plain.timeouts(),
                "round-trips");
        Subscriptions hearing = new Subscriptions(Map.of(AccountMailRequested.TYPE, List.of("account-mail")));
        accounts = new TestAccounts(database, database.open(counted, hearing, UnaryOperator.identity()), CLOCK);
        accounts.tenant("acme");
        tenancy = accounts.app.tenancy();
        for (int warm = 0; warm < 3; warm++) {
            CallContext call = call(refresh(logIn()));
            tenancy.access().list(call);
            tenancy.access().logOut(call);
            forgot("owner@acme.test");
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static LogIn.Outcome logIn() {
        return tenancy.logIn(new LogIn("owner@acme.test", TestAccounts.PASSWORD, Optional.empty()), CLOCK.instant());
    }

    private static LogIn.Outcome refresh(LogIn.Outcome before) {
        return tenancy.access().refresh(before.refreshToken().text(), CLOCK.instant());
    }

    private static void forgot(String email) {
        tenancy.passwords().forgot(new ForgotPassword(email, Optional.empty()), CLOCK.instant());
    }

    private static CallContext call(LogIn.Outcome outcome) {
        return new CallContext(
                tenancy.authenticate(outcome.token(), CLOCK.instant()).orElseThrow(), CLOCK.instant(), "request-1");
    }

    private static void authenticate(LogIn.Outcome outcome) {
        assertThat(tenancy.authenticate(outcome.token(), CLOCK.instant())).isPresent();
    }

    @Test
    void a_call_costs_nothing_while_its_session_is_remembered_and_one_look_every_four_seconds() {
        LogIn.Outcome outcome = logIn();

        assertThat(RoundTrips.during(() -> authenticate(outcome))).isEqualTo(1);
        assertThat(RoundTrips.during(() -> authenticate(outcome))).isZero();
        CLOCK.advance(Duration.ofMillis(3_999));
        assertThat(RoundTrips.during(() -> authenticate(outcome))).isZero();
        CLOCK.advance(Duration.ofMillis(1));
        assertThat(RoundTrips.during(() -> authenticate(outcome))).isEqualTo(1);
    }

    @Test
    void a_refresh_costs_a_look_and_a_write() {
        assertThat(least(() -> {
                    LogIn.Outcome outcome = logIn();
                    return () -> refresh(outcome);
                }))
                .isEqualTo(1 + 3);
    }

    @Test
    void a_login_costs_two_looks_at_its_guard_the_account_its_second_factor_and_a_session() {
        assertThat(least(() -> AccessRoundTripsIT::logIn)).isEqualTo(3 + 1 + 1 + 2 + 2);
    }

    @Test
    void listing_costs_one_and_logging_out_three_with_its_audit_entry() {
        assertThat(least(() -> {
                    CallContext call = call(logIn());
                    return () -> tenancy.access().list(call);
                }))
                .isEqualTo(1);
        assertThat(least(() -> {
                    CallContext call = call(logIn());
                    return () -> tenancy.access().logOut(call);
                }))
                .isEqualTo(3);
    }

    @Test
    void a_forgotten_password_costs_the_same_for_known_and_unknown_addresses() {
        long known = least(() -> () -> forgot("owner@acme.test"));
        long unknown = least(() -> () -> forgot("nobody@acme.test"));

        assertThat(known).isEqualTo(unknown).isEqualTo(3);
    }

    @Test
    void a_refused_login_costs_the_same_work_whoever_it_is_about() {
        for (String slug : List.of("known", "elsewhere", "deactivated", "suspended", "invited")) {
            accounts.tenant(slug);
        }
        change("update tenancy.app_user set active = false where email = 'owner@deactivated.test'");
        change("update tenancy.tenant set status = 'SUSPENDED' where slug = 'suspended'");
        change("update tenancy.app_user set password_hash = '" + PasswordHash.NONE.value()
                + "' where email = 'owner@invited.test'");
        Map<String, String> work = new LinkedHashMap<>();
        for (String slug : List.of("known", "deactivated", "suspended", "invited", "nobody")) {
            work.put(slug, refusing("owner@" + slug + ".test", Optional.empty()));
        }
        work.put("another tenant's", refusing("owner@elsewhere.test", Optional.of("acme")));

        assertThat(work.values()).as("%s", work).containsOnly("1 password looked at, 7 round trips");
    }

    private static void change(String sql) {
        int changed = database.asAdmin().withHandle(handle -> handle.execute(sql));
        assertThat(changed).isEqualTo(1);
    }

    private static String refusing(String email, Optional<String> tenant) {
        LogIn wrong = new LogIn(email, "not the password", tenant);
        int before = accounts.looked.get();
        long trips = least(() -> () ->
                assertThatThrownBy(() -> tenancy.logIn(wrong, CLOCK.instant())).isInstanceOf(Refusal.class));
        return (accounts.looked.get() - before) / TRIES + " password looked at, " + trips + " round trips";
    }

    /** Of a few tries the cheapest: on a machine that was busy for half a second the pool tries its connections first. */
    private static long least(Supplier<Runnable> work) {
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            least = Math.min(least, RoundTrips.during(work.get()));
        }
        return least;
    }
}
