package io.keybuzz.bootstrap.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.sweep.AccessSweep;
import io.keybuzz.testkit.sweep.AccessSweep.Outcome;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The access matrix on PostgreSQL: with both layers that keep tenants apart, with each of them alone, and with none, where
 * the sweep has to find what is given away. {@code bin/sweep} asks for the things of five others instead of one.
 */
class AccessSweepIT {
    private static final int OTHERS = Integer.getInteger("keybuzz.sweep.others", 1);
    private static final Pattern PREDICATE = Pattern.compile("(?:\\b\\w+\\.)?\\btenant_id = \\?|\\? = t\\.id");
    private static final String OPEN_ALL = """
            select string_agg(format('alter table %I.%I no force row level security, disable row level security',
                n.nspname, c.relname), ';')
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and c.relrowsecurity""";

    private final Set<String> stripped = ConcurrentHashMap.newKeySet();

    @Test
    void nobody_reaches_what_is_another_tenants() {
        try (Serving serving = new Serving(UnaryOperator.identity(), 4, mail -> {})) {
            assertTight("access matrix on PostgreSQL", new AccessSweep(serving.swept(), OTHERS).run());
        }
    }

    @Test
    void nor_when_no_statement_names_the_tenant_because_the_database_knows() {
        try (Serving serving = new Serving(this::strip, 4, mail -> {})) {
            assertTight("without predicates", new AccessSweep(serving.swept(), OTHERS).run());
        }
        assertThat(stripped).as("statements that lost their predicate").hasSizeGreaterThan(20);
    }

    @Test
    void nor_when_the_database_looks_away_because_every_statement_names_the_tenant() {
        try (Serving serving = new Serving(UnaryOperator.identity(), 4, mail -> {})) {
            open(serving);
            assertTight("without row-level security", new AccessSweep(serving.swept(), OTHERS).run());
        }
    }

    @Test
    void without_both_the_sweep_finds_what_is_given_away() {
        try (Serving serving = new Serving(this::strip, 4, mail -> {})) {
            AccessSweep sweep = new AccessSweep(serving.swept(), OTHERS);
            open(serving);
            Outcome outcome = sweep.look();
            System.out.println("with neither: " + outcome);
            assertThat(outcome.leaks().keySet())
                    .anyMatch(request -> request.matches("AGENT GET /api/v1/tickets/[0-9a-f-]{36}"))
                    .anyMatch(request -> request.matches("AGENT GET /api/v1/tickets/[0-9a-f-]{36}/messages"))
                    .anyMatch(request -> request.matches("OWNER GET /api/v1/api-keys/[0-9a-f-]{36}"))
                    .anyMatch(request -> request.startsWith("AGENT GET /api/v1/users"));
        }
    }

    private static void assertTight(String how, Outcome outcome) {
        System.out.println(how + ": " + outcome);
        assertThat(outcome.leaks()).isEmpty();
        assertThat(outcome.requests()).isGreaterThanOrEqualTo(OTHERS * 1_000);
    }

    private String strip(String sql) {
        String without = PREDICATE.matcher(sql).replaceAll("(cast(? as uuid) is not null)");
        if (!without.equals(sql)) {
            stripped.add(sql);
        }
        return without;
    }

    private static void open(Serving serving) {
        serving.database()
                .asAdmin()
                .useHandle(handle -> handle.execute(
                        handle.select(OPEN_ALL).mapTo(String.class).one()));
    }
}
