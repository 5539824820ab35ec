package io.keybuzz.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.keybuzz.domain.marketplace.ParsedInbound;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;

class BenchmarksRunTest {
    @Test
    void the_mail_is_read_and_not_refused() {
        MimeParseBenchmark parse = new MimeParseBenchmark();
        parse.photograph = 10_000;
        parse.mail();

        assertThat(parse.parse()).isInstanceOf(ParsedInbound.Understood.class);
    }

    @Test
    void every_mail_becomes_a_message_of_its_own() {
        IngestBenchmark ingest = new IngestBenchmark();
        ingest.mails();
        ingest.emptyStore();

        assertThatCode(() -> ingest.ingest(new Blackhole(
                        "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.")))
                .doesNotThrowAnyException();
    }
}
