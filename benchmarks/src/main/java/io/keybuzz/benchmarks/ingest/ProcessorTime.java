package io.keybuzz.benchmarks.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Processor time used so far by this process, and by another with its children; those that have ended are not counted. */
record ProcessorTime(Duration ours, Duration others) {
    static ProcessorTime now(long other) {
        Optional<ProcessHandle> root = ProcessHandle.of(other);
        Duration others = root.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessorTime::of)
                .reduce(Duration.ZERO, Duration::plus);
        return new ProcessorTime(of(ProcessHandle.current()), others);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
