package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.RawInboundId;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.marketplace.port.RawInbox;
import io.keybuzz.domain.shared.PageKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemoryRawInbox implements RawInbox {
    private final InMemoryDatabase database;
    private final Table<RawInboundId, RawInbound> payloads;
    private final Table<Fingerprint, RawInboundId> fingerprints;
    private final Timeline<RawInbound> waiting;

    InMemoryRawInbox(InMemoryDatabase database) {
        this.database = database;
        this.payloads = new Table<>(database);
        this.fingerprints = new Table<>(database);
        this.waiting = Timeline.oldestFirst(database);
        database.clears(Leftovers.Kind.RAW_CONTENTS, this::empty);
    }

    @Override
    public RawInbound store(RawInbound raw) {
        database.session().requireOwn(raw.tenant());
        Fingerprint fingerprint =
                new Fingerprint(raw.connection(), raw.content().sha256());
        Optional<RawInbound> earlier = fingerprints.find(fingerprint).flatMap(payloads::find);
        if (earlier.isPresent()) {
            database.session().requireOwn(earlier.get().tenant());
            return earlier.get();
        }
        fingerprints.put(fingerprint, raw.id());
        put(raw);
        return raw;
    }

    @Override
    public Optional<RawInbound> find(RawInboundId id) {
        Session session = database.session();
        return payloads.find(id).filter(raw -> session.sees(raw.tenant()));
    }

    @Override
    public List<Waiting> waiting(Instant before, int limit) {
        database.session().requireQueues();
        return waiting
                .takeWhile(Timeline.EVERYBODY, limit, raw -> raw.receivedAt().isBefore(before))
                .stream()
                .map(raw -> new Waiting(raw.id(), raw.tenant(), raw.connection(), raw.attempts()))
                .toList();
    }

    @Override
    public void settle(RawInboundId id, RawStatus status, Optional<String> reason) {
        database.session().requireWritable();
        find(id).ifPresent(raw -> put(with(raw, status, raw.attempts(), reason)));
    }

    @Override
    public void failed(RawInboundId id, String reason) {
        database.session().requireWritable();
        find(id).ifPresent(raw -> put(with(raw, raw.status(), raw.attempts() + 1, Optional.of(reason))));
    }

    /** The row and its fingerprint stay, so that the same message is still known when it comes again. */
    private int empty(Instant before, int limit) {
        List<RawInbound> old = payloads.some(
                raw -> raw.status() != RawStatus.STORED
                        && raw.receivedAt().isBefore(before)
                        && raw.content().size() > 0,
                limit);
        old.forEach(raw -> payloads.put(raw.id(), emptied(raw)));
        return old.size();
    }

    private static RawInbound emptied(RawInbound raw) {
        return new RawInbound(
                raw.id(),
                raw.tenant(),
                raw.connection(),
                raw.source(),
                RawContent.of(new byte[0]),
                raw.receivedAt(),
                raw.status(),
                raw.attempts(),
                raw.reason());
    }

    private void put(RawInbound raw) {
        database.session().requireOwn(raw.tenant());
        payloads.put(raw.id(), raw);
        PageKey place = new PageKey(raw.receivedAt(), raw.id().value());
        if (raw.status() == RawStatus.STORED) {
            waiting.put(Timeline.EVERYBODY, place, raw);
        } else {
            waiting.remove(Timeline.EVERYBODY, place);
        }
    }

    private static RawInbound with(RawInbound raw, RawStatus status, int attempts, Optional<String> reason) {
        return new RawInbound(
                raw.id(),
                raw.tenant(),
                raw.connection(),
                raw.source(),
                raw.content(),
                raw.receivedAt(),
                status,
                attempts,
                reason);
    }

    private record Fingerprint(ConnectionId connection, String sha256) {}
}
