package io.keybuzz.benchmarks.jmh;

import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of a relay mail to the message in it: MIME, charsets, markers, classification, safe HTML. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class MimeParseBenchmark {
    /** Bytes of the photograph in it. */
    @Param({"0", "1000000"})
    int photograph;

    private final Connection connection = RelayMail.connection();
    private InboundParser parser = parser();
    private RawContent mail = RelayMail.number(0, 0);

    /** Makes the mail, and makes sure that what is measured is reading it and not refusing it. */
    @Setup
    public void mail() {
        mail = RelayMail.number(1, photograph);
        parser = parser();
        if (!(parser.parse(connection, mail) instanceof ParsedInbound.Understood)) {
            throw new IllegalStateException("the mail is not understood");
        }
    }

    @Benchmark
    public ParsedInbound parse() {
        return parser.parse(connection, mail);
    }

    private static InboundParser parser() {
        Connection connection = RelayMail.connection();
        return MarketplaceAdapters.inMemory().parsers().stream()
                .filter(candidate -> candidate.serves(connection))
                .findFirst()
                .orElseThrow();
    }
}
