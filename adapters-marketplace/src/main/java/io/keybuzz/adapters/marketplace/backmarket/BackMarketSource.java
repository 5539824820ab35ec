package io.keybuzz.adapters.marketplace.backmarket;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lists the folders whose messages are new and reads each whole; one payload is one folder as it is now.
 *
 * <p>Nobody says in which zone Back Market reads a date, so a day is asked for again each time (reference/marketplaces.md
 * §12.5); a folder that was read with its last message is known by the cursor and not read again. The links of the list are
 * never followed: the next page is a number.
 */
final class BackMarketSource implements InboundMessageSource {
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final BackMarketClient client;
    private final InstantSource time;

    BackMarketSource(BackMarketClient client, InstantSource time) {
        this.client = client;
        this.time = time;
    }

    @Override
    public boolean serves(Connection connection) {
        return BackMarketChannel.serves(connection);
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
        BackMarketClient.Session session = client.open(connection);
        ChannelAnswer page = session.list(query(pass));
        boolean beyond = page.status() == 404 && pass.page() > 1;
        JsonNode answer = beyond ? Json.object() : Json.of(Statuses.read(page));
        List<JsonNode> folders = beyond ? List.of() : Json.requiredList(answer, "results");
        Known known = Known.of(cursor);
        if (progress.page() == 0) {
            known.passBegins(progress.isComplete());
        }
        boolean allOld =
                folders.stream().allMatch(folder -> known.hasOfOld(id(folder).orElse(""), state(folder)));
        List<RawContent> items = new ArrayList<>();
        folders.forEach(folder -> changed(session, folder, known, alive).ifPresent(items::add));
        boolean more = !folders.isEmpty()
                && Json.text(answer, "next")
                        .filter(link -> !link.equals("null"))
                        .isPresent();
        Progress next = after(pass, folders, allOld, more);
        return new Batch(items, Optional.of(known.cursor(next)));
    }

    /** Newest first, a page of folders known of old ends the pass: what follows is older and was read before, too. */
    private static Progress after(Progress pass, List<JsonNode> folders, boolean allOld, boolean more) {
        List<String> ids =
                folders.stream().flatMap(folder -> id(folder).stream()).toList();
        return isNewestFirst(folders) ? pass.turnedNewestFirst(ids, more && !allOld) : pass.turned(ids, ids, more);
    }

    private static boolean isNewestFirst(List<JsonNode> folders) {
        List<Instant> dates = folders.stream()
                .map(folder -> Json.instant(folder, "date_last_message").orElse(Instant.MAX))
                .toList();
        boolean falling = true;
        for (int i = 1; i < dates.size(); i++) {
            falling &= !dates.get(i).isAfter(dates.get(i - 1));
        }
        return falling && !dates.isEmpty() && dates.get(0).isAfter(dates.get(dates.size() - 1));
    }

    private static String query(Progress pass) {
        return new Query()
                .with("last_message_date", DATE.format(pass.since(OVERLAP)))
                .with("page", Integer.toString(pass.page()))
                .toString();
    }

    private static Optional<RawContent> changed(
            BackMarketClient.Session session, JsonNode folder, Known known, Runnable alive) {
        Optional<String> id = id(folder);
        String state = state(folder);
        if (id.isEmpty() || (!state.isEmpty() && known.has(id.get(), state))) {
            return Optional.empty();
        }
        Optional<RawContent> whole = Details.read(alive, () -> session.detail(folder(id.get())));
        known.add(id.get(), state);
        return whole;
    }

    private static Optional<String> id(JsonNode folder) {
        return Json.text(folder, "id");
    }

    private static String state(JsonNode folder) {
        return Json.text(folder, "date_last_message").orElse("");
    }

    static String folder(String id) {
        return "/ws/sav/" + Query.encode(id);
    }
}
