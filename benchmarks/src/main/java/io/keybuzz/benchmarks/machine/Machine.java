package io.keybuzz.benchmarks.machine;

import io.keybuzz.benchmarks.data.Password;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** How fast and how free this machine is right now. Reads {@code /proc}; elsewhere the figures are absent or zero. */
public final class Machine {
    private static final Path STAT = Path.of("/proc/stat");

    private Machine() {}

    /** Kernel, cores and load, on one line. */
    public static String describe() {
        String load = read(Path.of("/proc/loadavg"));
        return String.format(
                Locale.ROOT,
                "%s %s, %d cores, load %s",
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.getRuntime().availableProcessors(),
                load.isEmpty() ? "unknown" : load.split(" ", 4)[0]);
    }

    /** Milliseconds one bcrypt hash of cost 10 takes on one core: the median of five. */
    public static double bcryptMillis() {
        double[] took = new double[5];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            Password.hashOnce();
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        return took[took.length / 2];
    }

    /**
     * Waits until the cores have been idle for a second, because figures taken beside other work mean nothing.
     *
     * @return the share that was idle in the last second looked at, 0 to 1
     */
    public static double awaitIdle(double wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        double idle;
        do {
            Times before = Times.now();
            sleep(Duration.ofSeconds(1));
            idle = Times.now().idleSince(before);
        } while (idle < wanted && System.nanoTime() < end);
        return idle;
    }

    /** Memory of a process that is in RAM, in MB; 0 when it cannot be told. */
    public static long residentMegabytes(long pid) {
        return status(pid, "VmRSS:");
    }

    /** The most a process ever had in RAM, in MB; 0 when it cannot be told. */
    public static long peakResidentMegabytes(long pid) {
        return status(pid, "VmHWM:");
    }

    private static long status(long pid, String key) {
        return read(Path.of("/proc", Long.toString(pid), "status"))
                .lines()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    static void sleep(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException absent) {
            return "";
        }
    }

    /** Clock ticks of all cores since the start of the machine. */
    public record Times(long total, long idle, long stolen) {
        public static Times now() {
            long[] ticks = read(STAT)
                    .lines()
                    .findFirst()
                    .map(line -> Arrays.stream(line.split("\\s+"))
                            .skip(1)
                            .mapToLong(Long::parseLong)
                            .toArray())
                    .orElseGet(() -> new long[8]);
            return new Times(LongStream.of(ticks).limit(8).sum(), ticks[3] + ticks[4], ticks[7]);
        }

        /** Share of the time since then in which nothing ran. */
        public double idleSince(Times before) {
            long passed = total - before.total;
            return passed == 0 ? 1 : (double) (idle - before.idle) / passed;
        }

        /** Share of the time since then that the host took away. */
        public double stolenSince(Times before) {
            long passed = total - before.total;
            return passed == 0 ? 0 : (double) (stolen - before.stolen) / passed;
        }
    }
}
