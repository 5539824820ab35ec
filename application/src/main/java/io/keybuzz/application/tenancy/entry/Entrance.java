package io.keybuzz.application.tenancy.entry;

import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.Session;
import java.time.Instant;
import java.util.Optional;

/** Where somebody who has proved everything that was asked for gets a session and its first tokens. */
@Worker("whoever has logged in")
public final class Entrance {
    private final TenancyPorts ports;
    private final Journal journal;

    public Entrance(TenancyPorts ports, Journal journal) {
        this.ports = ports;
        this.journal = journal;
    }

    /** @param deviceId what the client is to show at its next login */
    public LogIn.Outcome open(Bearer bearer, Client client, OpaqueSecret deviceId, Visit visit) {
        Instant now = visit.now();
        TenantId home = bearer.tenant().orElse(TenantId.PLATFORM);
        SessionId id = ports.ids().next(SessionId::new);
        Session session = Session.open(id, home, bearer.user(), client.name(), now);
        OpaqueSecret first = ports.accounts().secrets().next();
        ports.unitOfWork().run(new TenantScope.One(home), () -> {
            ports.stores().access().sessions().open(session, first.hash());
            AuditNote opened = AuditNote.of("session", id.value());
            journal.did(visit, home, AuditActor.user(bearer.user()), "LogIn", opened);
            return id;
        });
        return LogIn.Outcome.of(bearer, ports.tokens().issue(bearer, id, now), first, Optional.of(deviceId));
    }
}
