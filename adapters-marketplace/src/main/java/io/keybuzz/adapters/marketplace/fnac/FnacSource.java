package io.keybuzz.adapters.marketplace.fnac;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Messages in the order they changed, read or not, the seller's own among them. Each is a payload of its own, cut out of its
 * page to the letter: one that cannot be read does not keep the others back.
 */
final class FnacSource implements InboundMessageSource {
    static final int PAGE = 100;

    /** A change that lies further ahead than clocks may differ is no mark to read on from. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final FnacApi api;
    private final InstantSource time;

    FnacSource(FnacApi api, InstantSource time) {
        this.api = api;
        this.time = time;
    }

    @Override
    public boolean serves(Connection connection) {
        return FnacChannel.serves(connection);
    }

    @Override
    public Batch fetch(Connection connection, Optional<String> cursor) {
        Instant now = time.instant();
        FnacCursor at = FnacCursor.read(cursor, now);
        FnacAnswer page = api.query(
                connection,
                "messages_query",
                " results_count=\"" + PAGE + "\"",
                "<paging>" + at.page() + "</paging><date type=\"UPDATED_AT\"><min>" + FnacTimes.write(at.from())
                        + "</min></date><sort_by type=\"ASC\">UPDATED_AT</sort_by>",
                "message");
        List<Instant> changes = page.readable().stream()
                .flatMap(message -> message.text("updated_at").flatMap(FnacTimes::read).stream())
                .filter(change -> change.isBefore(now.plus(AHEAD)))
                .toList();
        Optional<Instant> newest = changes.stream().max(Comparator.naturalOrder());
        boolean ordered = changes.stream().sorted().toList().equals(changes);
        return new Batch(
                page.items().stream()
                        .map(message -> RawContent.of(message.getBytes(UTF_8)))
                        .toList(),
                Optional.of(at.after(more(page, at), ordered ? newest : Optional.empty(), newest)
                        .write()));
    }

    private static boolean more(FnacAnswer page, FnacCursor at) {
        return !page.items().isEmpty()
                && page.number("total_paging")
                        .map(pages -> at.page() < pages)
                        .orElseGet(() -> page.items().size() >= PAGE);
    }
}
