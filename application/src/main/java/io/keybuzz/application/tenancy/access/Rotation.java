package io.keybuzz.application.tenancy.access;

import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.entry.Journal;
import io.keybuzz.application.tenancy.secondstep.SecondStep;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.Standing;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import io.keybuzz.domain.tenancy.event.SessionCopied;
import java.time.Instant;
import java.util.Optional;

/**
 * One refresh token for the next. The first to show a token spends it and stores the digest of its successor, which is
 * worked out from the token and a random salt; whoever shows it again within the grace gets the same successor from the
 * same salt, as long as that one was not used in turn; whoever shows it later ends the session for everybody.
 */
@Worker("whoever shows a refresh token")
final class Rotation {
    private final TenancyPorts ports;
    private final Sessions sessions;
    private final StandingMemory memory;
    private final Journal journal;

    Rotation(TenancyPorts ports, StandingMemory memory, Journal journal) {
        this.ports = ports;
        this.sessions = ports.stores().access().sessions();
        this.memory = memory;
        this.journal = journal;
    }

    LogIn.Outcome refresh(String text, Visit visit) {
        Instant now = visit.now();
        OpaqueSecret shown = OpaqueSecret.parse(text).orElseThrow(Rotation::over);
        Standing standing = ports.stores()
                .access()
                .standings()
                .ofRefreshToken(shown.hash())
                .filter(found -> found.mayGoOn(now))
                .orElseThrow(Rotation::over);
        if (new SecondStep(ports, journal).isMissing(standing.bearer())) {
            throw CommonProblem.INCOMPLETE_SESSION.refuse("Log in again and set up a second factor");
        }
        OpaqueSecret salt = ports.accounts().secrets().next();
        TenantScope home = new TenantScope.One(standing.home());
        Optional<OpaqueSecret> next = ports.unitOfWork().run(home, () -> next(shown, salt, standing, visit));
        if (next.isEmpty()) {
            memory.forget(standing.session());
        }
        OpaqueSecret refreshToken = next.orElseThrow(Rotation::over);
        String token = ports.tokens().issue(standing.bearer(), standing.session(), now);
        return LogIn.Outcome.of(standing.bearer(), token, refreshToken, Optional.empty());
    }

    private Optional<OpaqueSecret> next(OpaqueSecret shown, OpaqueSecret salt, Standing standing, Visit visit) {
        Instant now = visit.now();
        SecretHash hash = shown.hash();
        if (sessions.spend(hash, salt, now)) {
            OpaqueSecret successor = shown.successor(salt);
            sessions.goOn(standing.session(), successor.hash(), now);
            return Optional.of(successor);
        }
        return sessions.spent(hash)
                .filter(spent -> spent.mayBeALostAnswer(now))
                .map(spent -> shown.successor(spent.salt()))
                .map(successor -> sessions.spent(successor.hash()).isPresent()
                        ? Optional.<OpaqueSecret>empty()
                        : Optional.of(successor))
                .orElseGet(() -> {
                    copied(standing, visit);
                    return Optional.empty();
                });
    }

    /** Ends the session, once, and lets its owner know. */
    private void copied(Standing standing, Visit visit) {
        UserId owner = standing.bearer().user();
        if (sessions.end(owner, standing.session(), SessionEnd.REUSED, visit.now())) {
            AuditNote ended = AuditNote.of("session", standing.session().value(), "ended");
            journal.did(visit, standing.home(), AuditActor.nobody(), "EndCopiedSession", ended);
            EventId id = ports.ids().next(EventId::new);
            ports.outbox().publish(new SessionCopied(id, standing.home(), owner, standing.session(), visit.now()));
        }
    }

    private static Refusal over() {
        return TenancyProblem.SESSION_OVER.refuse("The refresh token is used up, expired or none of ours");
    }
}
