package io.keybuzz.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long the connection that a dead process was asking waited until another asked it. */
final class Resumption {
    private final Map<String, Instant> waiting = new HashMap<>();
    private final List<Duration> waited = new ArrayList<>();
    private final List<Duration> stood = new ArrayList<>();
    private Optional<Instant> death = Optional.empty();

    /** @param lines what the dead one said */
    synchronized void died(List<String> lines, Instant at) {
        death = Optional.of(at);
        String inHand = "";
        for (String line : lines) {
            if (line.startsWith(MortalNode.ASKS)) {
                inHand = line.substring(MortalNode.ASKS.length());
            } else if (line.startsWith(MortalNode.ASKED)) {
                inHand = "";
            }
        }
        if (!inHand.isEmpty()) {
            waiting.put(inHand, at);
        }
    }

    synchronized void said(String line, Instant at) {
        if (line.startsWith(MortalNode.ASKED)) {
            death.ifPresent(since -> stood.add(Duration.between(since, at)));
            death = Optional.empty();
            Instant since = waiting.remove(line.substring(MortalNode.ASKED.length()));
            if (since != null) {
                waited.add(Duration.between(since, at));
            }
        }
    }

    /** How many connections another had to ask after a death. */
    synchronized int count() {
        return waited.size();
    }

    synchronized Duration longest() {
        if (!waiting.isEmpty()) {
            throw new IllegalStateException(waiting.size() + " connections were never asked again");
        }
        return waited.stream().max(Duration::compareTo).orElseThrow();
    }

    private static String figures(List<Duration> times) {
        long most = times.stream().mapToLong(Duration::toMillis).max().orElse(0);
        double mean = times.stream().mapToLong(Duration::toMillis).average().orElse(0);
        return String.format("%.1f s at most (mean %.1f of %d)", most / 1000.0, mean / 1000.0, times.size());
    }

    @Override
    public synchronized String toString() {
        return String.format(
                "work went on after %s, with the connection that was in hand after %s",
                figures(stood), figures(waited));
    }
}
