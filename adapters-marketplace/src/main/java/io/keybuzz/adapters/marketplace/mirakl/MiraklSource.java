package io.keybuzz.adapters.marketplace.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.rest.Details;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists the threads that changed, with their messages (M11); one payload is one thread. The list gives the last hundred
 * messages of each, so a longer one is read by itself (M10).
 */
final class MiraklSource implements InboundMessageSource {
    private static final int PAGE = 50;
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final MiraklClient client;
    private final InstantSource time;

    MiraklSource(MiraklClient client, InstantSource time) {
        this.client = client;
        this.time = time;
    }

    @Override
    public boolean serves(Connection connection) {
        return MiraklChannel.serves(connection);
    }

    @Override
    public Batch fetch(Connection connection, Optional<String> cursor) {
        return fetch(connection, cursor, () -> {});
    }

    @Override
    public Batch fetch(Connection connection, Optional<String> cursor, Runnable alive) {
        Instant now = time.instant();
        Progress progress = Progress.of(cursor, now);
        if (progress.rests(now)) {
            return new Batch(List.of(), cursor);
        }
        MiraklClient.Session session = client.open(connection);
        Progress pass = progress.underWay(now);
        ChannelAnswer page = session.get(list(session, pass));
        if (isUnknownToken(pass, page)) {
            pass = pass.again();
            alive.run();
            page = session.get(list(session, pass));
        }
        JsonNode answer = Json.of(Statuses.read(page));
        List<JsonNode> threads = Json.requiredList(answer, "data");
        Progress next = pass.turned(Json.text(answer, "next_page_token"));
        return new Batch(
                payloads(session, threads, Json.slices(page.body(), "data"), alive), Optional.of(next.cursor()));
    }

    private static String list(MiraklClient.Session session, Progress pass) {
        return "/api/inbox/threads"
                + session.shop()
                        .with(
                                "updated_since",
                                pass.since(OVERLAP)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString())
                        .with("with_messages", "true")
                        .with("limit", Integer.toString(PAGE))
                        .with("page_token", Optional.of(pass.token()).filter(token -> !token.isEmpty()));
    }

    private static boolean isUnknownToken(Progress pass, ChannelAnswer page) {
        int status = page.status();
        return !pass.token().isEmpty() && (status == 400 || status == 404 || status == 410);
    }

    private static List<RawContent> payloads(
            MiraklClient.Session session, List<JsonNode> threads, List<byte[]> slices, Runnable alive) {
        List<RawContent> payloads = new ArrayList<>();
        for (int i = 0; i < threads.size(); i++) {
            JsonNode thread = threads.get(i);
            RawContent listed = RawContent.of(slices.get(i));
            boolean cut = thread.path("metadata").path("total_count").asInt(0)
                    > thread.path("messages").size();
            payloads.add(
                    cut
                            ? Json.text(thread, "id")
                                    .flatMap(id -> Details.read(alive, () -> session.get(thread(session, id))))
                                    .orElse(listed)
                            : listed);
        }
        return payloads;
    }

    /** M10. */
    static String thread(MiraklClient.Session session, String id) {
        return "/api/inbox/threads/" + Query.encode(id) + session.shop();
    }
}
