package io.keybuzz.domain.ticketing.routing.port;

import io.keybuzz.domain.ticketing.routing.Duty;
import io.keybuzz.domain.ticketing.routing.Rota;
import io.keybuzz.domain.ticketing.routing.TeamRouting;
import java.util.List;
import java.util.UUID;

/** Whose turn it is in each team of a tenant, and who is there to take one. */
public interface Rotas {
    /** Holds the team's turn until the unit of work ends: who gives away the next ticket waits for it. */
    void hold(UUID team);

    /** The turn of a team that is held, with what these people have to do by now. */
    Rota look(UUID team, List<UUID> people);

    /** Notes who was given the last ticket of a team that is held. */
    void gave(UUID team, UUID user);

    /** How the team is given tickets. */
    TeamRouting routing(UUID team);

    /** Returns it as stored; refuses a version that is no longer there with {@code request/stale-version}. */
    TeamRouting save(TeamRouting routing);

    Duty duty(UUID user);

    void put(Duty duty);
}
