package io.keybuzz.benchmarks.ingest;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What {@code bin/bench ingest} is told. */
public final class IngestOptions {
    @Option(names = "--messages", defaultValue = "20000", description = "measured (${DEFAULT-VALUE})")
    int messages;

    @Option(names = "--warm-up", defaultValue = "5000", description = "taken in before, for the JVM (${DEFAULT-VALUE})")
    int warmUp;

    @Option(names = "--threads", defaultValue = "6", description = "doors and pollers at once (${DEFAULT-VALUE})")
    int threads;

    @Option(names = "--tenants", defaultValue = "20", description = "sellers, a connection each (${DEFAULT-VALUE})")
    int tenants;

    @Option(
            names = "--follow-ups",
            defaultValue = "30",
            description = "of a hundred, to a ticket there is (${DEFAULT-VALUE})")
    int followUps;

    @Option(
            names = "--photographs",
            defaultValue = "5",
            description = "of a hundred, with an attachment of 50 kB (${DEFAULT-VALUE})")
    int photographs;

    @Option(names = "--least", defaultValue = "500", description = "messages a second (${DEFAULT-VALUE})")
    int least;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "records the measured part with JDK Flight Recorder")
    Optional<Path> profile = Optional.empty();

    boolean makeSense() {
        return messages > 0
                && warmUp >= 0
                && threads > 0
                && tenants > 0
                && followUps >= 0
                && followUps <= 100
                && photographs >= 0
                && photographs <= 100
                && least >= 0;
    }
}
