package io.keybuzz.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.fuzz.FuzzReport;
import io.keybuzz.testkit.fuzz.Fuzzer;
import io.keybuzz.testkit.fuzz.MailFolder;
import io.keybuzz.testkit.fuzz.Target;
import io.keybuzz.testkit.fuzz.Target.Login;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document and the server say the same; {@code bin/fuzz} asks longer. */
class FuzzIT {
    /** No limits, quick passwords, and an application at Amazon, which is never asked. */
    private static final Map<String, String> SETTINGS = Map.of(
            "KEYBUZZ_LIMITS", "off",
            "KEYBUZZ_PASSWORD_COST", "4",
            "AMAZON_SPAPI_APP_SOURCE", "environment",
            "AMAZON_SPAPI_APPLICATION_ID", "amzn1.sellerapps.app.00000000-0000-0000-0000-000000000000",
            "AMAZON_SPAPI_CLIENT_ID", "amzn1.application-oa2-client.0000",
            "AMAZON_SPAPI_CLIENT_SECRET", "amzn1.oa2-cs.v1.0000",
            "AMAZON_SPAPI_REDIRECT_URI", "https://app.example.test/api/v1/marketplaces/amazon/oauth/callback");

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);
    /** From here on chance has brought every operation to succeed. */
    private static final int FULL = 20_000;

    private static final long SEED = Long.getLong("fuzz.seed", 1);

    @TempDir
    Path home;

    @Test
    void no_answer_departs_from_the_document_and_no_request_breaks_the_server() throws Exception {
        int port = Programme.freePort();
        try (Programme server = Programme.start(home, port, SETTINGS, "serve")) {
            server.awaitLine(line -> line.contains("Stop it with Ctrl-C"));
            Fuzzer fuzzer = new Fuzzer(
                    new Target("http://127.0.0.1:" + port),
                    List.of(
                            new Login("owner@acme-electronics.com", "owner-acme-123"),
                            new Login("admin@techcorp-solutions.com", "admin-techcorp-123"),
                            new Login("admin@keybuzz.io", "change-me")),
                    SEED);
            FuzzReport walked = fuzzer.walk(new MailFolder(home.resolve("mail")));
            FuzzReport report = fuzzer.run(REQUESTS, sent -> {});
            assertThat(report.requests()).isEqualTo(REQUESTS);
            FuzzReport all = report.and(walked);
            assertThat(all.violations()).as(all.toString()).isEmpty();
            assertThat(walked.requests()).isGreaterThan(20);
            if (REQUESTS >= FULL) {
                assertThat(all.neverSucceeded()).as(all.toString()).isEmpty();
            }
        }
    }
}
