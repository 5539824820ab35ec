package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.internal.AccessMatrix;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.testkit.fuzz.OpenApi.Operation;
import io.keybuzz.testkit.fuzz.Target;
import io.keybuzz.testkit.fuzz.Target.Answer;
import io.keybuzz.testkit.sweep.AccessSweep;
import io.keybuzz.testkit.sweep.Asking;
import io.keybuzz.testkit.sweep.Shop;
import io.keybuzz.testkit.sweep.Swept;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route, by every role, on one's own things and on those of five other tenants. Routes come from the server and who may
 * do what from {@link AccessMatrix}: a route nobody thought of is driven here all the same.
 */
class AccessMatrixTest {
    /** Refusals by what is asked for, beyond the role: ranks, and fields of one role alone. */
    private static final Pattern FINER = Pattern.compile("needs a user of a tenant|Only (a|an) ");

    private static final int OTHERS = 5;

    private static Demo demo;
    private static Swept swept;
    private static AccessSweep sweep;

    @BeforeAll
    static void start() {
        demo = Demo.start();
        swept = new Swept(new Target("http://127.0.0.1:" + demo.http.port()), demo.application, demo.clock);
        sweep = new AccessSweep(swept, OTHERS);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void nobody_reaches_what_is_another_tenants() {
        AccessSweep.Outcome outcome = sweep.run();
        System.out.println("access matrix in memory: " + outcome);
        assertThat(outcome.leaks()).isEmpty();
        assertThat(outcome.requests()).isGreaterThanOrEqualTo(5_000);
    }

    @Test
    void who_may_do_what_is_what_the_matrix_says() {
        List<String> departures = new ArrayList<>();
        TreeSet<String> driven = new TreeSet<>();
        Shop spent = new Shop(swept, "spent");
        for (Role role : List.of(Role.AGENT, Role.MANAGER, Role.ADMIN, Role.OWNER, Role.SUPER_ADMIN)) {
            for (Operation operation : sweep.asking().operations()) {
                String token = role == Role.SUPER_ADMIN ? demo.token(Demo.SUPER_ADMIN) : spent.token(role);
                demo.ran.clear();
                Answer answer = swept.target().send(sweep.asking().proper(operation, spent, token));
                boolean refused = answer.status() == 403 && answer.body().contains("access/not-allowed");
                for (String useCase : List.copyOf(demo.ran)) {
                    driven.add(useCase);
                    boolean allowed = AccessMatrix.allowed(useCase).contains(role);
                    if (refused && allowed && !FINER.matcher(answer.body()).find()) {
                        departures.add(role + " is refused " + useCase + " at " + operation + ": " + answer.body());
                    }
                    if (!refused && !allowed) {
                        departures.add(role + " may do " + useCase + " at " + operation + ": " + answer.status());
                    }
                }
            }
        }
        assertThat(departures).isEmpty();
        assertThat(driven).as("use cases that routes lead to").hasSizeGreaterThan(20);
    }

    @Test
    void every_route_for_people_is_driven() {
        List<String> documented =
                sweep.asking().operations().stream().map(Operation::toString).toList();
        for (Route route : demo.server.routes()) {
            if (route.access() == Route.Access.USERS && !Asking.leavesOut(route.path())) {
                assertThat(documented).contains(route.method().name() + " " + route.path());
            }
        }
    }
}
