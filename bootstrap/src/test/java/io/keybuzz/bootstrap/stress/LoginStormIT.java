package io.keybuzz.bootstrap.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred people log in at once, half of them with wrong passwords, and come back when they were told to; meanwhile others
 * read their tickets. {@code bin/stress logins} does it for a minute; {@code -Dkeybuzz.stress.pause=0} lets them come back at
 * once, which is then the machine's limit and not ours.
 */
@EnabledIfSystemProperty(
        named = "keybuzz.stress.noise",
        matches = "\\d+",
        disabledReason = "a measurement: bin/stress runs it")
class LoginStormIT {
    private static final int PEOPLE = 200;
    private static final int ROUNDS = 3;
    private static final Duration TIME = Sizes.seconds(6).dividedBy(2 * ROUNDS);
    private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("keybuzz.stress.pause", 1_000));

    @TempDir
    Path home;

    @Test
    void logins_do_not_take_the_tickets_from_those_who_are_in() throws Exception {
        try (Node node = Node.start(home, Map.of("KEYBUZZ_RATE_LIMITS", "login=6000000,read=6000000,tenant=6000000"))) {
            byte[] tickets = Wire.get("/api/v1/tickets", node.token());
            node.warm(tickets, Duration.ofSeconds(1));
            storm(node).during(Duration.ofSeconds(2));
            Figures quiet = new Figures();
            Figures stormy = new Figures();
            Figures logins = new Figures();
            for (int round = 0; round < ROUNDS; round++) {
                quiet.add(readers(node, tickets).during(TIME));
                try (Load storm = storm(node)) {
                    stormy.add(readers(node, tickets).during(TIME));
                    logins.add(storm.stop());
                }
            }
            judge(quiet, stormy, logins);
        }
    }

    private static void judge(Figures quiet, Figures stormy, Figures logins) {
        System.out.println("tickets, quiet:  " + quiet);
        System.out.println("tickets, storm:  " + stormy);
        System.out.println("logins:          " + logins);
        System.out.printf(Locale.ROOT, "p99 of the tickets: %.2f times the quiet one%n", stormy.p99() / quiet.p99());
        assertThat(stormy.unexpected() + stormy.refused()).isZero();
        assertThat(stormy.broken()).isEmpty();
        assertThat(logins.count(answer -> answer.status() >= 500 && answer.status() != 503))
                .isZero();
        assertThat(logins.broken()).isEmpty();
        assertThat(logins.well()).isPositive();
        assertThat(logins.refused()).isPositive();
        assertThat(logins.speechless()).isZero();
        assertThat(stormy.p99()).isLessThan(2 * quiet.p99() + Sizes.noiseMillis());
    }

    private static Load readers(Node node, byte[] tickets) {
        return Load.open(node.port(), 16, 100, number -> tickets);
    }

    private static Load storm(Node node) {
        return Load.closed(node.port(), PEOPLE, PAUSE, LoginStormIT::login);
    }

    /** Every second one is right, the others are wrong about somebody else each time. */
    private static byte[] login(long number) {
        return number % 2 == 0
                ? Node.login("owner@acme-electronics.com", "owner-acme-123")
                : Node.login("nobody-" + number + "@example.com", "wrong-" + number);
    }
}
