package io.keybuzz.benchmarks.jmh;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.Marketplaces;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.marketplace.Receipt;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawStatus;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The whole pipeline in memory: stored raw, parsed, ticket opened, message, history, usage. Each invocation takes a fresh
 * store and {@value #MAILS} mails of as many buyers, so that no run is slower because of what earlier ones left behind.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class IngestBenchmark {
    static final int MAILS = 500;

    private final RawContent[] mails = new RawContent[MAILS];
    private Fresh fresh = fresh();

    @Setup
    public void mails() {
        for (int i = 0; i < MAILS; i++) {
            mails[i] = RelayMail.number(i, 0);
        }
    }

    @Setup(Level.Invocation)
    public void emptyStore() {
        fresh = fresh();
    }

    @Benchmark
    @OperationsPerInvocation(MAILS)
    public void ingest(Blackhole hole) {
        for (RawContent mail : mails) {
            Receipt receipt = fresh.marketplaces.ingest(fresh.connection, mail, "bench", RelayMail.NOW);
            if (receipt.status() != RawStatus.INGESTED) {
                throw new IllegalStateException("a mail was not taken in: " + receipt);
            }
            hole.consume(receipt);
        }
    }

    private static Fresh fresh() {
        InstantSource time = InstantSource.fixed(RelayMail.NOW);
        KeyBuzzPorts.Runtime runtime = KeyBuzzPorts.Runtime.of(time, new Random(1));
        MarketplaceAdapters adapters = MarketplaceAdapters.inMemory();
        KeyBuzzApplication keybuzz = KeyBuzzApplication.assemble(new KeyBuzzPorts(
                runtime,
                InMemoryStores.of(runtime),
                KeyBuzzPorts.Security.none(),
                new Channels(adapters.sources(), adapters.parsers(), adapters.senders())));
        Connection wanted = RelayMail.connection();
        Connection connection = keybuzz.marketplaces()
                .connect(
                        new NewConnection(
                                wanted.tenant(),
                                wanted.channel(),
                                wanted.provider(),
                                wanted.name(),
                                wanted.inboundAddress()),
                        RelayMail.NOW);
        return new Fresh(keybuzz.marketplaces(), connection);
    }

    private record Fresh(Marketplaces marketplaces, Connection connection) {}
}
