package io.keybuzz.application.tenancy.access;

import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.access.Standing;
import io.keybuzz.domain.tenancy.access.port.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What was last seen of a session, for at most four seconds, so that most calls cost no look-up. */
final class StandingMemory {
    static final Duration KEPT = Duration.ofSeconds(4);
    private static final int MOST = 20_000;

    private final Standings standings;
    private final Predicate<Bearer> incomplete;
    private final Map<SessionId, Seen> seen = new ConcurrentHashMap<>();

    /** @param incomplete whether somebody lacks a second factor they have to have; asked as rarely as the standing */
    StandingMemory(Standings standings, Predicate<Bearer> incomplete) {
        this.standings = standings;
        this.incomplete = incomplete;
    }

    Optional<Caller> caller(SessionId session, Instant now) {
        return Optional.ofNullable(seen.get(session))
                .filter(last -> last.holds(now))
                .or(() -> look(session, now))
                .filter(last -> last.standing().letsIn(now))
                .map(Seen::caller);
    }

    /** Sessions nobody knows are not remembered: tokens that name one are signed, so there are hardly any. */
    private Optional<Seen> look(SessionId session, Instant now) {
        Optional<Seen> fresh = standings.of(session).map(standing -> new Seen(standing, callerOf(standing), now));
        makeRoom(now);
        fresh.ifPresentOrElse(last -> seen.put(session, last), () -> seen.remove(session));
        return fresh;
    }

    private void makeRoom(Instant now) {
        if (seen.size() >= MOST) {
            seen.values().removeIf(entry -> !entry.holds(now));
            if (seen.size() >= MOST) {
                seen.clear();
            }
        }
    }

    int size() {
        return seen.size();
    }

    void forget(SessionId session) {
        seen.remove(session);
    }

    void forget(UserId user) {
        forgetWhere(bearer -> bearer.user().equals(user));
    }

    void forget(TenantId tenant) {
        forgetWhere(bearer -> bearer.tenant().filter(tenant::equals).isPresent());
    }

    private void forgetWhere(Predicate<Bearer> concerned) {
        seen.values().removeIf(entry -> concerned.test(entry.standing().bearer()));
    }

    private Caller callerOf(Standing standing) {
        Bearer bearer = standing.bearer();
        return new Caller(
                bearer.user(),
                bearer.tenant(),
                bearer.role(),
                bearer.fullName(),
                new Proof.Session(standing.session(), incomplete.test(bearer)));
    }

    private record Seen(Standing standing, Caller caller, Instant at) {
        boolean holds(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }
}
