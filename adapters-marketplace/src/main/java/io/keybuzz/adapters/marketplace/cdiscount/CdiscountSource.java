package io.keybuzz.adapters.marketplace.cdiscount;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.rest.Details;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.Known;
import io.keybuzz.adapters.marketplace.shared.rest.Progress;
import io.keybuzz.adapters.marketplace.shared.rest.Query;
import io.keybuzz.adapters.marketplace.shared.rest.Statuses;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Lists the discussions that changed and reads each whole; one payload is one discussion as it is now. */
final class CdiscountSource implements InboundMessageSource {
    static final int PAGE = 20;

    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final OctopiaClient client;
    private final InstantSource time;

    CdiscountSource(OctopiaClient client, InstantSource time) {
        this.client = client;
        this.time = time;
    }

    @Override
    public boolean serves(Connection connection) {
        return CdiscountChannel.serves(connection);
    }

    @Override
    public Batch fetch(Connection connection, Optional<String> cursor) {
        return fetch(connection, cursor, () -> {});
    }

    @Override
    public Batch fetch(Connection connection, Optional<String> cursor, Runnable alive) {
        Instant now = time.instant();
        Progress progress = Progress.of(Known.progress(cursor), now);
        if (progress.rests(now)) {
            return new Batch(List.of(), cursor);
        }
        Progress pass = progress.underWay(now);
        OctopiaClient.Session session = client.open(connection);
        List<JsonNode> listed = Json.requiredList(
                Json.of(Statuses.read(session.get(list(connection, pass)))), "items", "discussions", "data");
        Known known = Known.of(cursor);
        List<RawContent> items = listed.stream()
                .flatMap(item -> changed(session, item, known, alive).stream())
                .toList();
        Progress next = pass.turned(ids(listed, Instant.MAX), ids(listed, pass.settledUntil()), listed.size() >= PAGE);
        return new Batch(items, Optional.of(next.page() > 0 ? known.cursor(next) : next.cursor()));
    }

    /** Read whole once in a pass; the next pass reads what it overlaps again. */
    private static Optional<RawContent> changed(
            OctopiaClient.Session session, JsonNode item, Known known, Runnable alive) {
        Optional<String> id = id(item);
        String state = Json.text(item, "updatedAt").orElse("");
        if (id.isEmpty() || known.has(id.get(), state)) {
            return Optional.empty();
        }
        Optional<RawContent> whole = Details.read(alive, () -> session.get(discussion(id.get())));
        known.add(id.get(), state);
        return whole;
    }

    private static List<String> ids(List<JsonNode> listed, Instant until) {
        return listed.stream()
                .filter(item -> Json.instant(item, "updatedAt")
                        .map(at -> !at.isAfter(until))
                        .orElse(true))
                .flatMap(item -> id(item).stream())
                .toList();
    }

    private static String list(Connection connection, Progress pass) {
        return "/discussions"
                + new Query()
                        .with(
                                "updatedAtMin",
                                pass.since(OVERLAP)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString())
                        .with("salesChannel", salesChannel(connection))
                        .with("pageIndex", Integer.toString(pass.page()))
                        .with("pageSize", Integer.toString(PAGE));
    }

    /** A seller's Octopia account may sell elsewhere, too; this connection is Cdiscount's in France unless it says otherwise. */
    static String salesChannel(Connection connection) {
        return connection.account().settings().getOrDefault("salesChannel", "CDISFR");
    }

    static String discussion(String id) {
        return "/discussions/" + Query.encode(id);
    }

    private static Optional<String> id(JsonNode discussion) {
        return Json.text(discussion, "discussionId", "id");
    }
}
