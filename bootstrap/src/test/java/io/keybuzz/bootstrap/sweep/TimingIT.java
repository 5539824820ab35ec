package io.keybuzz.bootstrap.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.testkit.fuzz.Target.Answer;
import io.keybuzz.testkit.fuzz.Target.Request;
import io.keybuzz.testkit.sweep.Shop;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whether a clock tells who has an account. Kinds of addresses take turns, so that what disturbs one disturbs all. A handful
 * of samples shows work that is left out; {@code bin/timing} takes enough for a classifier.
 */
class TimingIT {
    private static final int SAMPLES = Integer.getInteger("keybuzz.timing.samples", 15);
    private static final boolean FULL = SAMPLES >= 300;
    private static final int COST = 10;
    /** A handful of samples shows a password that was not looked at, and nothing as small as a row that was not written. */
    private static final double COARSE = 0.7;

    private static Serving serving;
    private static Shop shop;
    private static Shop other;

    @BeforeAll
    static void open() {
        serving = new Serving(sql -> sql, COST, mail -> {});
        shop = new Shop(serving.swept(), "shop");
        other = new Shop(serving.swept(), "other");
        String admin = shop.token(Role.OWNER);
        send(Request.by(admin, "POST", "/api/v1/users/" + shop.id("userId") + "/deactivate"));
        send(Request.by(
                admin,
                "POST",
                "/api/v1/users",
                "{\"email\":\"invited@shop.test\",\"fullName\":\"I\",\"role\":\"agent\"}"));
    }

    @AfterAll
    static void close() {
        serving.close();
    }

    private static Answer send(Request request) {
        return serving.swept().target().send(request);
    }

    private static Supplier<Request> login(String email, String tenant) {
        String body = "{\"email\":\"" + email + "\",\"password\":\"a wrong one\"" + tenant + "}";
        Request request = new Request("POST", "/api/v1/auth/login", Optional.empty(), Optional.of(body));
        return () -> request;
    }

    private static Supplier<Request> forgot(String email) {
        String body = "{\"email\":\"" + email + "\"}";
        Request request = new Request("POST", "/api/v1/auth/forgot-password", Optional.empty(), Optional.of(body));
        return () -> request;
    }

    @Test
    void a_login_takes_as_long_for_nobody_as_for_somebody() {
        Map<String, Supplier<Request>> kinds = new LinkedHashMap<>();
        kinds.put("known", login("owner@shop.test", ""));
        kinds.put("nobody", login("nobody@shop.test", ""));
        kinds.put("another tenant's", login("owner@shop.test", ",\"tenant\":\"other\""));
        kinds.put("no tenant", login("owner@shop.test", ",\"tenant\":\"nowhere\""));
        kinds.put("deactivated", login("second@shop.test", ""));
        kinds.put("invited", login("invited@shop.test", ""));
        assertAlike("login", 401, kinds, 0.05);
    }

    @Test
    void asking_for_a_mail_takes_as_long_for_nobody_as_for_somebody() {
        Map<String, Supplier<Request>> kinds = new LinkedHashMap<>();
        kinds.put("known", forgot("owner@shop.test"));
        kinds.put("nobody", forgot("nobody@shop.test"));
        kinds.put("deactivated", forgot("second@shop.test"));
        assertAlike("forgotten password", 202, kinds, 0.15);
    }

    @Test
    void an_invitation_does_not_tell_whether_somebody_works_elsewhere() {
        int[] count = {0};
        String admin = shop.token(Role.OWNER);
        String elsewhere = other.token(Role.OWNER);
        for (int i = 0; i < SAMPLES + 3; i++) {
            send(invitation(elsewhere, "elsewhere" + i + "@known.test"));
        }
        Map<String, Supplier<Request>> kinds = new LinkedHashMap<>();
        kinds.put("elsewhere", () -> invitation(admin, "elsewhere" + count[0]++ + "@known.test"));
        int[] unknown = {0};
        kinds.put("nobody", () -> invitation(admin, "nobody" + unknown[0]++ + "@known.test"));
        assertAlike("invitation", 201, kinds, 0.15);
    }

    private static Request invitation(String admin, String email) {
        return Request.by(
                admin,
                "POST",
                "/api/v1/users",
                "{\"email\":\"" + email + "\",\"fullName\":\"Somebody\",\"role\":\"agent\"}");
    }

    /** @param gap of the medians, as a part of the known one, that a full measurement allows */
    private static void assertAlike(String what, int status, Map<String, Supplier<Request>> kinds, double gap) {
        Map<String, long[]> taken = new LinkedHashMap<>();
        kinds.forEach((kind, request) -> taken.put(kind, new long[SAMPLES]));
        for (int round = -3; round < SAMPLES; round++) {
            for (Map.Entry<String, Supplier<Request>> kind : kinds.entrySet()) {
                Request request = kind.getValue().get();
                long start = System.nanoTime();
                Answer answer = send(request);
                long took = System.nanoTime() - start;
                assertThat(answer.status())
                        .as(kind.getKey() + ": " + answer.body())
                        .isEqualTo(status);
                if (round >= 0) {
                    taken.get(kind.getKey())[round] = took;
                }
            }
        }
        double coarse = gap > 0.05 ? Double.MAX_VALUE : COARSE;
        Samples known = new Samples(taken.values().iterator().next());
        System.out.println(what + ": " + known);
        taken.forEach((kind, nanos) -> {
            Samples samples = new Samples(nanos);
            double apart = Math.abs(samples.median() - known.median()) / known.median();
            double area = samples.toldApartFrom(known);
            System.out.println(
                    String.format(Locale.ROOT, "  %-16s %s, gap %.1f %%, AUC %.3f", kind, samples, apart * 100, area));
            assertThat(apart).as(kind).isLessThan(FULL ? gap : coarse);
            if (FULL) {
                assertThat(area).as(kind).isLessThan(0.55);
            }
        });
    }
}
