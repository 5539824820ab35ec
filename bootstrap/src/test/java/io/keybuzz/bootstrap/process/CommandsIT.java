package io.keybuzz.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands beside serve: on a home where nothing runs they start the database, beside a server they share it. */
class CommandsIT {
    @TempDir
    Path home;

    @TempDir
    Path mails;

    @Test
    void seed_poll_ingest_and_verify_do_their_work_once_however_often_they_run() throws Exception {
        assertThat(run(0, "seed")).contains("tenant acme-electronics is there");
        assertThat(run(0, "seed")).contains("tenant globex-retail is there");

        List<String> poll = run(0, "worker", "amazon", "--once");
        assertThat(poll).hasSize(9);
        assertThat(poll.get(0)).matches("\\[Amazon Poller] Starting poll for tenant: [0-9a-f-]{36}");
        assertThat(poll.get(1)).matches("\\[Amazon Poller] Fetched 3 messages for tenant [0-9a-f-]{36}");
        assertThat(poll.get(2)).matches("\\[Amazon Poller] Poll completed for tenant: [0-9a-f-]{36}");
        assertThat(run(0, "worker", "amazon", "--once")).isEqualTo(poll);

        int port = Programme.freePort();
        try (Programme serve = Programme.start(home, port, "serve")) {
            serve.awaitLine("Stop it with Ctrl-C."::equals);
            assertThat(Superuser.of(home).count("select count(*) from ticketing.ticket"))
                    .isEqualTo(9);
            ingestBesideTheServer();
            assertThat(run(0, "verify")).hasSize(4).allMatch(line -> line.startsWith("ok  "));
            assertThat(run(0, "migrate")).containsExactly("The schema is up to date.");
        }
    }

    private void ingestBesideTheServer() throws Exception {
        Path good = Files.writeString(mails.resolve("good.eml"), BuyerMail.number(1));
        Path same = Files.writeString(mails.resolve("same.eml"), BuyerMail.number(1));
        Path empty = Files.writeString(mails.resolve("empty.eml"), "");
        String missing = mails.resolve("missing.eml").toString();
        List<String> first = run(
                1, "ingest", "--tenant", "globex-retail", good.toString(), same.toString(), empty.toString(), missing);
        assertThat(first.get(0)).isEqualTo("ingested    " + good);
        assertThat(first.get(1)).isEqualTo("duplicate   " + same);
        assertThat(first.get(2)).startsWith("quarantined " + empty);
        assertThat(first.get(3)).startsWith("unreadable  " + missing);
        assertThat(first.get(4))
                .isEqualTo("4 of 4 files: 1 ingested, 1 duplicate, 1 quarantined, 0 stored, 1 unreadable");
        assertThat(run(0, "ingest", "--tenant", "globex-retail", good.toString())
                        .get(0))
                .startsWith("duplicate");
        assertThat(run(1, "ingest", "--tenant", "nobody", good.toString()).get(0))
                .contains("there is no tenant nobody");
    }

    private List<String> run(int status, String... arguments) throws Exception {
        try (Programme command = Programme.start(home, 1, arguments)) {
            assertThat(command.awaitEnd()).as("%s", command.lines()).isEqualTo(status);
            return command.lines();
        }
    }
}
