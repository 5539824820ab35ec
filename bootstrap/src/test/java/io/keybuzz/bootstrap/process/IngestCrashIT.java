package io.keybuzz.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process at random moments while it takes mails in. Whatever was printed, and whatever was not, afterwards every
 * mail is one external message and one message of a ticket. {@code bin/crash-ingest} runs it at full size.
 */
class IngestCrashIT {
    private static final int RUNS = Integer.getInteger("keybuzz.crash.runs", 3);
    private static final int MAILS = Integer.getInteger("keybuzz.crash.mails", 200);
    private static final long SEED = Long.getLong("keybuzz.crash.seed", System.nanoTime());

    @TempDir
    Path home;

    @TempDir
    Path mails;

    @Test
    void every_mail_is_taken_in_exactly_once_however_often_the_process_is_killed() throws Exception {
        Random random = new Random(SEED);
        System.out.printf("crash seed %d: %d runs of %d mails%n", SEED, RUNS, MAILS);
        run("seed").close();
        for (int run = 0; run < RUNS; run++) {
            List<String> arguments = batch(run);
            int acknowledged = killDuring(arguments, 1 + random.nextInt(MAILS - 1), random.nextInt(15));
            recover(run, arguments);
            check(run, acknowledged);
        }
    }

    private List<String> batch(int run) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("ingest", "--tenant", "acme-electronics"));
        for (int i = 0; i < MAILS; i++) {
            int number = run * MAILS + i;
            Path file = mails.resolve("mail-" + number + ".eml");
            arguments.add(Files.writeString(file, BuyerMail.number(number)).toString());
        }
        return arguments;
    }

    private int killDuring(List<String> arguments, int after, int millis) throws Exception {
        try (Programme ingest = Programme.start(home, 1, arguments.toArray(String[]::new))) {
            ingest.await(lines -> lines.size() >= after);
            long end = System.nanoTime() + millis * 1_000_000L;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            ingest.kill();
            ingest.awaitEnd();
            return (int) ingest.lines().stream()
                    .filter(line -> line.startsWith("ingested"))
                    .count();
        }
    }

    /** In turn: the server's sweep finds what was stored, or the same command is run again; in the end both have run. */
    private void recover(int run, List<String> arguments) throws Exception {
        if (run % 2 == 0) {
            try (Programme serve = Programme.start(home, Programme.freePort(), "serve")) {
                serve.awaitLine("Stop it with Ctrl-C."::equals);
            }
        }
        run(arguments.toArray(String[]::new)).close();
    }

    private void check(int run, int acknowledged) throws IOException, SQLException, InterruptedException {
        int expected = (run + 1) * MAILS;
        try (Programme serve = Programme.start(home, Programme.freePort(), "serve")) {
            serve.awaitLine("Stop it with Ctrl-C."::equals);
            Superuser database = Superuser.of(home);
            String ours = " from marketplace.external_message e join marketplace.raw_inbound r"
                    + " on r.tenant_id = e.tenant_id and r.id = e.raw_id where r.source = 'file'";
            long external = database.count("select count(*)" + ours);
            long distinct = database.count("select count(distinct e.external_id)" + ours);
            long messages = database.count(
                    "select count(*) from ticketing.ticket_message where body like 'Hello, this is message %'");
            long bodies = database.count("select count(distinct body) from ticketing.ticket_message"
                    + " where body like 'Hello, this is message %'");
            long waiting = database.count("select count(*) from marketplace.raw_inbound where status <> 'INGESTED'"
                    + " and status <> 'DUPLICATE'");
            System.out.printf(
                    "run %d: killed after %d mails; external messages %d, ticket messages %d, lost %d, twice %d%n",
                    run + 1, acknowledged, external, messages, expected - bodies, messages - bodies);
            assertThat(List.of(external, distinct, messages, bodies, waiting))
                    .as("external, distinct, messages, distinct, waiting")
                    .containsExactly((long) expected, (long) expected, (long) expected, (long) expected, 0L);
        }
    }

    private Programme run(String... arguments) throws Exception {
        Programme command = Programme.start(home, 1, arguments);
        assertThat(command.awaitEnd()).as("%s", command.lines()).isZero();
        return command;
    }
}
