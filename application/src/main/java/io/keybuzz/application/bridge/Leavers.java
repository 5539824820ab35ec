package io.keybuzz.application.bridge;

import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.ticketing.routing.Rerouter;
import io.keybuzz.domain.tenancy.event.MemberLeft;
import io.keybuzz.domain.tenancy.event.TeamDeleted;
import io.keybuzz.domain.tenancy.event.UserDeactivated;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Ticketing hears from tenancy who is gone, and gives their tickets to others. */
public final class Leavers implements Subscriber {
    public static final String NAME = "ticket-rerouting";

    private final Rerouter rerouter;
    private final InstantSource time;

    public Leavers(Rerouter rerouter, InstantSource time) {
        this.rerouter = rerouter;
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of(UserDeactivated.TYPE, MemberLeft.TYPE, TeamDeleted.TYPE);
    }

    @Override
    public void on(StoredEvent event) {
        Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
        switch (event.type()) {
            case UserDeactivated.TYPE -> rerouter.userGone(event.tenant(), id(event, "userId"), now);
            case MemberLeft.TYPE -> rerouter.memberGone(event.tenant(), id(event, "teamId"), id(event, "userId"), now);
            case TeamDeleted.TYPE -> rerouter.teamGone(event.tenant(), id(event, "teamId"), now);
            default -> throw new IllegalArgumentException("an event nobody subscribed to: " + event.type());
        }
    }

    private static UUID id(StoredEvent event, String name) {
        return UUID.fromString(Objects.requireNonNull(event.payload().get(name)));
    }
}
