package io.keybuzz.benchmarks.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one run of wrk found.
 *
 * @param rate right answers a second
 * @param p99Millis closed loop: whoever waits sends nothing meanwhile, so this is smoke, not latency
 * @param wrong answers with another status, too short, or somebody else's
 * @param sockets connections refused or broken, and answers that never came
 * @param sample the first wrong answer
 */
record Load(double rate, double p99Millis, long wrong, long sockets, String sample) {
    private static final Pattern LINE = Pattern.compile(
            "BENCH requests=(\\d+) micros=(\\d+) wrong=(\\d+) sockets=(\\d+) p50=(\\d+) p99=(\\d+) sample=(.*)");

    static Load parse(String printed) {
        Matcher line = LINE.matcher(printed);
        if (!line.find()) {
            throw new IllegalStateException("wrk told no result: " + printed.strip());
        }
        long wrong = Long.parseLong(line.group(3));
        double right = Long.parseLong(line.group(1)) - (double) wrong;
        return new Load(
                right / (Long.parseLong(line.group(2)) / 1e6),
                Long.parseLong(line.group(6)) / 1e3,
                wrong,
                Long.parseLong(line.group(4)),
                line.group(7).strip());
    }

    long errors() {
        return wrong + sockets;
    }
}
