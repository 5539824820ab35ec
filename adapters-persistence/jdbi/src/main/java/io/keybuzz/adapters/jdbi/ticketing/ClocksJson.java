package io.keybuzz.adapters.jdbi.ticketing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.domain.ticketing.sla.Clock;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.sla.Clocks;
import io.keybuzz.domain.ticketing.sla.Silence;
import io.keybuzz.domain.ticketing.sla.calendar.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ticket's clocks as {@code jsonb} holds them. The two instants that are searched by have columns of their own. */
public final class ClocksJson {
    private static final String NONE = "{}";

    private ClocksJson() {}

    public static String write(Clocks clocks) {
        if (clocks.all().isEmpty() && clocks.silence().isEmpty()) {
            return NONE;
        }
        ObjectNode all = JsonTree.object();
        ArrayNode list = all.putArray("clocks");
        clocks.all().forEach(clock -> list.add(write(clock)));
        clocks.silence().ifPresent(silence -> {
            ObjectNode node = all.putObject("silence");
            node.put("since", silence.since().toString());
            JsonTree.put(node, "warnedAt", silence.warnedAt());
        });
        return all.toString();
    }

    public static Clocks read(String text, Optional<Instant> dueAt, Optional<Instant> wakeAt) {
        if (NONE.equals(text)) {
            return new Clocks(List.of(), Optional.empty(), dueAt, wakeAt);
        }
        JsonNode all = JsonTree.read(text);
        List<Clock> clocks = new ArrayList<>();
        all.path("clocks").forEach(node -> clocks.add(clock(node)));
        Optional<Silence> silence = Optional.ofNullable(all.get("silence"))
                .map(node -> new Silence(JsonTree.instant(node, "since"), JsonTree.maybeInstant(node, "warnedAt")));
        return new Clocks(clocks, silence, dueAt, wakeAt);
    }

    private static ObjectNode write(Clock clock) {
        ObjectNode node = JsonTree.object();
        node.put("kind", clock.kind().name());
        node.put("start", clock.start().toString());
        if (!clock.from().equals(clock.start())) {
            node.put("from", clock.from().toString());
            node.put("carried", clock.carried().toString());
        }
        if (!clock.pauses().isEmpty()) {
            ArrayNode pauses = node.putArray("pauses");
            clock.pauses()
                    .forEach(it -> pauses.addArray()
                            .add(it.from().toString())
                            .add(it.to().toString()));
        }
        JsonTree.put(node, "pausedSince", clock.pausedSince());
        JsonTree.put(node, "endedAt", clock.endedAt());
        JsonTree.put(node, "breached", clock.breached());
        node.put("met", clock.met());
        JsonTree.put(node, "warnedAt", clock.warnedAt());
        return node;
    }

    private static Clock clock(JsonNode node) {
        Instant start = JsonTree.instant(node, "start");
        List<Stretch> pauses = new ArrayList<>();
        node.path("pauses")
                .forEach(it -> pauses.add(new Stretch(
                        Instant.parse(it.path(0).asText()),
                        Instant.parse(it.path(1).asText()))));
        return new Clock(
                ClockKind.valueOf(node.path("kind").asText()),
                start,
                JsonTree.maybeInstant(node, "from").orElse(start),
                JsonTree.text(node, "carried").map(Duration::parse).orElse(Duration.ZERO),
                pauses,
                JsonTree.maybeInstant(node, "pausedSince"),
                JsonTree.maybeInstant(node, "endedAt"),
                node.path("met").asBoolean(),
                warnedAt(node, start),
                JsonTree.maybeInstant(node, "breached"));
    }

    /** Earlier it was only kept whether. */
    private static Optional<Instant> warnedAt(JsonNode node, Instant start) {
        return node.path("warned").asBoolean() ? Optional.of(start) : JsonTree.maybeInstant(node, "warnedAt");
    }
}
