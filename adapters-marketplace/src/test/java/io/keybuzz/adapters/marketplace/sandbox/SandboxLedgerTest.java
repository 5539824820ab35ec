package io.keybuzz.adapters.marketplace.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.testkit.Concurrently;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxLedgerTest {
    private static final OutboundId ONE = new OutboundId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final OutboundId TWO = new OutboundId(UUID.fromString("00000000-0000-7000-8000-000000000002"));

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"memory", "directory"})
    void a_token_keeps_its_first_message(String kind) throws Exception {
        SandboxLedger ledger = ledger(kind);

        assertThat(ledger.tokens()).isEmpty();
        assertThat(ledger.find(ONE)).isEmpty();
        assertThat(ledger.record(TWO, new byte[] {2})).isTrue();
        assertThat(ledger.record(ONE, new byte[] {1})).isTrue();
        assertThat(ledger.record(ONE, new byte[] {9})).isFalse();

        assertThat(ledger.find(ONE)).hasValueSatisfying(mail -> assertThat(mail).containsExactly(1));
        assertThat(ledger.tokens()).containsExactly(ONE, TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "directory"})
    void of_many_who_record_one_token_at_once_one_is_first(String kind) throws Exception {
        SandboxLedger ledger = ledger(kind);
        AtomicInteger number = new AtomicInteger();

        var outcomes = Concurrently.run(8, () -> ledger.record(ONE, new byte[] {(byte) number.incrementAndGet()}));

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.result().orElseThrow())
                .hasSize(1);
        assertThat(ledger.tokens()).containsExactly(ONE);
    }

    @Test
    void a_directory_remembers_and_forgets_the_drafts_of_a_crash() throws Exception {
        Path directory = home.resolve("sent");
        new DirectorySandboxLedger(directory).record(ONE, new byte[] {1});
        Files.write(directory.resolve(TWO + ".123.tmp"), new byte[] {2});

        SandboxLedger again = new DirectorySandboxLedger(directory);

        assertThat(again.tokens()).containsExactly(ONE);
        assertThat(again.find(TWO)).isEmpty();
        assertThat(again.record(TWO, new byte[] {2})).isTrue();
    }

    @Test
    void a_directory_holds_nothing_but_messages() throws Exception {
        DirectorySandboxLedger ledger = new DirectorySandboxLedger(home);
        ledger.record(ONE, new byte[] {1});
        ledger.record(ONE, new byte[] {1});

        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(home.resolve(ONE + ".eml"));
        }
    }

    private SandboxLedger ledger(String kind) {
        return kind.equals("memory") ? new InMemorySandboxLedger() : new DirectorySandboxLedger(home.resolve("sent"));
    }
}
