package io.keybuzz.adapters.inmemory.shared;

import io.keybuzz.application.shared.once.KeyTaken;
import io.keybuzz.application.shared.once.KeyedAnswers;
import io.keybuzz.application.shared.once.StoredAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys in memory. Units of work run one after the other, so nobody ever waits for a key. */
public final class InMemoryKeyedAnswers implements KeyedAnswers {
    private static final Comparator<Call> ORDER = Comparator.comparing(
                    (Call call) -> call.tenant().value())
            .thenComparing(Call::actor)
            .thenComparing(Call::method)
            .thenComparing(Call::route)
            .thenComparing(Call::key);

    private final InMemoryDatabase database;
    private final SortedTable<Call, Claim> claims;

    public InMemoryKeyedAnswers(InMemoryDatabase database) {
        this.database = database;
        this.claims = new SortedTable<>(database, ORDER);
    }

    @Override
    public void claim(Call call, String fingerprint, Instant now) {
        database.session().requireOwnOrHouse(call.tenant());
        if (claims.contains(call)) {
            throw new KeyTaken();
        }
        claims.put(call, new Claim(fingerprint, now, Optional.empty()));
    }

    @Override
    public void reclaim(Call call, String fingerprint, Instant now, Instant expired) {
        database.session().requireOwnOrHouse(call.tenant());
        if (claims.find(call).filter(claim -> !claim.at().isAfter(expired)).isEmpty()) {
            throw new KeyTaken();
        }
        claims.put(call, new Claim(fingerprint, now, Optional.empty()));
    }

    @Override
    public void keep(Call call, StoredAnswer answer) {
        database.session().requireOwnOrHouse(call.tenant());
        Claim claim = claims.find(call).orElseThrow(() -> new IllegalStateException("the key was not claimed"));
        claims.put(call, new Claim(claim.fingerprint(), claim.at(), Optional.of(answer)));
    }

    @Override
    public Optional<Kept> find(Call call) {
        if (!database.session().sees(call.tenant())) {
            return Optional.empty();
        }
        return claims.find(call)
                .flatMap(claim -> claim.answer().map(answer -> new Kept(claim.fingerprint(), answer, claim.at())));
    }

    @Override
    public int forget(Instant before, int limit) {
        database.session().requireQueues();
        database.session().requireWritable();
        List<Map.Entry<Call, Claim>> old = new ArrayList<>();
        for (Map.Entry<Call, Claim> row : claims.all()) {
            if (row.getValue().at().isBefore(before)) {
                old.add(Map.entry(row.getKey(), row.getValue()));
            }
        }
        old.sort(Comparator.comparing(row -> row.getValue().at()));
        List<Map.Entry<Call, Claim>> gone = old.subList(0, Math.min(limit, old.size()));
        gone.forEach(row -> claims.remove(row.getKey()));
        return gone.size();
    }

    private record Claim(String fingerprint, Instant at, Optional<StoredAnswer> answer) {}
}
